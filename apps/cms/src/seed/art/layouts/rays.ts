import { disc, poly } from '../paths.ts'
import { flood, seal, stamp } from '../stamp.ts'
import type { Layout } from './layout.ts'

/** Rays from behind the glyph to the edges of the sheet. */
export const rays: Layout = (press, { glyph, motif }) => {
  const { width, height, random } = press
  const [x, y] = [width * (0.4 + random.next() * 0.2), height * 0.54]
  const count = random.pick([11, 13, 15])
  const reach = width + height
  flood(press, 'tint')
  for (let ray = 0; ray < count; ray++) {
    const [from, to] = [(ray / count) * 2 * Math.PI + 0.1, ((ray + 0.5) / count) * 2 * Math.PI + 0.1]
    const beam = poly(
      x,
      y,
      x + reach * Math.cos(from),
      y + reach * Math.sin(from),
      x + reach * Math.cos(to),
      y + reach * Math.sin(to),
    )
    if (ray % 3 === 1) press.knock('tint', beam)
    press.fill(ray % 3 === 1 ? 'accent' : 'main', beam)
  }
  press.halftone('dark', {
    left: -20,
    right: width + 20,
    top: height * 0.5,
    bottom: height + 20,
    from: 0,
    to: 0.6,
    pitch: 22,
  })
  const plate = disc(x, y - 10, 400)
  for (const ink of ['tint', 'accent', 'main', 'dark'] as const) press.knock(ink, plate)
  stamp(
    press,
    glyph,
    { x, y: y - 10, size: 570 },
    { body: 'dark', accent: random.pick(['main', 'accent'] as const) },
  )
  const side = x > width / 2 ? 140 : width - 140
  press.knock('dark', motif, { x: side, y: height - 140, size: 170 })
  for (const ink of ['tint', 'accent', 'main'] as const)
    press.knock(ink, motif, { x: side, y: height - 140, size: 170 })
  seal(press, { x: width - side, y: 130 })
}
