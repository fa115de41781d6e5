import { z } from 'zod'

/** How many texts an advertisement has, and how long they may be (characters). */
export const AD_LIMITS = {
  headlines: { min: 3, max: 5, maxLength: 40 },
  primaryTexts: { min: 3, max: 5, maxLength: 125 },
  hashtags: { min: 5, max: 10, maxLength: 40 },
} as const

/** What search engines show of a page (characters). */
export const SEO_LIMITS = { title: { max: 60 }, description: { min: 120, max: 160 } } as const

const texts = ({ min, max, maxLength }: { min: number; max: number; maxLength: number }) =>
  z.array(z.string().trim().min(1).max(maxLength)).min(min).max(max)

/** A word or several written as one, with its #: "#FormaciónProfesional". */
export const HASHTAG = /^#[\p{L}\p{N}_]+$/u

/** The words of an advertisement, whoever writes them. */
export const adCopy = z.object({
  headlines: texts(AD_LIMITS.headlines),
  primaryTexts: texts(AD_LIMITS.primaryTexts),
  hashtags: z
    .array(z.string().trim().regex(HASHTAG).max(AD_LIMITS.hashtags.maxLength))
    .min(AD_LIMITS.hashtags.min)
    .max(AD_LIMITS.hashtags.max),
})
export type AdCopy = z.infer<typeof adCopy>
