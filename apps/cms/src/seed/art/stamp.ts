import type { Glyph } from './glyphs/glyph.ts'
import { rect } from './paths.ts'
import type { Ink, Placement, Press } from './press.ts'

/** Which ink prints which part of a glyph, and which inks make room for it. */
export type StampInks = { body: Ink; accent: Ink; clear?: readonly Ink[] }

/** Prints a glyph; the inks named in `clear` are scraped away beneath it first. */
export function stamp(press: Press, glyph: Glyph, at: Placement, inks: StampInks): void {
  for (const ink of inks.clear ?? []) {
    press.knock(ink, glyph.body, at)
    press.knock(ink, glyph.accent, at)
  }
  press.fill(inks.accent, glyph.accent, at)
  if (glyph.accentCut) press.knock(inks.accent, glyph.accentCut, at)
  press.fill(inks.body, glyph.body, at)
  if (glyph.bodyCut) press.knock(inks.body, glyph.bodyCut, at)
}

/** Covers the whole sheet with one ink, beyond its edges so that no register fault bares them. */
export function flood(press: Press, ink: Ink): void {
  press.fill(ink, rect(-30, -30, press.width + 60, press.height + 60))
}

/** The family's mark: a small disc in the brand's colour, in one of the lower corners or upper right. */
export function seal(press: Press, corner: { x: number; y: number }): void {
  const radius = 44
  for (const ink of ['tint', 'accent', 'main', 'dark'] as const) {
    press.knock(
      ink,
      `M${corner.x - radius} ${corner.y}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1-${2 * radius} 0Z`,
    )
  }
  press.fill(
    'spot',
    `M${corner.x - radius} ${corner.y}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1-${2 * radius} 0Z`,
  )
}
