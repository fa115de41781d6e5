import { hashText, randomFrom } from '../content/random.ts'
import { glyphFor, glyphsOf, motifOf } from './glyph-for.ts'
import { layouts } from './layouts.ts'
import { type ArtArea, paletteOf } from './palettes.ts'
import { portrait } from './portrait.ts'
import { newPress } from './press.ts'
import { shelf } from './shelf.ts'
import { cityPalette, skyline } from './skyline.ts'
import { socialCard } from './social-card.ts'
import { wheel } from './wheel.ts'

type PosterVariant = 'course' | 'campus' | 'post' | 'cycle' | 'portrait' | 'social'

export type PosterOptions = {
  /** Whose inks and things are used; `CEP` is the centre itself. */
  area: ArtArea
  /** Decides all that is left to chance: a code or slug. For a campus its slug picks the town. */
  seed: string
  /** What the picture is of; words in it choose the thing shown (or, for a portrait, the hair). */
  title: string
  variant: PosterVariant
  /** Pixels. Portraits are composed for squares, social cards for 1200 by 630, the rest for 4:3. */
  width: number
  height: number
}

/**
 * A picture for a piece of content, as SVG of at most 30 KB: the same options give the same
 * picture, byte for byte. No text in it but on social cards.
 */
export function posterFor(options: PosterOptions): string {
  if (options.variant !== 'social') return print(options)
  const { area, title, width, height } = options
  const picture = print({ ...options, variant: 'course', width: 952, height: 1260 })
  return socialCard({ title, area, palette: paletteOf(area), picture, width, height })
}

function print({ area, seed, title, variant, width, height }: PosterOptions): string {
  const random = randomFrom(`${variant} ${seed}`)
  const palette = paletteOf(variant === 'campus' && area === 'CEP' ? cityPalette(seed) : area)
  const press = newPress({ palette, random, width, height, id: `a${hashText(variant + seed).toString(36)}` })
  const motif = motifOf(area)
  const { glyph, index } = glyphFor(area, title, random)

  if (variant === 'campus') skyline(press, seed)
  else if (variant === 'portrait') portrait(press, { name: title, motif })
  else if (variant === 'cycle') wheel(press, { motif, glyphs: glyphsOf(area) })
  else if (variant === 'post') shelf(press, { glyph, motif, glyphs: glyphsOf(area) })
  else {
    // Neighbours in an area's list get different layouts: 3 and the number of layouts share no factor.
    const layout = layouts[(index * 3 + hashText(area)) % layouts.length]
    layout?.(press, { glyph, motif })
  }
  return press.svg()
}
