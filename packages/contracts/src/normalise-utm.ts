export type Utm = {
  source: string | null
  medium: string | null
  campaign: string | null
  term: string | null
  content: string | null
}

/** The same place under the names that advertisers and their tools give it. */
export const SOURCES: Record<string, string> = {
  fb: 'facebook',
  'facebook.com': 'facebook',
  'm.facebook.com': 'facebook',
  ig: 'instagram',
  insta: 'instagram',
  'instagram.com': 'instagram',
  adwords: 'google',
  googleads: 'google',
  'google-ads': 'google',
  'google.com': 'google',
  'google.es': 'google',
  wa: 'whatsapp',
  yt: 'youtube',
  'youtube.com': 'youtube',
  'linkedin.com': 'linkedin',
}
const MEDIUMS: Record<string, string> = {
  ppc: 'cpc',
  paid: 'cpc',
  'paid-search': 'cpc',
  'paid-social': 'paid-social',
  paidsocial: 'paid-social',
  'e-mail': 'email',
  mail: 'email',
  newsletter: 'email',
}

/**
 * Writes UTM values one way, so that "FB", "Facebook.com" and "facebook" are one source. Campaign,
 * term and content keep their words: "Otoño 2026" becomes "otoño-2026". Blank is null.
 */
export function normaliseUtm(utm: Utm): Utm {
  const source = tidy(utm.source)
  const medium = tidy(utm.medium)
  return {
    source: source && (SOURCES[source] ?? source),
    medium: medium && (MEDIUMS[medium] ?? medium),
    campaign: tidy(utm.campaign),
    term: tidy(utm.term),
    content: tidy(utm.content),
  }
}

/**
 * Where a visit came from, in one word: its campaign's source, else the site before ours ("google" for
 * www.google.es), else "direct". Leads and page views are counted by it.
 */
export function trafficSource({
  utmSource,
  referrerHost,
}: {
  utmSource: string | null
  referrerHost: string | null
}): string {
  const source = tidy(utmSource) ?? tidy(referrerHost)?.replace(/^www\./, '')
  return source ? (SOURCES[source] ?? source) : 'direct'
}

function tidy(value: string | null): string | null {
  const tidied = value
    ?.normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[\s_+]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return tidied || null
}
