import { COURSE_LIMITS, type CourseProposal, type ProposalWarning } from '@cep/contracts/course-proposal'
import type { DocumentText } from '../document-text.ts'
import { buildBlocks } from '../structure/build-blocks.ts'
import { findSections, type Section } from '../structure/find-sections.ts'
import type { SectionKind } from '../structure/section-kind.ts'
import { findFacts } from './find-facts.ts'
import { findSummary } from './find-summary.ts'
import { findTitle } from './find-title.ts'
import { findUnits } from './find-units.ts'
import { type Entry, listEntries } from './list-entries.ts'

export type DraftProposal = { proposal: CourseProposal; warnings: ProposalWarning[] }

/**
 * A course proposal out of the document's own headings, lists and sentences: nothing leaves the house and
 * nothing is invented. What the document does not say stays empty.
 */
export function extractProposal(document: DocumentText): DraftProposal {
  const blocks = buildBlocks(document)
  const sections = findSections(blocks)
  const of = (...kinds: SectionKind[]) => sections.filter(({ kind }) => kinds.includes(kind))
  const warnings: ProposalWarning[] = []

  const title = findTitle(blocks, document)
  const summary = findSummary(
    of('intro').map((section) => withoutTitle(section, title)),
    of('objectives', 'other'),
  )
  if (summary?.isShortened) {
    warnings.push({
      field: 'summary',
      item: null,
      kind: 'shortened',
      message: 'La frase del documento era demasiado larga y se ha cortado: termínala.',
    })
  }
  const facts = findFacts(blocks)
  if (facts.modality?.isInferred) {
    warnings.push({
      field: 'modality',
      item: null,
      kind: 'inferred',
      message: 'El documento no dice la modalidad con ese nombre; se ha deducido de una frase. Compruébala.',
    })
  }
  const claim = <Value>(fact: { value: Value; page: number; quote: string } | null) =>
    fact && { value: fact.value, evidence: [{ page: fact.page, quote: fact.quote.slice(0, 1_000) }] }

  const list = (field: 'objectives' | 'requirements' | 'outcomes' | 'benefits') =>
    limited(field, of(field).flatMap(listEntries), warnings)

  return {
    proposal: {
      title: title && { value: title.text, evidence: [{ page: title.page, quote: title.quote }] },
      summary: summary && { value: summary.value, evidence: summary.evidence },
      objectives: list('objectives'),
      syllabus: units(of('syllabus'), warnings),
      requirements: list('requirements'),
      outcomes: list('outcomes'),
      benefits: list('benefits'),
      durationHours: claim(facts.durationHours),
      modality: claim(facts.modality),
      basePriceCents: claim(facts.basePriceCents),
      subsidyPercentage: claim(facts.subsidyPercentage),
    },
    warnings,
  }
}

const withoutTitle = (section: Section, title: Entry | null): Section => ({
  ...section,
  blocks: section.blocks.filter(({ text }) => text !== title?.quote),
})

function limited(
  field: 'objectives' | 'requirements' | 'outcomes' | 'benefits',
  entries: readonly Entry[],
  warnings: ProposalWarning[],
): CourseProposal['objectives'] {
  const { max, maxLength } = COURSE_LIMITS[field]
  const unique = entries.filter(
    ({ text }, index) => entries.findIndex((other) => other.text === text) === index,
  )
  if (unique.length > max) {
    warnings.push({
      field,
      item: null,
      kind: 'shortened',
      message: `El documento da ${unique.length}; caben ${max} y se han tomado los primeros.`,
    })
  }
  return unique.slice(0, max).map(({ text, page, quote }, item) => {
    if (text.length > maxLength) {
      warnings.push({
        field,
        item,
        kind: 'shortened',
        message: 'Era demasiado largo y se ha cortado: revísalo.',
      })
    }
    const kept = text.length > maxLength ? `${text.slice(0, text.lastIndexOf(' ', maxLength - 1))}…` : text
    return { value: kept, evidence: [{ page, quote: quote.slice(0, 1_000) }] }
  })
}

/** The fullest of the sections that name a syllabus: a table of contents may name it too. */
function units(sections: readonly Section[], warnings: ProposalWarning[]): CourseProposal['syllabus'] {
  const { max } = COURSE_LIMITS.syllabus
  const found = sections.map(findUnits).sort((a, b) => b.length - a.length)[0] ?? []
  if (found.length > max) {
    warnings.push({
      field: 'syllabus',
      item: null,
      kind: 'shortened',
      message: `El documento da ${found.length} unidades; caben ${max} y se han tomado las primeras.`,
    })
  }
  return found.slice(0, max)
}
