const UTM_NAMES = ['source', 'medium', 'campaign', 'term', 'content'] as const

type Attribution = { utm?: Record<string, string>; landingPath?: string }

/** The campaign that brought a visitor, read from the address of the page that held the form. */
export function attributionFromReferer(referer: string | undefined, publicUrl: string): Attribution {
  if (!referer || !URL.canParse(referer)) return {}
  const page = new URL(referer)
  if (page.origin !== new URL(publicUrl).origin) return {}
  const utm: Record<string, string> = {}
  for (const name of UTM_NAMES) {
    const value = page.searchParams.get(`utm_${name}`)
    if (value) utm[name] = value.slice(0, 120)
  }
  return { ...(Object.keys(utm).length > 0 ? { utm } : {}), landingPath: page.pathname.slice(0, 500) }
}
