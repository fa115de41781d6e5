import { disc, halfDisc, quarter, rect, ring } from '../paths.ts'
import type { Ink, Press } from '../press.ts'
import { stamp } from '../stamp.ts'
import type { Layout } from './layout.ts'

/** A chequerboard of quarter discs, stripes and signs, with a window for the glyph. */
export const tiles: Layout = (press, { glyph, motif }) => {
  const { width, height, random } = press
  const side = Math.min(width, height) / 4
  const columns = Math.ceil(width / side)
  const rows = Math.ceil(height / side)
  const offset = (width - columns * side) / 2
  // The outermost columns may be cut by the edge of the sheet; the window may not.
  const first = offset < 0 ? 1 : 0
  const windowAt = random.between(first, Math.max(first, columns - 3 - first))
  const windowRow = random.between(0, Math.max(0, Math.floor(height / side) - 3))
  const inks: Ink[] = ['tint', 'accent', 'main', 'dark']
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const inWindow = column >= windowAt && column < windowAt + 3 && row >= windowRow && row < windowRow + 3
      if (inWindow) continue
      const [x, y] = [offset + column * side, row * side]
      const ground = random.pick(['tint', 'tint', 'main', 'accent', null] as const)
      if (ground) press.fill(ground, rect(x, y, side + 1, side + 1))
      const ink = random.pick(inks.filter((candidate) => candidate !== ground))
      drawTile(press, { ink, ground, x, y, side, motif })
    }
  }
  const [left, top] = [offset + windowAt * side, windowRow * side]
  const ground = random.pick(['tint', 'accent', 'main'] as const)
  press.fill(ground, rect(left, top, side * 3, side * 3))
  press.within(rect(left, top, side * 3, side * 3), undefined, () =>
    press.halftone(ground === 'tint' ? 'accent' : 'dark', {
      left: left - 20,
      right: left + side * 3 + 20,
      top: top + side * 1.4,
      bottom: top + side * 3,
      from: 0,
      to: 0.55,
      pitch: 18,
    }),
  )
  stamp(
    press,
    glyph,
    { x: left + side * 1.5, y: top + side * 1.5, size: side * 2.45 },
    { body: 'dark', accent: ground === 'accent' ? 'main' : 'accent', clear: [ground] },
  )
}

function drawTile(
  press: Press,
  tile: { ink: Ink; ground: Ink | null; x: number; y: number; side: number; motif: string },
): void {
  const { ink, ground, x, y, side, motif } = tile
  const { random } = press
  const clear = (path: string) => ground && press.knock(ground, path)
  const kind = random.weighted({ quarter: 4, half: 2, rings: 2, stripes: 2, motif: 3, dots: 2, plain: 1 })
  if (kind === 'plain') return
  if (kind === 'motif') {
    const at = { x: x + side / 2, y: y + side / 2, size: side * 0.68 }
    if (ground) press.knock(ground, motif, at)
    press.fill(ink, motif, at)
    return
  }
  if (kind === 'dots') {
    press.within(rect(x, y, side, side), undefined, () =>
      press.halftone(ink, {
        left: x,
        right: x + side,
        top: y,
        bottom: y + side,
        from: 0.08,
        to: 0.7,
        pitch: 25,
      }),
    )
    return
  }
  const [toRight, toBottom] = [random.chance(0.5), random.chance(0.5)]
  const [cornerX, cornerY] = [toRight ? x : x + side, toBottom ? y : y + side]
  const path = {
    quarter: () => quarter(cornerX, cornerY, side, toRight ? 1 : -1, toBottom ? 1 : -1),
    half: () =>
      toRight
        ? halfDisc(x + side / 2, y + side, side / 2, 'up')
        : halfDisc(x, y + side / 2, side / 2, 'right'),
    rings: () =>
      ring(x + side / 2, y + side / 2, side * 0.42, side * 0.28) +
      disc(x + side / 2, y + side / 2, side * 0.14),
    stripes: () =>
      [0, 1, 2, 3]
        .map((bar) =>
          toRight
            ? rect(x + bar * side * 0.25, y, side * 0.125, side)
            : rect(x, y + bar * side * 0.25, side, side * 0.125),
        )
        .join(''),
  }[kind]()
  clear(path)
  press.fill(ink, path)
}
