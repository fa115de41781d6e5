import { disc, rect } from '../paths.ts'
import type { Ink } from '../press.ts'
import { flood, seal, stamp } from '../stamp.ts'
import type { Layout } from './layout.ts'

/** A big sun behind the glyph, sliced ever thicker towards the horizon. */
export const sun: Layout = (press, { glyph, motif }) => {
  const { width, height, random } = press
  const dark = random.chance(0.5)
  const x = width * (random.chance(0.5) ? 0.42 : 0.58)
  const y = height * 0.5
  flood(press, dark ? 'main' : 'tint')
  const sunInk: Ink = dark ? 'tint' : 'accent'
  press.knock(dark ? 'main' : 'tint', disc(x, y, 500))
  press.fill(sunInk, disc(x, y, 500))
  for (let slice = 0; slice < 7; slice++) {
    const top = y + 60 + slice * 66
    const slit = rect(x - 520, top, 1040, 8 + slice * 6)
    press.knock(sunInk, slit)
    if (!dark) press.within(disc(x, y, 500), undefined, () => press.fill('tint', slit))
  }
  press.halftone('main', {
    left: -20,
    right: width + 20,
    top: height - 330,
    bottom: height + 10,
    from: 0.02,
    to: dark ? 0 : 0.7,
    pitch: 20,
  })
  if (dark)
    press.halftone('dark', {
      left: -20,
      right: width + 20,
      top: height - 330,
      bottom: height + 10,
      from: 0,
      to: 0.75,
      pitch: 20,
    })
  const side = x > width / 2 ? 150 : width - 150
  for (let row = 0; row < 3; row++) press.fill('dark', motif, { x: side, y: 190 + row * 190, size: 110 })
  stamp(
    press,
    glyph,
    { x, y: y + 10, size: 690 },
    { body: 'dark', accent: dark ? 'accent' : 'main', clear: dark ? ['tint'] : ['accent'] },
  )
  seal(press, { x: side, y: height - 150 })
}
