import type { DocumentText, Line } from '../document-text.ts'
import type { Block } from './blocks.ts'
import { sectionKindOf } from './section-kind.ts'

const NUMBERED = /^(?:\d{1,2}(?:\.\d{1,2})*[.)º]|[a-zA-Z]\))\s+\S/
const PAGE_NUMBER = /^(?:p[aá]g(?:ina|\.)?\s*|page\s*)?\d{1,3}(?:\s*(?:de|of|\/)\s*\d{1,3})?$/i
/** Lines of one paragraph are at most this far apart, in font sizes; a list's entries usually further. */
const PARAGRAPH_LEADING = 1.6

/** A document's lines put together again as what they were before they were printed. */
export function buildBlocks(document: DocumentText): Block[] {
  const lines = withoutFurniture(document)
  const body = bodyStyle(lines)
  const rightEdges = new Map<string, number>()
  for (const line of lines) {
    const key = `${line.page}/${line.block}`
    rightEdges.set(key, Math.max(rightEdges.get(key) ?? 0, line.x + line.width))
  }

  const blocks: Block[] = []
  let previous: Line | null = null
  for (const line of lines) {
    const open = blocks.at(-1)
    const rightEdge = rightEdges.get(`${line.page}/${line.block}`) ?? 0
    if (open && previous && continues(open, previous, line, { rightEdge, body })) {
      open.text = joinWords(open.text, line.text)
      open.cells = [open.text]
    } else {
      blocks.push({
        kind: kindOf(line),
        page: line.page,
        text: line.text,
        cells: line.cells,
        x: line.x,
        size: line.size,
        isBold: line.isBold,
      })
    }
    previous = line
  }
  return blocks.map((block) => (isHeading(block, body) ? { ...block, kind: 'heading' } : block))
}

/** Without page numbers, tables of contents and the headers and footers that every page repeats. */
function withoutFurniture({ pages }: DocumentText): Line[] {
  const seen = new Set<string>()
  return pages.flatMap(({ lines }) =>
    lines.filter((line, index) => {
      if (PAGE_NUMBER.test(line.text) || /(?:\.\s?){5,}\s*\d+$/.test(line.text)) return false
      const isAtEdge = index < 3 || index >= lines.length - 3
      const key = line.text.replace(/\d+/g, '#')
      const isRepeated = seen.has(key)
      seen.add(key)
      return !(isAtEdge && isRepeated)
    }),
  )
}

function kindOf(line: Line): Block['kind'] {
  if (line.cells.length > 1) return 'row'
  return line.isBullet || NUMBERED.test(line.text) ? 'item' : 'text'
}

function continues(
  open: Block,
  previous: Line,
  line: Line,
  { rightEdge, body }: { rightEdge: number; body: Style },
): boolean {
  if (line.page !== previous.page) return false
  // A paragraph's last, short line may have been taken for the first of what stands below.
  const isLastLine = line.x === previous.x && /^\p{Ll}/u.test(line.text)
  // A long title is broken where it looks well.
  const isTitle = line.size >= body.size * 1.3 && open.size === line.size
  if (line.block !== previous.block && !isLastLine && !isTitle) return false
  if (open.kind === 'row' || line.cells.length > 1 || line.isBullet) return false
  if (NUMBERED.test(line.text) && !/[,;]$/.test(previous.text)) return false
  if (Math.abs(line.size - previous.size) > 0.7) return false
  const gap = line.y - previous.y
  if (gap <= 0 || gap > PARAGRAPH_LEADING * Math.max(line.size, previous.size)) return false
  if (line.isBold !== previous.isBold && (line.isBold || open.isBold)) return false
  if (open.kind === 'item' && line.x < open.x - 3) return false
  if (open.kind === 'text' && sectionKindOf(open.text) && !/[a-záéíóúñ,]$/.test(open.text)) return false
  return isTitle || !isForcedBreak(previous, line, rightEdge)
}

/** The next word would have fitted on the line before: somebody wanted a new line. */
function isForcedBreak(previous: Line, line: Line, rightEdge: number): boolean {
  if (!/^[\p{Lu}\d¿¡"«]/u.test(line.text) || /[,;\-–]$/.test(previous.text)) return false
  const isCentred = Math.abs(previous.x - line.x) > line.size && previous.x + previous.width < rightEdge - 4
  const firstWord = line.text.split(' ', 1)[0] ?? ''
  const wordWidth = (line.width / Math.max(line.text.length, 1)) * (firstWord.length + 1)
  return !isCentred && previous.x + previous.width + wordWidth < rightEdge - 0.5 * line.size
}

/** Joins two lines; a word parted by a hyphen becomes one again. */
function joinWords(before: string, after: string): string {
  if (/\p{L}\u00AD$/u.test(before)) return before.slice(0, -1) + after
  return /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after)
    ? before.slice(0, -1) + after
    : `${before} ${after}`
}

type Style = { size: number; isBold: boolean }

/** The style of most of the letters: what is no heading. */
function bodyStyle(lines: readonly Line[]): Style {
  const letters = new Map<string, { style: Style; count: number }>()
  for (const { size, isBold, text } of lines) {
    const key = `${size}/${isBold}`
    const entry = letters.get(key) ?? { style: { size, isBold }, count: 0 }
    entry.count += text.length
    letters.set(key, entry)
  }
  return [...letters.values()].sort((a, b) => b.count - a.count)[0]?.style ?? { size: 10, isBold: false }
}

function isHeading(block: Block, body: Style): boolean {
  const { text, kind, size, isBold } = block
  if (text.length > 130 || text.length < 3 || !/\p{L}{2}/u.test(text)) return false
  const isNamed = sectionKindOf(text) !== null
  if (kind === 'row' || (kind === 'item' && !NUMBERED.test(text))) return false
  if (size >= body.size * 1.13 && !/[.;,]$/.test(text)) return true
  if (/[;,]$/.test(text) || (/\.$/.test(text) && !isNamed)) return false
  if (isBold && !body.isBold && text.length <= 100) return true
  const isInCapitals = text === text.toUpperCase() && /\p{L}{4}/u.test(text) && text.length <= 80
  if (isInCapitals && isNamed) return true
  // Nothing but its words makes it a heading: so they have to be just that.
  return kind === 'text' && isBareHeading(text)
}

function isBareHeading(text: string): boolean {
  const kind = sectionKindOf(text)
  if (kind === null || kind === 'facts' || kind === 'other') return false
  return text.split(' ').length <= 4 && (/[:?]$/.test(text) || !/\s(?:y|de|del|con)\s\S+$/.test(text))
}
