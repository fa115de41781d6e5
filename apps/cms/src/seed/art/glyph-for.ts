import type { Random } from '../content/random.ts'
import { administracion } from './glyphs/administracion.ts'
import { estetica } from './glyphs/estetica.ts'
import type { Glyph, GlyphSet } from './glyphs/glyph.ts'
import { hosteleria } from './glyphs/hosteleria.ts'
import { informatica } from './glyphs/informatica.ts'
import { logistica } from './glyphs/logistica.ts'
import { sanidad } from './glyphs/sanidad.ts'
import { social } from './glyphs/social.ts'
import { veterinaria } from './glyphs/veterinaria.ts'
import type { ArtArea } from './palettes.ts'

const sets: Record<ArtArea, GlyphSet> = {
  SAN: sanidad,
  SOC: social,
  EST: estetica,
  VET: veterinaria,
  LOG: logistica,
  HOS: hosteleria,
  TIC: informatica,
  ADM: administracion,
  CEP: social,
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** The sign of an area, in a box of 200 by 200. */
export const motifOf = (area: ArtArea): string => sets[area].motif

/** All that an area can show. */
export const glyphsOf = (area: ArtArea): readonly Glyph[] => sets[area].glyphs

/** The thing that the title speaks of; when it speaks of none that we can draw, one by chance. */
export function glyphFor(area: ArtArea, title: string, random: Random): { glyph: Glyph; index: number } {
  const { glyphs } = sets[area]
  const words = plain(title)
  const found = glyphs.findIndex((glyph) => glyph.match.test(words))
  const glyph = glyphs[found] ?? random.pick(glyphs)
  return { glyph, index: glyphs.indexOf(glyph) }
}
