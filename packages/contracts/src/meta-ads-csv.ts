import type { CallToAction } from './vocabulary.ts'

/** One template of advertisements, as it goes to Meta's Ads Manager. */
export type MetaAdsTemplate = {
  name: string
  headlines: readonly string[]
  primaryTexts: readonly string[]
  hashtags: readonly string[]
  callToAction: CallToAction
  /** The course's page, absolute. */
  link: string
  /** utm_source and the like, without "?"; empty for none. */
  urlTags: string
}

/**
 * Columns of Ads Manager's bulk import that a draft of an ad needs; campaign and ad set are named alike, so
 * that the import makes paused drafts and touches nothing that runs.
 * https://www.facebook.com/business/help/1709279209325393
 */
const COLUMNS = [
  'Campaign Name',
  'Campaign Status',
  'Campaign Objective',
  'Buying Type',
  'Ad Set Name',
  'Ad Set Run Status',
  'Ad Name',
  'Ad Status',
  'Title',
  'Body',
  'Link',
  'URL Tags',
  'Call to Action',
] as const

/**
 * The file for "Import ads in bulk": one ad for each headline, with the texts in turn; UTF-8 with a byte
 * order mark (without it Excel breaks accents), CRLF. Everything is imported paused.
 */
export function metaAdsCsv(templates: readonly MetaAdsTemplate[]): string {
  const rows = templates.flatMap((template) =>
    template.headlines.map((headline, index): Record<(typeof COLUMNS)[number], string> => {
      const text = template.primaryTexts[index % template.primaryTexts.length] ?? ''
      return {
        'Campaign Name': template.name,
        'Campaign Status': 'PAUSED',
        'Campaign Objective': 'Outcome Leads',
        'Buying Type': 'AUCTION',
        'Ad Set Name': template.name,
        'Ad Set Run Status': 'PAUSED',
        'Ad Name': `${template.name} ${index + 1}`,
        'Ad Status': 'PAUSED',
        Title: headline,
        Body: index === 0 ? `${text}\n\n${template.hashtags.join(' ')}`.trim() : text,
        Link: template.link,
        'URL Tags': template.urlTags,
        'Call to Action': template.callToAction,
      }
    }),
  )
  const lines = [[...COLUMNS], ...rows.map((row) => COLUMNS.map((column) => row[column]))]
  return `\uFEFF${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`
}

/**
 * A cell, quoted where it has to be. One that a spreadsheet would take for a formula gets an apostrophe in
 * front: whoever opens the file first must not run what somebody wrote into a text.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n;]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}
