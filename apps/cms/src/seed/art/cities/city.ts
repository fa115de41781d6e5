import type { ArtArea } from '../palettes.ts'
import { petal, poly } from '../paths.ts'
import type { Ink } from '../press.ts'

/** A town's silhouette. */
export type City = {
  palette: ArtArea
  /** Dark sky, the sun a moon. */
  night?: boolean
  /** Where the sun stands, as a part of the width. */
  sunAt: number
  /**
   * Draws around x = 0 in the middle of the sheet, y = 0 being the ground, upwards negative; about
   * 2300 wide. `build` prints a flat shape over whatever other inks there are, `cut` bares the paper.
   */
  draw: (build: (ink: Ink, path: string) => void, cut: (path: string) => void) => void
}

/** The same thing several times. */
export const steps = (count: number, draw: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => draw(index)).join('')

/** A doorway with a round top; x is its middle. */
export const arch = (x: number, base: number, width: number, height: number) =>
  `M${x - width / 2} ${base}v${-(height - width / 2)}a${width / 2} ${width / 2} 0 0 1 ${width} 0v${height - width / 2}Z`

const FRONDS: readonly (readonly [number, number])[] = [
  [-90, 30],
  [-80, -34],
  [-20, -74],
  [40, -70],
  [88, -26],
  [86, 34],
]

export const palm = (x: number, base: number, height: number) =>
  poly(x - 9, base, x + 9, base, x + 5, base - height, x - 5, base - height) +
  FRONDS.map(([dx, dy]) => petal(x, base - height, x + dx, base - height + dy, 13)).join('')
