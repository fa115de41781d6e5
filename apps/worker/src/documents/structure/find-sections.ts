import type { Block } from './blocks.ts'
import { type SectionKind, sectionKindOf } from './section-kind.ts'

/** A heading and what stands below it, up to the next heading of its rank. */
export type Section = { kind: SectionKind; heading: Block | null; blocks: Block[] }

/** "Requisitos: tener 16 años" is a heading and its section in one line. */
const RUN_IN = /^([^:]{3,50}):\s*(\S.*)$/s

/** A document's sections by the names of their headings; what comes before the first is `intro`. */
export function findSections(blocks: readonly Block[]): Section[] {
  const ranks = new Set(blocks.filter(isNamedHeading).map(rankOf))
  const sections: Section[] = [{ kind: 'intro', heading: null, blocks: [] }]
  for (const block of blocks) {
    const named = block.kind === 'heading' ? sectionKindOf(block.text.replace(/:$/, '')) : null
    if (block.kind === 'heading' && named) {
      sections.push({ kind: named, heading: block, blocks: [] })
      continue
    }
    const runIn = block.kind === 'text' ? runInSection(block) : null
    if (runIn) {
      sections.push(runIn)
      continue
    }
    // A heading that looks like those of the sections is one, though its words are unknown.
    if (block.kind === 'heading' && ranks.has(rankOf(block)) && !isUnitOf(sections.at(-1), block)) {
      sections.push({ kind: 'other', heading: block, blocks: [] })
      continue
    }
    sections.at(-1)?.blocks.push(block)
  }
  return sections
}

/** Of a list of kinds: the facts of a course have labels of their own and are read elsewhere. */
function runInSection(block: Block): Section | null {
  const [, label = '', rest = ''] = RUN_IN.exec(block.text) ?? []
  const kind = sectionKindOf(label)
  if (!kind || kind === 'facts' || kind === 'other' || kind === 'intro' || rest === '') return null
  return {
    kind,
    heading: { ...block, kind: 'heading', text: label },
    blocks: [{ ...block, text: rest, cells: [rest] }],
  }
}

const isNamedHeading = (block: Block) => block.kind === 'heading' && sectionKindOf(block.text) !== null

/** Headings of one rank look alike. */
const rankOf = ({ text, size, isBold }: Block) =>
  `${size}/${isBold}/${text === text.toUpperCase() && /\p{L}{3}/u.test(text)}`

/** Units of a syllabus are often printed like the headings of sections. */
function isUnitOf(section: Section | undefined, block: Block): boolean {
  if (section?.kind !== 'syllabus') return false
  return /^(?:\d{1,2}[.)]\s+)?(?:m[oó]dulo?|tema|unidad|unitat|bloque|bloc|ud|uf|mf|mp|ua|lecci[oó]n|module|unit|parte)\s*\.?\s*[\dIVX]+/i.test(
    block.text,
  )
}
