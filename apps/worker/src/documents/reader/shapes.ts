import { apply, type Box, contains, type Matrix } from './paint-state.ts'

/** Something painted that is no letter: it may lie behind text, or over it. */
export type Shape = {
  order: number
  box: Box
  /** null: not known (a picture, a gradient, an outline too intricate to follow). */
  fill: string | null
  /** In page coordinates; null where the box itself is the outline. */
  outline: readonly (readonly [number, number])[] | null
}

/** Illustrations have outlines of thousands of points; what they cover is not worth knowing. */
const FOLLOWED_POINTS = 400

/** How pdf.js writes paths: one number for the verb, then its coordinates. */
const VERBS: Record<number, number> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 }

/** The points of a path, curves by their middle and end; null when there are too many. */
export function outlineOf(path: ArrayLike<number>, matrix: Matrix): [number, number][] | null {
  const points: [number, number][] = []
  let from: [number, number] = [0, 0]
  for (let at = 0; at < path.length; ) {
    const verb = path[at] ?? 4
    const size = VERBS[verb]
    if (size === undefined || points.length > FOLLOWED_POINTS) return null
    const numbers = Array.from({ length: size }, (_, index) => path[at + 1 + index] ?? 0)
    at += size + 1
    if (size === 0) continue
    const end: [number, number] = [numbers.at(-2) ?? 0, numbers.at(-1) ?? 0]
    if (verb === 2) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers
      points.push(
        apply(matrix, (from[0] + 3 * x1 + 3 * x2 + end[0]) / 8, (from[1] + 3 * y1 + 3 * y2 + end[1]) / 8),
      )
    }
    points.push(apply(matrix, ...end))
    from = end
  }
  return points
}

/** Whether a point of the page lies in a shape. */
export function isInside(shape: Shape, x: number, y: number): boolean {
  if (!contains(shape.box, x, y)) return false
  if (!shape.outline) return true
  let isIn = false
  shape.outline.forEach(([x1, y1], index, all) => {
    const [x2, y2] = all.at(index - 1) ?? [x1, y1]
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isIn = !isIn
  })
  return isIn
}
