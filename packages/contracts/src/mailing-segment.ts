import { z } from 'zod'
import { LANGUAGES } from './language.ts'

/**
 * Who a mailing goes to, of those who are subscribed. Every condition that is given has to hold; within
 * one, any of its values will do. Courses and campuses are those of the lead a subscriber came from.
 */
export const mailingSegment = z.object({
  tags: z.array(z.string()).default([]),
  excludedTags: z.array(z.string()).default([]),
  language: z.enum(LANGUAGES).nullish(),
  courses: z.array(z.int().positive()).default([]),
  campuses: z.array(z.int().positive()).default([]),
  /** Only who confirmed on this day or later. */
  subscribedSince: z.coerce.date().nullish(),
})
export type MailingSegment = z.infer<typeof mailingSegment>

/** Tags are short, lower-case and without accents, so that one is not written two ways. */
export function normaliseTag(typed: string): string {
  return typed
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
}
