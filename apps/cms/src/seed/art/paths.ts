/**
 * Path data for simple shapes. All outlines run clockwise, so that shapes which overlap in one path
 * add up; only `hole` runs the other way and cuts. Coordinates keep one decimal, to stay short.
 */
type Side = 'up' | 'down' | 'left' | 'right'

const n = (value: number) => String(Math.round(value * 10) / 10)

/** A closed polygon through x, y, x, y, … */
export function poly(...coordinates: number[]): string {
  const points: [number, number][] = []
  for (let index = 0; index + 1 < coordinates.length; index += 2) {
    points.push([coordinates[index] ?? 0, coordinates[index + 1] ?? 0])
  }
  const doubledArea = points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
  if (doubledArea < 0) points.reverse()
  return `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`
}

/** A closed polygon from constant points, written as SVG does: `'0,0 10,0 10,10'`. */
export const polygon = (points: string) => poly(...points.split(/[ ,]/).map(Number))

export const rect = (x: number, y: number, width: number, height: number) =>
  `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}Z`

export const roundRect = (x: number, y: number, width: number, height: number, radius: number) => {
  const r = n(radius)
  const [across, down] = [width - 2 * radius, height - 2 * radius]
  return (
    `M${n(x + radius)} ${n(y)}h${n(across)}a${r} ${r} 0 0 1 ${r} ${r}v${n(down)}a${r} ${r} 0 0 1-${r} ${r}` +
    `h${n(-across)}a${r} ${r} 0 0 1-${r}-${r}v${n(-down)}a${r} ${r} 0 0 1 ${r}-${r}Z`
  )
}

const round = (x: number, y: number, radius: number, sweep: 0 | 1) => {
  const r = n(radius)
  return `M${n(x - radius)} ${n(y)}a${r} ${r} 0 1 ${sweep} ${n(2 * radius)} 0a${r} ${r} 0 1 ${sweep}${n(-2 * radius)} 0Z`
}

export const disc = (x: number, y: number, radius: number) => round(x, y, radius, 1)

export const hole = (x: number, y: number, radius: number) => round(x, y, radius, 0)

export const ring = (x: number, y: number, outer: number, inner: number) =>
  disc(x, y, outer) + hole(x, y, inner)

/** Where the flat side's ends lie, in clockwise order around the bulge. */
const flatEnds: Record<Side, [number, number]> = { up: [-1, 0], down: [1, 0], left: [0, 1], right: [0, -1] }

/** Half a disc whose round side points to `side`. */
export function halfDisc(x: number, y: number, radius: number, side: Side): string {
  const [dx, dy] = flatEnds[side]
  const r = n(radius)
  return `M${n(x + dx * radius)} ${n(y + dy * radius)}A${r} ${r} 0 0 1 ${n(x - dx * radius)} ${n(y - dy * radius)}Z`
}

/** Half a ring whose round side points to `side`. */
export function halfRing(x: number, y: number, outer: number, inner: number, side: Side): string {
  const [dx, dy] = flatEnds[side]
  return (
    `M${n(x + dx * outer)} ${n(y + dy * outer)}A${n(outer)} ${n(outer)} 0 0 1 ${n(x - dx * outer)} ${n(y - dy * outer)}` +
    `L${n(x - dx * inner)} ${n(y - dy * inner)}A${n(inner)} ${n(inner)} 0 0 0 ${n(x + dx * inner)} ${n(y + dy * inner)}Z`
  )
}

/** A quarter of a disc, its corner at x, y, spreading towards `toX`, `toY` (each 1 or -1). */
export function quarter(x: number, y: number, radius: number, toX: 1 | -1, toY: 1 | -1): string {
  const r = n(radius)
  const sweep = toX === toY ? 1 : 0
  return `M${n(x)} ${n(y)}h${n(toX * radius)}A${r} ${r} 0 0 ${sweep} ${n(x)} ${n(y + toY * radius)}Z`
}

/** A straight bar of the given width, with round ends. */
export function capsule(x1: number, y1: number, x2: number, y2: number, width: number): string {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1
  const [sideX, sideY] = [(-(y2 - y1) / length) * (width / 2), ((x2 - x1) / length) * (width / 2)]
  const r = n(width / 2)
  return (
    `M${n(x1 + sideX)} ${n(y1 + sideY)}A${r} ${r} 0 0 1 ${n(x1 - sideX)} ${n(y1 - sideY)}` +
    `L${n(x2 - sideX)} ${n(y2 - sideY)}A${r} ${r} 0 0 1 ${n(x2 + sideX)} ${n(y2 + sideY)}Z`
  )
}

/** A line through x, y, x, y, … with round joints. */
export function strand(width: number, ...coordinates: number[]): string {
  let path = ''
  for (let index = 0; index + 3 < coordinates.length; index += 2) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = coordinates.slice(index, index + 4)
    path += capsule(x1, y1, x2, y2, width)
  }
  return path
}

/** A leaf from one point to another; `bulge` is how far each side swings out. */
export function petal(x1: number, y1: number, x2: number, y2: number, bulge: number): string {
  const half = Math.hypot(x2 - x1, y2 - y1) / 2
  const r = n((half * half + bulge * bulge) / (2 * bulge))
  return `M${n(x1)} ${n(y1)}A${r} ${r} 0 0 1 ${n(x2)} ${n(y2)}A${r} ${r} 0 0 1 ${n(x1)} ${n(y1)}Z`
}

/** A heart around x, y, about `size` wide. */
export function heart(x: number, y: number, size: number): string {
  const step = size / 2.82
  const r = n(step / Math.SQRT2)
  const s = n(step)
  return `M${n(x)} ${n(y + step * 1.1)}l-${s}-${s}a${r} ${r} 0 0 1 ${s}-${s}a${r} ${r} 0 0 1 ${s} ${s}Z`
}

/** A plus around x, y; `thickness` is the width of its arms. */
export const cross = (x: number, y: number, size: number, thickness: number) => {
  const [half, arm] = [size / 2, thickness / 2]
  return poly(
    ...[x - arm, y - half, x + arm, y - half, x + arm, y - arm, x + half, y - arm],
    ...[x + half, y + arm, x + arm, y + arm, x + arm, y + half, x - arm, y + half],
    ...[x - arm, y + arm, x - half, y + arm, x - half, y - arm, x - arm, y - arm],
  )
}

/** A star of four points, drawn in at the waist. */
export const spark = (x: number, y: number, radius: number) => {
  const r = n(radius)
  return (
    `M${n(x)} ${n(y - radius)}Q${n(x)} ${n(y)} ${n(x + radius)} ${n(y)}Q${n(x)} ${n(y)} ${n(x)} ${n(y + radius)}` +
    `Q${n(x)} ${n(y)} ${n(x - radius)} ${n(y)}Q${n(x)} ${n(y)} ${n(x)} ${n(y)}l0-${r}Z`
  )
}

/** A gear wheel with square teeth and a round hole. */
export function gear(x: number, y: number, radius: number, teeth: number, bore: number): string {
  const root = radius * 0.78
  const coordinates: number[] = []
  for (let tooth = 0; tooth < teeth; tooth++) {
    for (const [part, distance] of [
      [-0.3, root],
      [-0.2, radius],
      [0.2, radius],
      [0.3, root],
    ] as const) {
      const angle = ((tooth + part) / teeth) * 2 * Math.PI
      coordinates.push(x + distance * Math.cos(angle), y + distance * Math.sin(angle))
    }
  }
  return poly(...coordinates) + hole(x, y, bore)
}
