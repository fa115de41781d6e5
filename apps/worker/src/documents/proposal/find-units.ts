import { COURSE_LIMITS, type ProposalUnit } from '@cep/contracts/course-proposal'
import { isInstruction } from '@cep/contracts/injected-instructions'
import type { Block } from '../structure/blocks.ts'
import type { Section } from '../structure/find-sections.ts'
import { plainWords } from '../structure/section-kind.ts'
import { sentencesOf, withCapital, withoutShouting } from './sentences.ts'

/** "Tema 3. ", "Módulo II: ", "UD4 - ": the order of the list says as much. */
const ORDINAL =
  /^(?:(?:\d{1,2}|[a-z])[.)]\s*)?(?:(?:m[oó]dulos?|m[oò]duls?|temas?|unidad(?:es)?(?: did[aá]ctica| formativa| de aprendizaje)?|unitat|bloques?|blocs?|ud|uda|ua|lecci[oó]n|module|unit|parte)\s*\.?\s*(?:\d{1,2}|[IVX]{1,4})\s*[.:)\-–—]*\s+|\d{1,2}(?:\.\d{1,2})*[.)º\-–]+\s+)/iu
const UNIT_START =
  /^(?:\d{1,2}[.)]\s*)?(?:m[oó]dulo|m[oò]dul|tema|unidad|unitat|bloque|bloc|ud|lecci[oó]n|module|unit|MF\d|UF\d|MP\d)\s*\.?\s*[\dIVX]*/iu
const UNIT_HOURS = /[\s([–-]*(\d{1,2}\.\d{3}|\d{1,4})\s*(?:h|horas|hores|hours|hrs)\b\.?[)\]]*\.?$/i
const TOTAL = /^(total|suma|duracion total)\b/

/** The units of a syllabus with their points and hours. */
export function findUnits(section: Section): ProposalUnit[] {
  const blocks = section.blocks.filter(({ text }) => text.length > 2 && !isInstruction(text))
  // A cell with little room beside it may have been read as one with its neighbour.
  const rows = blocks.filter(({ kind, text }) => kind === 'row' || (kind === 'text' && UNIT_HOURS.test(text)))
  const units =
    rows.length >= 3 ? fromRows(rows) : blocks.some(isOutline) ? fromOutline(blocks) : fromSentences(blocks)
  return withEnoughUnits(units)
}

const isOutline = ({ kind, text }: Block) => kind === 'item' || kind === 'heading' || UNIT_START.test(text)

function fromRows(rows: readonly Block[]): ProposalUnit[] {
  const isHeader = (row: Block) =>
    /^(modulo|unidad|contenido|tema|materia|codigo|denominacion|asignatura|module|unit|unitat)/.test(
      plainWords(row.text),
    ) && row.cells.every((cell) => !/\d/.test(cell))
  return rows
    .filter((row) => !isHeader(row) && !TOTAL.test(plainWords(row.text)))
    .flatMap((row) => {
      const hoursCell = row.cells
        .slice(1)
        .find((cell) => /^\d{1,4}(?:\s*(?:h|horas|hours|hores)\.?)?$/i.test(cell))
      const words = row.cells.filter((cell) => cell !== hoursCell)
      const title = words.join(' ')
      return unit(row, title, row.text, hoursCell ? Number.parseInt(hoursCell, 10) : null)
    })
}

/** Units are what stands furthest left, or is a heading, or says so; the rest are points of the unit above. */
function fromOutline(blocks: readonly Block[]): ProposalUnit[] {
  const outline = blocks.filter(
    ({ kind, text }) => kind !== 'text' || UNIT_START.test(text) || text.length < 120,
  )
  const areNamed = outline.filter(({ text }) => UNIT_START.test(text)).length >= 3
  const hasHeadings = outline.filter(({ kind }) => kind === 'heading').length >= 2
  const left = new Map<number, number>()
  for (const { page, x, kind } of outline) {
    if (kind !== 'text') left.set(page, Math.min(left.get(page) ?? Number.POSITIVE_INFINITY, x))
  }
  const columns = outline.map(({ x }) => x)
  const units: ProposalUnit[] = []
  for (const block of outline) {
    const isUnit = areNamed
      ? UNIT_START.test(block.text)
      : hasHeadings
        ? block.kind === 'heading'
        : block.kind !== 'text' && isLeftmost(block, columns)
    const last = units.at(-1)
    if (isUnit || !last) {
      if (!isUnit && block.kind === 'text') continue
      units.push(...unit(block, block.text, block.text, null))
    } else {
      addPoints(last, block)
    }
  }
  return units
}

/** Nothing starts a little to the left of it; far to the left is another column. */
const isLeftmost = ({ x }: Block, columns: readonly number[]) =>
  !columns.some((other) => other < x - 8 && other > x - 60)

function addPoints(to: ProposalUnit, block: Block): void {
  const parts = block.text.length > 100 ? block.text.split(/[.;]\s+/) : [block.text]
  for (const part of parts) {
    const point = withCapital(
      withoutShouting(
        part
          .replace(ORDINAL, '')
          .replace(/[.;,]$/, '')
          .trim(),
      ),
    )
    if (point.length < 3 || point.length > COURSE_LIMITS.syllabus.maxLength) continue
    if (to.points.length < COURSE_LIMITS.syllabus.maxPoints) to.points.push(point)
  }
  if (to.evidence.length < 6) to.evidence.push({ page: block.page, quote: block.text.slice(0, 1_000) })
}

/** "Seguridad e higiene. Fondos y salsas. Arroces.": units one after the other in a paragraph. */
function fromSentences(blocks: readonly Block[]): ProposalUnit[] {
  return blocks.flatMap((block) => {
    const text = block.text.replace(/^[^:.;]{5,80}:\s+/, '')
    const bySemicolon = text.split(/;\s*(?:y\s+)?/)
    const parts = bySemicolon.length >= 3 ? bySemicolon : sentencesOf(text)
    return parts.flatMap((part) => unit(block, part, part, null))
  })
}

function unit(block: Block, text: string, quote: string, hours: number | null): ProposalUnit[] {
  const hoursInText = UNIT_HOURS.exec(text)?.[1]
  const bare = text
    .replace(UNIT_HOURS, '')
    .replace(ORDINAL, '')
    .replace(ORDINAL, '')
    .replace(/[.;:]$/, '')
    .trim()
  const title = withCapital(withoutShouting(bare))
  if (title.length < 3 || title.length > COURSE_LIMITS.syllabus.maxLength) return []
  return [
    {
      title,
      hours: hours ?? (hoursInText ? Number(hoursInText.replace('.', '')) : null),
      points: [],
      evidence: [{ page: block.page, quote: quote.slice(0, 1_000) }],
    },
  ]
}

/** One or two units with many points are a list under a heading: the points are the units. */
function withEnoughUnits(units: ProposalUnit[]): ProposalUnit[] {
  const points = units.flatMap(({ points: own, evidence }) =>
    own.map((title) => ({ title, hours: null, points: [], evidence: evidence.slice(0, 1) })),
  )
  return units.length <= 2 && points.length >= COURSE_LIMITS.syllabus.min ? points : units
}
