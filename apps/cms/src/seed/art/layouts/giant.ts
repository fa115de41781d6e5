import { disc } from '../paths.ts'
import { flood, seal, stamp } from '../stamp.ts'
import type { Layout } from './layout.ts'

/** The area's sign so large that the sheet can't hold it, the glyph on top of it. */
export const giant: Layout = (press, { glyph, motif }) => {
  const { width, height, random } = press
  const dark = random.chance(0.4)
  const side = random.chance(0.5) ? 1 : -1
  const big = {
    x: width / 2 - side * width * 0.2,
    y: height * 0.52,
    size: 1650,
    turn: random.between(-24, 24),
  }
  if (dark) {
    flood(press, 'main')
    press.knock('main', motif, big)
    press.fill('tint', motif, big)
  } else {
    flood(press, 'tint')
    press.fill('main', motif, big)
  }
  press.within(motif, big, () =>
    press.halftone(dark ? 'accent' : 'dark', {
      left: -200,
      right: width + 200,
      top: height * 0.2,
      bottom: height + 250,
      from: 0,
      to: 0.62,
      pitch: 28,
      turn: -20,
    }),
  )
  const x = width / 2 + side * width * 0.16
  const halo = disc(x, height / 2, 430)
  for (const ink of ['tint', 'main', 'accent', 'dark'] as const) press.knock(ink, halo)
  press.fill('accent', halo)
  stamp(press, glyph, { x, y: height / 2, size: 600 }, { body: 'dark', accent: 'main', clear: ['accent'] })
  seal(press, { x: side > 0 ? 130 : width - 130, y: height - 130 })
}
