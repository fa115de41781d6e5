import { z } from 'zod'
import { adCopy, SEO_LIMITS } from './ad-copy.ts'
import type { AdLanguage, AdTone, Modality } from './vocabulary.ts'

/** What advertisements of a course are made from: its published fields and nothing else. */
export type AdCourse = {
  name: string
  summary: string
  area: string | null
  modality: Modality
  durationHours: number
  /** What is left to pay, in cents; null when it is not to be advertised. */
  priceCents: number | null
  subsidyPercentage: number
  cities: readonly string[]
  objectives: readonly string[]
  outcomes: readonly string[]
  benefits: readonly string[]
  requirements: readonly string[]
}

export type AdRequest = { language: AdLanguage; tone: AdTone }

/** Advertisements and what search engines show, ready to be reviewed. */
export const adProposal = adCopy.extend({
  seo: z.object({
    title: z.string().trim().min(1).max(SEO_LIMITS.title.max),
    description: z.string().trim().min(SEO_LIMITS.description.min).max(SEO_LIMITS.description.max),
  }),
})
export type AdProposal = z.infer<typeof adProposal>
