import type { Glyph } from './glyphs/glyph.ts'
import { disc, ring } from './paths.ts'
import type { Press } from './press.ts'
import { flood, seal, stamp } from './stamp.ts'

/** For a cycle: the area's sign in the middle, its things going round it. */
export function wheel(press: Press, { motif, glyphs }: { motif: string; glyphs: readonly Glyph[] }): void {
  const { width, height, random } = press
  const [x, y] = [width / 2, height / 2]
  const dark = random.chance(0.5)
  flood(press, dark ? 'main' : 'tint')
  press.halftone('dark', {
    left: -20,
    right: width + 20,
    top: height * 0.45,
    bottom: height + 20,
    from: 0,
    to: 0.65,
    pitch: 24,
  })
  for (const ink of ['tint', 'main', 'dark'] as const) press.knock(ink, disc(x, y, 560))
  if (dark) press.fill('tint', ring(x, y, 560, 300))
  press.fill('accent', disc(x, y, 270))
  press.fill('dark', ring(x, y, 292, 284))
  press.knock('accent', motif, { x, y, size: 320 })
  press.fill('dark', motif, { x, y, size: 320 })
  const places = Math.min(8, glyphs.length)
  const start = random.next() * 2 * Math.PI
  const order = random.shuffle(glyphs)
  for (let place = 0; place < places; place++) {
    const angle = start + (place / places) * 2 * Math.PI
    const glyph = order[place % order.length]
    if (!glyph) continue
    const at = { x: x + 430 * Math.cos(angle), y: y + 430 * Math.sin(angle), size: 205 }
    stamp(
      press,
      glyph,
      at,
      place % 2 === 0
        ? { body: 'dark', accent: 'main' }
        : { body: 'main', accent: 'accent', clear: ['tint'] },
    )
  }
  seal(press, { x: width - 130, y: height - 130 })
}
