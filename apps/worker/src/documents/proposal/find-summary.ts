import { COURSE_LIMITS, type Evidence } from '@cep/contracts/course-proposal'
import { isInstruction } from '@cep/contracts/injected-instructions'
import { findMisleadingClaims } from '@cep/contracts/misleading-claims'
import { findPersonalData } from '@cep/contracts/personal-data'
import type { Section } from '../structure/find-sections.ts'
import { sentencesOf } from './sentences.ts'

type Summary = { value: string; evidence: Evidence[]; isShortened: boolean }

const { min, max } = COURSE_LIMITS.summary
/** Dates, prices and places change with every run; a summary is about the course. */
const PASSING =
  /\d{1,2} de [a-z]+ de \d{4}|\d ?€|tel[eé]fono|www\.|inscr[ií]b|matr[ií]cula|c\/ ?\p{Lu}|calle |avenida |plazas limitadas/iu

/** Sentences of the document's own that say what the course is, within a summary's length. */
export function findSummary(sections: readonly Section[], lastResort: readonly Section[]): Summary | null {
  const sentences = [...sections, ...lastResort]
    .flatMap(({ blocks }) => blocks)
    .filter(({ kind, text }) => kind === 'text' && text.length > 40)
    .flatMap(({ text, page }) => sentencesOf(text).map((quote) => ({ quote, page })))
    .filter(({ quote }) => quote.length > 30 && /[.!?…]$/.test(quote) && /\s\p{Ll}{2,}\s/u.test(quote))
    .filter(({ quote }) => findPersonalData(quote).length === 0 && !isInstruction(quote))
  const honest = sentences.filter(({ quote }) => findMisleadingClaims(quote).length === 0)
  const lasting = honest.filter(({ quote }) => !PASSING.test(quote))
  const usable = honest.length > 0 ? [...lasting, ...honest] : sentences

  const chosen: typeof usable = []
  let length = 0
  for (const sentence of usable) {
    const added = sentence.quote.length + (chosen.length > 0 ? 1 : 0)
    if (length + added > max || chosen.some(({ quote }) => quote === sentence.quote)) continue
    chosen.push(sentence)
    length += added
    if (length >= 240) break
  }
  const [first] = usable
  if (length >= min || (chosen.length > 0 && chosen[0] === first) || !first) {
    return chosen.length === 0
      ? null
      : { value: chosen.map(({ quote }) => quote).join(' '), evidence: chosen, isShortened: false }
  }
  const cut = cutAtClause(first.quote)
  return { value: `${cut}…`, evidence: [{ page: first.page, quote: cut }], isShortened: true }
}

/** The longest beginning of a sentence that ends at a comma, or at a word, and leaves room for "…". */
function cutAtClause(sentence: string): string {
  const room = sentence.slice(0, max - 1)
  const comma = Math.max(room.lastIndexOf(','), room.lastIndexOf(';'), room.lastIndexOf(':'))
  return comma >= min ? room.slice(0, comma) : room.slice(0, room.lastIndexOf(' '))
}
