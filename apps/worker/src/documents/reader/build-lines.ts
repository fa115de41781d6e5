import type { Line } from '../document-text.ts'
import type { Box } from './paint-state.ts'
import type { Glyph } from './read-glyphs.ts'
import type { Shape } from './shapes.ts'

/** A stretch of letters without a gap that could part two columns or two cells. */
export type Segment = Box & {
  text: string
  baseline: number
  size: number
  isBold: boolean
  isBullet: boolean
}

const BULLET = /^[•◦‣▪▫■□●○◆◇►▶▸➢➤➔✓✔✗✘★☆❖·∙⁃\-–—*»o§](?=\s)|^[\uE000-\uF8FF](?=\s|\S)/u
/** A gap this wide, in ems, is a column's gutter or a cell's border; the widest word space is about 1. */
const CELL_GAP = 1.6

/** Letters that share a baseline, cut where a wide gap parts them. */
export function buildSegments(glyphs: readonly Glyph[], shapes: readonly Shape[]): Segment[] {
  const segments = groupByBaseline(glyphs).flatMap((row) => cutAtGaps(row).map(toSegment))
  const bullets = shapes.filter(isBulletLike)
  return withoutLooseBullets(
    segments
      .filter((segment): segment is Segment => segment !== null)
      .map((segment) => ({ ...segment, isBullet: segment.isBullet || hasBullet(segment, bullets) })),
  )
}

/** Letters of one baseline, in the order of their x; superscripts and mixed sizes go with their line. */
function groupByBaseline(glyphs: readonly Glyph[]): Glyph[][] {
  const rows: { y: number; size: number; glyphs: Glyph[] }[] = []
  const sorted = [...glyphs].sort((a, b) => a.y - b.y || a.x - b.x)
  for (const glyph of sorted) {
    const row = rows.findLast(({ y, size }) => Math.abs(glyph.y - y) < 0.25 * Math.min(glyph.size, size))
    if (row) row.glyphs.push(glyph)
    else rows.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] })
    if (row && glyph.size > row.size) row.size = glyph.size
  }
  return rows.map((row) => row.glyphs.sort((a, b) => a.x - b.x))
}

function cutAtGaps(row: readonly Glyph[]): Glyph[][] {
  const parts: Glyph[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const glyph of row) {
    if (glyph.text.trim() === '') continue
    const isNew = glyph.x - end > CELL_GAP * glyph.size
    if (isNew || parts.length === 0) parts.push([])
    // A shadow, or bold made by printing twice: the same letter on itself.
    const before = parts.at(-1)?.at(-1)
    if (before && before.text === glyph.text && Math.abs(before.x - glyph.x) < 0.12 * glyph.size) continue
    parts.at(-1)?.push(glyph)
    end = Math.max(end, glyph.x + glyph.width)
  }
  return parts
}

function toSegment(glyphs: readonly Glyph[]): Segment | null {
  const [first] = glyphs
  if (!first) return null
  let raw = ''
  let end = first.x
  const spacing = letterSpacing(glyphs)
  for (const glyph of glyphs) {
    if (raw !== '' && glyph.x - end > 0.17 * glyph.size + spacing) raw += ' '
    raw += glyph.text
    end = glyph.x + glyph.width
  }
  // What a database can't store: control characters, halves of surrogate pairs.
  const cleaned = raw
    .toWellFormed()
    .normalize('NFKC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  const text = cleaned.replace(BULLET, '').trim()
  if (text === '' && cleaned === '') return null
  const size = mostCommon(glyphs.map((glyph) => Math.round(glyph.size * 2) / 2))
  const boldShare = glyphs.filter(({ isBold }) => isBold).length / glyphs.length
  const baseline = mostCommon(glyphs.map(({ y }) => Math.round(y * 2) / 2))
  return {
    text,
    baseline,
    size,
    // "3. **Corte**": the number of a list is often plain.
    isBold: boldShare > 0.75 || (boldShare > 0.5 && glyphs.at(-1)?.isBold === true),
    isBullet: BULLET.test(cleaned) || /^[•◦▪■●○►✓✔·\-–o§\uE000-\uF8FF]$/u.test(cleaned),
    left: first.x,
    right: end,
    top: baseline - size * 0.8,
    bottom: baseline + size * 0.22,
  }
}

/** Tracked capitals ("C U R S O") have a gap after every letter: only what is wider is a space. */
function letterSpacing(glyphs: readonly Glyph[]): number {
  if (glyphs.length < 4) return 0
  const gaps = glyphs
    .slice(1)
    .map((glyph, index) => glyph.x - (glyphs[index]?.x ?? 0) - (glyphs[index]?.width ?? 0))
    .sort((a, b) => a - b)
  return Math.max(0, gaps[Math.floor(gaps.length * 0.3)] ?? 0)
}

/** HTML lists and word processors draw their bullets, or take them from a symbol font. */
function isBulletLike({ box, fill }: Shape): boolean {
  const width = box.right - box.left
  const height = box.bottom - box.top
  return fill !== null && width > 1.2 && height > 1.2 && width < 9 && height < 9 && width / height < 1.6
}

function hasBullet({ left, top, bottom, size }: Segment, bullets: readonly Shape[]): boolean {
  return bullets.some(({ box }) => {
    const middle = (box.top + box.bottom) / 2
    return middle > top && middle < bottom && box.right < left && left - box.right < 2.2 * size
  })
}

/** A bullet set as a word of its own belongs to the text at its right. */
function withoutLooseBullets(segments: readonly Segment[]): Segment[] {
  const loose = segments.filter(({ text }) => text === '')
  return segments
    .filter(({ text }) => text !== '')
    .map((segment) => {
      const isMarked = loose.some(
        (bullet) =>
          Math.abs(bullet.baseline - segment.baseline) < 0.5 * segment.size &&
          bullet.right <= segment.left + 1 &&
          segment.left - bullet.right < 4 * segment.size,
      )
      return isMarked ? { ...segment, isBullet: true } : segment
    })
}

/** One line out of the segments of a row, left to right. */
export function toLine(page: number, block: number, row: readonly Segment[]): Line {
  const [first] = row
  if (!first) throw new Error('a row has at least one segment')
  const right = Math.max(...row.map((segment) => segment.right))
  return {
    page,
    block,
    text: row.map(({ text }) => text).join(' '),
    x: Math.round(first.left * 10) / 10,
    y: Math.round(first.baseline * 10) / 10,
    width: Math.round((right - first.left) * 10) / 10,
    size: first.size,
    isBold: row.every(({ isBold }) => isBold),
    isBullet: first.isBullet,
    cells: row.map(({ text }) => text),
  }
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
