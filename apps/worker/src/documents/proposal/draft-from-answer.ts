import {
  COURSE_LIMITS,
  type CourseProposal,
  type Evidence,
  type ProposalWarning,
} from '@cep/contracts/course-proposal'
import type { CourseProposalAnswer } from '@cep/integrations/llm/prompts/course-proposal.v1'
import type { DraftProposal } from './extract-proposal.ts'
import { sentencesOf } from './sentences.ts'

type Source = { page: number; quote: string }
type Texts = 'objectives' | 'requirements' | 'outcomes' | 'benefits'
type Numbers = 'durationHours' | 'basePriceCents' | 'subsidyPercentage'

const NUMBER_RANGES: Record<Numbers, { min: number; max: number }> = {
  durationHours: COURSE_LIMITS.durationHours,
  basePriceCents: { min: 0, max: 10_000_000 },
  subsidyPercentage: { min: 0, max: 100 },
}

/** A model's answer in the shape of a proposal: what is too long is cut, what is no value is left out. */
export function draftFromAnswer(answer: CourseProposalAnswer): DraftProposal {
  const warnings: ProposalWarning[] = []
  const shortened = (field: ProposalWarning['field'], item: number | null) => {
    warnings.push({
      field,
      item,
      kind: 'shortened',
      message: 'Era demasiado largo y se ha cortado: revísalo.',
    })
  }

  const texts = (field: Texts): CourseProposal[Texts] => {
    const { max, maxLength } = COURSE_LIMITS[field]
    const usable = answer[field].filter((claim) => claim.value.trim() !== '' && isUsable(claim))
    if (usable.length > max) shortened(field, null)
    return usable.slice(0, max).map((claim, item) => {
      const { text, isCut } = cut(claim.value, maxLength)
      if (isCut) shortened(field, item)
      return { value: text, evidence: evidenceOf([claim]) }
    })
  }
  const number = (field: Numbers): CourseProposal[Numbers] => {
    const claim = answer[field]
    const { min, max } = NUMBER_RANGES[field]
    if (!claim || !isUsable(claim) || claim.value < min || claim.value > max) return null
    return { value: claim.value, evidence: evidenceOf([claim]) }
  }

  const title =
    answer.title && isUsable(answer.title) ? cut(answer.title.value, COURSE_LIMITS.title.max) : null
  const sources = (answer.summary?.sources ?? []).filter(isUsable)
  const summary =
    answer.summary?.value.trim() && sources.length > 0
      ? cut(answer.summary.value, COURSE_LIMITS.summary.max)
      : null
  if (title?.isCut) shortened('title', null)
  if (summary?.isCut) shortened('summary', null)

  return {
    proposal: {
      title:
        title && answer.title && title.text.length >= COURSE_LIMITS.title.min
          ? { value: title.text, evidence: evidenceOf([answer.title]) }
          : null,
      summary: summary && { value: summary.text, evidence: evidenceOf(sources) },
      objectives: texts('objectives'),
      syllabus: units(answer, () => shortened('syllabus', null)),
      requirements: texts('requirements'),
      outcomes: texts('outcomes'),
      benefits: texts('benefits'),
      durationHours: number('durationHours'),
      modality:
        answer.modality && isUsable(answer.modality)
          ? { value: answer.modality.value, evidence: evidenceOf([answer.modality]) }
          : null,
      basePriceCents: number('basePriceCents'),
      subsidyPercentage: number('subsidyPercentage'),
    },
    warnings,
  }
}

function units({ syllabus }: CourseProposalAnswer, onCut: () => void): CourseProposal['syllabus'] {
  const { max, maxLength, maxPoints } = COURSE_LIMITS.syllabus
  const usable = syllabus.filter((unit) => unit.title.trim() !== '' && isUsable(unit))
  if (usable.length > max) onCut()
  return usable.slice(0, max).map((unit) => ({
    title: cut(unit.title, maxLength).text,
    hours:
      unit.hours !== null && unit.hours >= 1 && unit.hours <= COURSE_LIMITS.durationHours.max
        ? unit.hours
        : null,
    points: unit.points
      .map((point) => cut(point, maxLength).text)
      .filter((point) => point !== '')
      .slice(0, maxPoints),
    evidence: evidenceOf([unit]),
  }))
}

const isUsable = ({ page, quote }: Source) => page >= 1 && quote.trim() !== ''

const evidenceOf = (sources: readonly Source[]): Evidence[] =>
  sources.slice(0, 6).map(({ page, quote }) => ({ page, quote: quote.trim().slice(0, 1_000) }))

/** Whole sentences where there are any within the length, else whole words. */
function cut(value: string, most: number): { text: string; isCut: boolean } {
  const text = value.replace(/\s+/g, ' ').trim()
  if (text.length <= most) return { text, isCut: false }
  let kept = ''
  for (const sentence of sentencesOf(text)) {
    if (kept.length + sentence.length + 1 > most) break
    kept = `${kept} ${sentence}`.trim()
  }
  if (kept.length >= most / 2) return { text: kept, isCut: true }
  return { text: `${text.slice(0, text.lastIndexOf(' ', most - 1))}…`, isCut: true }
}
