import { disc, ring } from '../paths.ts'
import type { Ink } from '../press.ts'
import { seal, stamp } from '../stamp.ts'
import type { Layout } from './layout.ts'

/** Wide arches from a lower corner, the glyph where they end. */
export const arches: Layout = (press, { glyph, motif }) => {
  const { width, height, random } = press
  const fromLeft = random.chance(0.5)
  const x = fromLeft ? 0 : width
  const bands: Ink[] = ['tint', 'main', 'accent', 'tint', 'main']
  const swing = random.between(0, 2)
  bands.forEach((_, band) => {
    const outer = height * 1.12 - band * 170
    const ink = bands[(band + swing) % bands.length] ?? 'main'
    press.knock('tint', disc(x, height, outer))
    press.fill(ink, ring(x, height, outer, outer - 128))
  })
  press.within(ring(x, height, height * 1.12, height * 0.85), undefined, () =>
    press.halftone('dark', {
      left: fromLeft ? -20 : width - height * 1.2,
      right: fromLeft ? height * 1.2 : width + 20,
      top: -160,
      bottom: height * 0.8,
      from: 0.7,
      to: 0,
      pitch: 28,
    }),
  )
  const glyphX = fromLeft ? width * 0.62 : width * 0.38
  stamp(
    press,
    glyph,
    { x: glyphX, y: height * 0.5, size: 760 },
    { body: 'dark', accent: 'accent', clear: ['tint', 'main', 'accent'] },
  )
  press.fill('main', motif, { x: fromLeft ? width - 150 : 150, y: 150, size: 170 })
  seal(press, { x: fromLeft ? 110 : width - 110, y: height - 110 })
}
