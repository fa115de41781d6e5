import type { Line } from '../document-text.ts'
import { type Segment, toLine } from './build-lines.ts'

/** Narrower than this, in ems of the text around, a gap is no gutter. */
const GUTTER = 1.3

type Row = { segments: Segment[]; top: number; bottom: number }
type Gap = { left: number; right: number }

/**
 * The segments of a page in reading order: full-width rows from the top down, and where columns stand
 * side by side, one column after the other. Tables are read by rows.
 */
export function orderSegments(page: number, segments: readonly Segment[]): Line[] {
  const lines: Line[] = []
  let block = 0
  const emit = (rows: readonly Row[]) => {
    block += 1
    let bottom = Number.POSITIVE_INFINITY
    for (const row of rows) {
      // A wide white space within a column parts two boxes.
      if (row.top - bottom > 2.2 * (row.segments[0]?.size ?? 10)) block += 1
      bottom = row.bottom
      lines.push(toLine(page, block, row.segments))
    }
  }
  const read = (part: readonly Segment[], depth: number) => {
    for (const group of groupRows(toRows(part))) {
      const gutter = depth < 6 && group.gaps.length > 0 && !isTable(group.rows) ? widest(group.gaps) : null
      if (!gutter) {
        emit(group.rows)
        continue
      }
      const all = group.rows.flatMap((row) => row.segments)
      const middle = (gutter.left + gutter.right) / 2
      read(
        all.filter(({ left }) => left < middle),
        depth + 1,
      )
      read(
        all.filter(({ left }) => left >= middle),
        depth + 1,
      )
    }
  }
  read(segments, 0)
  return lines
}

function toRows(segments: readonly Segment[]): Row[] {
  const rows: Row[] = []
  for (const segment of [...segments].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const row = rows.findLast(
      ({ segments: [first] }) =>
        first && Math.abs(first.baseline - segment.baseline) < 0.3 * Math.min(first.size, segment.size),
    )
    if (!row) {
      rows.push({ segments: [segment], top: segment.top, bottom: segment.bottom })
      continue
    }
    row.segments.push(segment)
    row.segments.sort((a, b) => a.left - b.left)
    row.top = Math.min(row.top, segment.top)
    row.bottom = Math.max(row.bottom, segment.bottom)
  }
  return rows
}

/** A gutter shows within this many rows from where its columns begin, or there is none. */
const LOOK_AHEAD = 40

/** Neighbouring rows that leave the same gutters free go together; a row across a gutter ends the group. */
function groupRows(rows: readonly Row[]): { rows: Row[]; gaps: Gap[] }[] {
  const groups: { rows: Row[]; gaps: Gap[] }[] = []
  for (let start = 0; start < rows.length; ) {
    const columns = columnsFrom(rows, start)
    if (columns) {
      groups.push(columns)
      start += columns.rows.length
      continue
    }
    const last = groups.at(-1)
    const row = rows[start]
    if (row && last && last.gaps.length === 0) last.rows.push(row)
    else if (row) groups.push({ rows: [row], gaps: [] })
    start += 1
  }
  return groups
}

/** The longest run of rows from `start` that leaves a gutter with text on both sides. */
function columnsFrom(rows: readonly Row[], start: number): { rows: Row[]; gaps: Gap[] } | null {
  let covered: Gap[] = []
  let found: { rows: Row[]; gaps: Gap[] } | null = null
  for (let end = start; end < rows.length; end += 1) {
    const row = rows[end]
    if (!row) break
    covered = cover(covered, row.segments)
    const gaps = gapsBetween(covered, row.segments[0]?.size ?? 10)
    if (gaps.length > 0) found = { rows: rows.slice(start, end + 1), gaps }
    else if (found || end - start > LOOK_AHEAD) break
  }
  return found
}

/** The stretches of x that some text touches, joined where they meet. */
function cover(covered: readonly Gap[], segments: readonly Segment[]): Gap[] {
  const all = [...covered, ...segments].map(({ left, right }) => ({ left, right }))
  const joined: Gap[] = []
  for (const stretch of all.sort((a, b) => a.left - b.left)) {
    const last = joined.at(-1)
    if (last && stretch.left <= last.right) last.right = Math.max(last.right, stretch.right)
    else joined.push(stretch)
  }
  return joined
}

function gapsBetween(covered: readonly Gap[], size: number): Gap[] {
  return covered
    .slice(1)
    .map(({ left }, index) => ({ left: covered[index]?.right ?? left, right: left }))
    .filter((gap) => gap.right - gap.left > GUTTER * size)
}

const widest = (gaps: readonly Gap[]): Gap | null =>
  [...gaps].sort((a, b) => b.right - b.left - (a.right - a.left))[0] ?? null

/**
 * A table's cells share their rows: nearly every cell at the right stands beside one at the left, no
 * bullets, and one side is short (a label, a number of hours).
 */
function isTable(rows: readonly Row[]): boolean {
  const shared = rows.filter(({ segments }) => segments.length > 1)
  if (shared.length < rows.length * 0.5) return false
  const rest = shared.flatMap(({ segments }) => segments.slice(1))
  if (rest.some(({ isBullet }) => isBullet)) return false
  const isShort = (list: readonly Segment[], most: number) =>
    list.filter(({ text }) => text.length <= most).length >= list.length * 0.8
  const loneRight = rows.filter(
    ({ segments: [first] }) => first && first.left > Math.min(...rest.map(({ left }) => left)) - 1,
  )
  if (loneRight.length > rows.length * 0.25) return false
  return (
    isShort(rest, 14) ||
    isShort(
      shared.flatMap(({ segments }) => segments.slice(0, 1)),
      28,
    )
  )
}
