import { z } from 'zod'

/**
 * `POST /api/views`: one page was shown. Says what was looked at and what led here, and nothing about who
 * looked: no address, no identifier, no query string but the campaign's name and source.
 */
export const pageView = z.strictObject({
  /** The page's path, with its language ("/en/cursos/sql"), without its query. */
  path: z
    .string()
    .max(300)
    .regex(/^\/[\p{L}\p{N}/_.~%-]*$/u),
  /** The name of the site before ours, for the first page of a visit. */
  referrerHost: z.hostname().max(200).optional(),
  utmSource: z.string().max(120).optional(),
  utmCampaign: z.string().max(120).optional(),
  /** Whether the visit begins here: not come from a page of ours. */
  isEntry: z.boolean(),
})

export type PageView = z.infer<typeof pageView>
