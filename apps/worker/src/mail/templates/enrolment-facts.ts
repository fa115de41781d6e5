import { modalityLabels } from '@cep/contracts/vocabulary'
import type { EnrolmentFacts } from '../load-enrolment-facts.ts'
import type { Fact } from '../mail-content.ts'
import { courseFactsTexts } from './course-facts-texts.ts'
import { enrolmentTexts } from './enrolment-texts.ts'

/** Number, when, where, and what is left to pay: what everybody who enrols wants to look up later. */
export function enrolmentFacts(enrolment: EnrolmentFacts, now: Date): Fact[] {
  const { language, campus, modality, totalCents, paidCents } = enrolment
  const [texts, facts] = [enrolmentTexts[language], courseFactsTexts[language]]
  const timetable = facts.timetableOf(enrolment)
  return [
    { label: texts.number, value: enrolment.number },
    { label: facts.starts, value: facts.day(enrolment.startDate, now) },
    ...(timetable ? [{ label: facts.timetable, value: timetable }] : []),
    { label: facts.where, value: campus?.name ?? modalityLabels[modality][language] },
    ...(totalCents > paidCents ? [{ label: texts.toPay, value: texts.price(totalCents - paidCents) }] : []),
  ]
}
