import { rect } from '../paths.ts'
import { seal, stamp } from '../stamp.ts'
import type { Layout } from './layout.ts'

/** Two halves in opposite colours; the glyph changes sides with them. */
export const counterchange: Layout = (press, { glyph, motif }) => {
  const { width, height, random } = press
  const x = width * (0.44 + random.next() * 0.12)
  const left = rect(-30, -30, x + 30, height + 60)
  const right = rect(x, -30, width - x + 30, height + 60)
  press.fill('main', left)
  press.fill('tint', right)
  const at = { x, y: height * 0.5, size: 860 }
  press.within(left, undefined, () => {
    press.halftone('dark', {
      left: -20,
      right: width,
      top: -10,
      bottom: height * 0.75,
      from: 0.5,
      to: 0,
      pitch: 26,
    })
    stamp(press, glyph, at, { body: 'tint', accent: 'accent', clear: ['main', 'dark'] })
  })
  press.within(right, undefined, () => {
    for (let row = 0; row < 5; row++) {
      for (let column = 0; column < 4; column++) {
        const at = { x: x + 110 + column * 230 + (row % 2) * 115, y: 120 + row * 240, size: 100 }
        press.knock('tint', motif, at)
        press.fill('accent', motif, at)
      }
    }
    press.knock('accent', glyph.body, at)
    press.knock('accent', glyph.accent, at)
    stamp(press, glyph, at, { body: 'dark', accent: 'main', clear: ['tint'] })
  })
  seal(press, { x: 130, y: height - 130 })
}
