import type { Faq } from './shapes.ts'

/** What people ask before they enrol. */
export const faqs: readonly Faq[] = []
