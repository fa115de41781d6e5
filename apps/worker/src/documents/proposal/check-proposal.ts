import {
  COURSE_LIMITS,
  type CourseProposal,
  type ProposalField,
  type ProposalWarning,
  proposalFieldLabels,
} from '@cep/contracts/course-proposal'
import { findMisleadingClaims } from '@cep/contracts/misleading-claims'
import { findPersonalData, personalDataLabels } from '@cep/contracts/personal-data'

/** What a person should look at before they take a proposal over: gaps, personal data, promises. */
export function checkProposal(proposal: CourseProposal): ProposalWarning[] {
  return [...gaps(proposal), ...textsOf(proposal).flatMap(complaintsAbout)]
}

function gaps(proposal: CourseProposal): ProposalWarning[] {
  const missing = (['title', 'summary', 'durationHours', 'modality'] as const)
    .filter((field) => proposal[field] === null)
    .map((field) => warn(field, 'missing', `El documento no lo dice con claridad: escríbelo tú.`))
  const few = (['objectives', 'syllabus'] as const).flatMap((field) => {
    const count = proposal[field].length
    const { min } = COURSE_LIMITS[field]
    if (count >= min) return []
    const name = proposalFieldLabels[field].es.toLowerCase()
    return count === 0
      ? [warn(field, 'missing', `El documento no trae ${name}: hacen falta al menos ${min}.`)]
      : [warn(field, 'too_few', `Hay ${count} y hacen falta al menos ${min}: completa los que faltan.`)]
  })
  const length = proposal.summary?.value.length ?? COURSE_LIMITS.summary.min
  const short =
    length < COURSE_LIMITS.summary.min
      ? [
          warn(
            'summary',
            'too_few',
            `Tiene ${length} caracteres y hacen falta al menos ${COURSE_LIMITS.summary.min}: amplíalo.`,
          ),
        ]
      : []
  return [...missing, ...few, ...short]
}

type Text = { field: ProposalField; item: number | null; text: string }

function textsOf(proposal: CourseProposal): Text[] {
  const lists = (['objectives', 'requirements', 'outcomes', 'benefits'] as const).flatMap((field) =>
    proposal[field].map(({ value }, item) => ({ field, item, text: value })),
  )
  const singles = (['title', 'summary'] as const).flatMap((field) => {
    const claim = proposal[field]
    return claim ? [{ field, item: null, text: claim.value }] : []
  })
  const units = proposal.syllabus.map(({ title, points }, item) => ({
    field: 'syllabus' as const,
    item,
    text: [title, ...points].join('\n'),
  }))
  return [...singles, ...lists, ...units]
}

function complaintsAbout({ field, item, text }: Text): ProposalWarning[] {
  const personal = findPersonalData(text).map(({ kind }) => ({
    field,
    item,
    kind: 'personal_data' as const,
    message: `Contiene ${personalDataLabels[kind]}: quítalo, la ficha del curso es pública.`,
  }))
  const misleading = findMisleadingClaims(text).map(({ phrase, message }) => ({
    field,
    item,
    kind: 'misleading' as const,
    message: `«${phrase}»: ${message}`,
  }))
  return [...personal, ...misleading]
}

const warn = (field: ProposalField, kind: ProposalWarning['kind'], message: string): ProposalWarning => ({
  field,
  item: null,
  kind,
  message,
})
