import { capsule, disc, heart, polygon, rect, ring, roundRect, strand } from '../paths.ts'
import type { GlyphSet } from './glyph.ts'

/** An open hand around x, y; `side` 1 has the thumb on the left, -1 on the right; `scale` 1 fills the box. */
function openHand(x: number, y: number, side: 1 | -1, scale: number): string {
  const at = (dx: number) => x + side * scale * dx
  const down = (dy: number) => y + scale * dy
  const finger = (dx1: number, dy1: number, dx2: number, dy2: number, width: number) =>
    capsule(at(dx1), down(dy1), at(dx2), down(dy2), width * scale)
  return (
    finger(-42, 10, -48, -52, 25) +
    finger(-14, 0, -16, -76, 25) +
    finger(14, 0, 17, -72, 25) +
    finger(40, 12, 50, -42, 24) +
    roundRect(x - 54 * scale, down(-8), 108 * scale, 98 * scale, 44 * scale) +
    finger(-36, 60, -80, 12, 26)
  )
}

const hand = openHand(100, 100, 1, 1)
const handLeft = openHand(62, 122, -1, 0.84)
const handRight = openHand(136, 84, 1, 0.84)

/** Care and education: the hand. */
export const social: GlyphSet = {
  motif: hand,
  glyphs: [
    {
      match: /infantil/,
      body: `${rect(8, 112, 86, 80)}M106 112h86v80h-24a19 19 0 0 0-38 0h-24Z${disc(100, 24, 24)}`,
      bodyCut: disc(51, 152, 24),
      accent: polygon('100,44 160,110 40,110') + rect(36, 108, 128, 12),
    },
    {
      match: /instituciones|dependientes/,
      body: `${disc(68, 46, 36)}M0 190v-30a68 68 0 0 1 136 0v30Z`,
      bodyCut: heart(66, 146, 50),
      accent: `${disc(142, 76, 30)}M84 190v-18a58 58 0 0 1 116 0v18Z`,
    },
    {
      match: /domicilio/,
      body: polygon('100,8 196,96 172,96 172,190 28,190 28,96 4,96'),
      bodyCut: heart(100, 124, 88),
      accent: disc(156, 44, 40) + rect(0, 176, 200, 18),
    },
    {
      match: /tiempo libre|ocio/,
      body: polygon('84,34 180,182 -12,182'),
      bodyCut: polygon('84,96 116,182 52,182'),
      accent:
        polygon('158,14 206,100 110,100') +
        polygon('158,60 214,160 102,160') +
        rect(150, 156, 16, 30) +
        disc(30, 36, 26),
    },
    {
      match: /comedor/,
      body: disc(100, 100, 64),
      bodyCut: ring(100, 100, 50, 42),
      accent:
        strand(12, 12, 30, 12, 66) +
        strand(12, 30, 30, 30, 66) +
        rect(6, 62, 30, 18) +
        capsule(21, 74, 21, 176, 14) +
        capsule(180, 90, 180, 176, 14) +
        'M180 24a20 38 0 0 1 0 76a20 38 0 0 1 0-76Z' +
        disc(100, 100, 22),
    },
    {
      match: /docencia|formacion/,
      body: polygon('96,78 8,54 8,162 96,188') + polygon('104,78 192,54 192,162 104,188'),
      bodyCut:
        polygon('26,84 78,98 78,108 26,94') +
        polygon('26,108 78,122 78,132 26,118') +
        polygon('174,84 122,98 122,108 174,94'),
      accent:
        disc(100, 40, 34) +
        polygon('122,116 174,102 174,140 122,156') +
        strand(10, 36, 14, 52, 30) +
        strand(10, 164, 14, 148, 30),
    },
    { match: /signos/, body: handLeft, accent: handRight },
    {
      match: /mediacion/,
      body: disc(70, 78, 68) + polygon('10,96 6,186 84,140'),
      accent: disc(130, 92, 68) + polygon('190,110 194,196 112,152'),
      bodyCut: heart(100, 80, 58),
      accentCut: heart(100, 80, 58),
    },
  ],
}
