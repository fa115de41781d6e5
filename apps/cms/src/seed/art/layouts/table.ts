import { disc, rect } from '../paths.ts'
import type { Ink } from '../press.ts'
import { seal, stamp } from '../stamp.ts'
import type { Layout } from './layout.ts'

/** A dark night above, a bright table below, the glyph standing on its edge. */
export const table: Layout = (press, { glyph, motif }) => {
  const { width, height, random } = press
  const edge = height * 0.74
  const x = width * (0.36 + random.next() * 0.28)
  const above: Ink = random.pick(['main', 'accent', 'dark'] as const)
  press.fill(above, rect(-30, -30, width + 60, edge + 30))
  press.fill('tint', rect(-30, edge, width + 60, height - edge + 30))
  press.knock(above, disc(x, edge - 340, 420))
  press.fill('tint', disc(x, edge - 340, 420))
  if (above !== 'dark') {
    press.halftone('dark', {
      left: -20,
      right: width + 20,
      top: 0,
      bottom: edge,
      from: 0.62,
      to: 0,
      pitch: 22,
    })
    press.knock('dark', disc(x, edge - 340, 420))
  }
  for (let column = 0; column < 7; column++) {
    const at = { x: (width / 7) * (column + 0.5), y: (edge + height) / 2 + 10, size: 130 }
    if (column % 2 === 1) press.knock('tint', motif, at)
    press.fill(column % 2 === 0 ? 'main' : 'accent', motif, at)
  }
  press.fill('dark', rect(-30, edge - 8, width + 60, 16))
  const body: Ink = above === 'dark' ? 'main' : 'dark'
  stamp(
    press,
    glyph,
    { x, y: edge - 360, size: 700 },
    { body, accent: above === 'accent' ? 'main' : 'accent', clear: ['tint', above] },
  )
  seal(press, { x: x > width / 2 ? 130 : width - 130, y: 130 })
}
