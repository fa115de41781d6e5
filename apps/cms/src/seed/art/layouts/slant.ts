import { disc, poly } from '../paths.ts'
import { flood, seal, stamp } from '../stamp.ts'
import type { Layout } from './layout.ts'

/** The sheet cut by a slanting edge, the glyph across it. */
export const slant: Layout = (press, { glyph, motif }) => {
  const { width, height, random } = press
  const rising = random.chance(0.5)
  const [left, right] = rising ? [height * 0.92, height * 0.18] : [height * 0.18, height * 0.92]
  const below = poly(-30, left, width + 30, right, width + 30, height + 30, -30, height + 30)
  flood(press, 'tint')
  press.fill('main', below)
  const away = rising ? width * 0.16 : width * 0.84
  press.knock('tint', disc(away, height * 0.24, 330))
  press.fill('accent', disc(away, height * 0.24, 330))
  press.within(below, undefined, () =>
    press.halftone('dark', {
      left: -120,
      right: width + 120,
      top: height * 0.36,
      bottom: height * 1.2,
      from: 0,
      to: 0.6,
      pitch: 28,
      turn: rising ? -25 : 25,
    }),
  )
  const far = rising ? width * 0.9 : width * 0.1
  press.knock('main', motif, { x: far, y: height * 0.84, size: 420, turn: random.between(-20, 20) })
  stamp(
    press,
    glyph,
    { x: width * 0.5, y: height * 0.5, size: 800 },
    { body: 'dark', accent: 'accent', clear: ['tint', 'main', 'accent'] },
  )
  seal(press, { x: far, y: height * 0.14 })
}
