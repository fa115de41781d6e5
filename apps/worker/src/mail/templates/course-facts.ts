import { modalityLabels } from '@cep/contracts/vocabulary'
import { finalPriceCents } from '../../wording/spanish-course.ts'
import type { LeadFacts, RunFacts } from '../load-lead-facts.ts'
import { courseFactsTexts } from './course-facts-texts.ts'

type Fact = { label: string; value: string }
type Texts = (typeof courseFactsTexts)[LeadFacts['language']]
/** The four things everybody asks: what is it, when and where, what is left to pay, is there a seat. */
export function courseFacts(
  { course, run, language }: Pick<LeadFacts, 'course' | 'run' | 'language'>,
  now: Date,
): Fact[] {
  const texts = courseFactsTexts[language]
  if (!course) return []
  const facts: Fact[] = []
  if (run) {
    facts.push({ label: texts.starts, value: texts.day(run.startDate, now) })
    const timetable = texts.timetableOf(run)
    if (timetable) facts.push({ label: texts.timetable, value: timetable })
    facts.push({
      label: texts.where,
      value: run.campus ?? modalityLabels[course.modality ?? 'online'][language],
    })
  } else {
    facts.push({ label: texts.starts, value: texts.noDate })
  }
  facts.push({ label: texts.leftToPay, value: leftToPay(run ?? course, texts) })
  if (run) facts.push({ label: texts.seats, value: seats(run, texts) })
  return facts
}

function leftToPay(price: { basePriceCents: number; subsidyPercentage: number }, texts: Texts): string {
  const left = texts.price(finalPriceCents(price))
  if (price.subsidyPercentage <= 0) return left
  const subsidy = texts.subsidy(price.subsidyPercentage)
  return price.subsidyPercentage >= 100
    ? `${left}, ${subsidy}`
    : `${texts.priceOf(left, texts.price(price.basePriceCents))}, ${subsidy}`
}

function seats({ status, seatsLeft }: RunFacts, texts: Texts): string {
  if (status === 'published') return texts.notOpen
  if (status !== 'enrolment_open') return texts.closed
  return seatsLeft === 0 ? texts.full : texts.seatsLeft(seatsLeft)
}
