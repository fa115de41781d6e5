import { modalityLabels } from '@cep/contracts/vocabulary'
import { finalPriceCents, priceInWords, timetableInWords } from '../../wording/spanish-course.ts'
import { dayInWords } from '../../wording/spanish-time.ts'
import type { LeadFacts, RunFacts } from '../load-lead-facts.ts'

type Fact = { label: string; value: string }
const NBSP = '\u00a0'

/** The four things everybody asks: what is it, when and where, what is left to pay, is there a seat. */
export function courseFacts({ course, run }: LeadFacts, now: Date): Fact[] {
  if (!course) return []
  const facts: Fact[] = []
  if (run) {
    facts.push({ label: 'Empieza', value: `${dayInWords(run.startDate, now)}` })
    const timetable = timetableInWords(run)
    if (timetable) facts.push({ label: 'Horario', value: timetable })
    facts.push({ label: 'Dónde', value: run.campus ?? modalityLabels[course.modality ?? 'online'].es })
  } else {
    facts.push({ label: 'Empieza', value: 'Sin fecha por ahora. Te avisamos cuando la haya.' })
  }
  facts.push({ label: 'Te queda por pagar', value: leftToPay(run ?? course) })
  if (run) facts.push({ label: 'Plazas', value: seats(run) })
  return facts
}

function leftToPay(price: { basePriceCents: number; subsidyPercentage: number }): string {
  const left = priceInWords(finalPriceCents(price))
  if (price.subsidyPercentage <= 0) return left
  const subsidy = `subvencionado al ${String(price.subsidyPercentage).replace('.', ',')}${NBSP}%`
  return price.subsidyPercentage >= 100
    ? `${left}, ${subsidy}`
    : `${left} de ${priceInWords(price.basePriceCents)}, ${subsidy}`
}

function seats({ status, seatsLeft }: RunFacts): string {
  if (status === 'published') return 'La matrícula aún no está abierta'
  if (status !== 'enrolment_open') return 'La matrícula está cerrada'
  if (seatsLeft === 0) return 'Completo por ahora. Te avisamos si queda una libre.'
  return seatsLeft === 1 ? 'Hoy queda 1' : `Hoy quedan ${seatsLeft}`
}
