import type { PageView } from '@cep/contracts/page-view'

type Shown = {
  href: string
  /** `document.referrer`: what led to the page that the browser loaded. */
  referrer: string
  /** The first page since the browser loaded one, and not by reloading or going back. */
  isFirst: boolean
}

/** What is told about a page that was shown: never who looked, nor their query. */
export function viewOfPage({ href, referrer, isFirst }: Shown): PageView {
  const url = new URL(href)
  const before = URL.canParse(referrer) ? new URL(referrer) : null
  const isEntry = isFirst && before?.origin !== url.origin
  const path = url.pathname.slice(0, 300)
  if (!isEntry) return { path, isEntry }
  const word = (name: string) => url.searchParams.get(name)?.trim().slice(0, 120) || undefined
  const utmSource = word('utm_source')
  const utmCampaign = word('utm_campaign')
  return {
    path,
    isEntry,
    ...(before?.hostname ? { referrerHost: before.hostname } : {}),
    ...(utmSource ? { utmSource } : {}),
    ...(utmCampaign ? { utmCampaign } : {}),
  }
}
