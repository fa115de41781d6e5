import type {
  CourseProposal,
  Evidence,
  ProposalClaim,
  ProposalField,
  ProposalWarning,
} from '@cep/contracts/course-proposal'
import { isInstruction } from '@cep/contracts/injected-instructions'
import type { DocumentText } from '../document-text.ts'
import type { DraftProposal } from './extract-proposal.ts'
import { quoteIndex } from './quote-index.ts'

type Lists = 'objectives' | 'requirements' | 'outcomes' | 'benefits'
type Singles = 'title' | 'summary' | 'durationHours' | 'modality' | 'basePriceCents' | 'subsidyPercentage'

/**
 * Drops every claim that the document does not bear out: its quote has to stand on the page it names,
 * numbers have to be in the quote, and a quote that gives orders to a machine bears out nothing. Each
 * dropped claim leaves a warning with its words, so that a person can look for it.
 */
export function verifyProposal({ proposal, warnings }: DraftProposal, document: DocumentText): DraftProposal {
  const occurs = quoteIndex(document)
  const dropped: ProposalWarning[] = []
  const proven = (evidence: readonly Evidence[]): Evidence[] =>
    evidence.filter(({ page, quote }) => occurs(page, quote) && !isInstruction(quote))
  const drop = (field: ProposalField, words: string) => {
    dropped.push({
      field,
      item: null,
      kind: 'unverified',
      message: `Se ha quitado «${words.slice(0, 120)}»: no consta en el documento.`,
    })
    return null
  }

  const single = <Field extends Singles>(field: Field): CourseProposal[Field] => {
    // One of the fields' claims; the compiler can't tell which from a type parameter.
    const claim = proposal[field] as ProposalClaim<string | number> | null
    if (!claim) return null as CourseProposal[Field]
    const evidence = proven(claim.evidence)
    const isBorneOut = evidence.length > 0 && hasNumbers(field, claim.value, evidence)
    if (!isBorneOut) drop(field, String(claim.value))
    return (isBorneOut ? { ...claim, evidence } : null) as CourseProposal[Field]
  }
  const list = (field: Lists): CourseProposal[Lists] =>
    proposal[field].flatMap((claim) => {
      const evidence = proven(claim.evidence)
      if (evidence.length > 0 && numbersOccur(claim.value, evidence)) return [{ ...claim, evidence }]
      drop(field, claim.value)
      return []
    })

  return {
    proposal: {
      title: single('title'),
      summary: single('summary'),
      objectives: list('objectives'),
      syllabus: proposal.syllabus.flatMap((unit) => {
        const evidence = proven(unit.evidence)
        if (evidence.length > 0) {
          const points = unit.points.filter((point) => evidence.some(({ page }) => occurs(page, point)))
          return [{ ...unit, points, evidence }]
        }
        drop('syllabus', unit.title)
        return []
      }),
      requirements: list('requirements'),
      outcomes: list('outcomes'),
      benefits: list('benefits'),
      durationHours: single('durationHours'),
      modality: single('modality'),
      basePriceCents: single('basePriceCents'),
      subsidyPercentage: single('subsidyPercentage'),
    },
    warnings: [...withoutDroppedItems(warnings, dropped), ...dropped],
  }
}

/** Places in lists no longer hold once entries are gone; such warnings are made again afterwards. */
function withoutDroppedItems(
  warnings: readonly ProposalWarning[],
  dropped: readonly ProposalWarning[],
): ProposalWarning[] {
  const changed = new Set(dropped.map(({ field }) => field))
  return warnings.map((warning) => (changed.has(warning.field) ? { ...warning, item: null } : warning))
}

function hasNumbers(field: Singles, value: string | number, evidence: readonly Evidence[]): boolean {
  if (typeof value === 'string') return field === 'modality' || numbersOccur(value, evidence)
  const isFree =
    value === 0 && evidence.some(({ quote }) => /gratuit|gratis|sin coste|free\b|\b0\b/i.test(quote))
  const written = String(field === 'basePriceCents' ? Math.floor(value / 100) : value)
  return isFree || digitsOf(evidence).includes(written)
}

/** A number that the source does not have was made up: hours, ages, percentages. */
function numbersOccur(value: string, evidence: readonly Evidence[]): boolean {
  const written = digitsOf(evidence)
  return (value.match(/\d[\d.,]*/g) ?? []).every((number) => written.includes(number.replace(/\D/g, '')))
}

const digitsOf = (evidence: readonly Evidence[]): string[] =>
  evidence.flatMap(({ quote }) => (quote.match(/\d[\d.,]*/g) ?? []).flatMap(readings))

/** "2.450,00" is also 2450; "600." at the end of a sentence is 600. */
const readings = (number: string): string[] => [
  number.replace(/\D/g, ''),
  number.replace(/[.,]\d{2}$/, '').replace(/\D/g, ''),
]
