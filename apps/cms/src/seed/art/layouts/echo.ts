import { halfDisc } from '../paths.ts'
import { seal, stamp } from '../stamp.ts'
import type { Layout } from './layout.ts'

/** The glyph three times, each ink a step behind the other. */
export const echo: Layout = (press, { glyph, motif }) => {
  const { width, height, random } = press
  const toRight = random.chance(0.5)
  const step = (toRight ? 1 : -1) * 130
  const x = width / 2 + step * 0.9
  press.fill('tint', halfDisc(width / 2, height + 30, width * 0.47, 'up'))
  press.halftone('tint', {
    left: -20,
    right: width + 20,
    top: -10,
    bottom: height * 0.6,
    from: 0.9,
    to: 0,
    pitch: 24,
  })
  press.knock('tint', glyph.body, { x: x - step * 2, y: height * 0.5 - 40, size: 760 })
  press.fill('accent', glyph.body, { x: x - step * 2, y: height * 0.5 - 40, size: 760 })
  press.fill('main', glyph.body, { x: x - step, y: height * 0.5, size: 760 })
  press.knock('main', glyph.body, { x, y: height * 0.5 + 40, size: 760 })
  stamp(
    press,
    glyph,
    { x, y: height * 0.5 + 40, size: 760 },
    { body: 'dark', accent: 'main', clear: ['tint', 'accent'] },
  )
  const cornerX = toRight ? 170 : width - 170
  press.fill('dark', motif, { x: cornerX, y: height - 170, size: 170, turn: random.between(-12, 12) })
  seal(press, { x: width - cornerX, y: 150 })
}
