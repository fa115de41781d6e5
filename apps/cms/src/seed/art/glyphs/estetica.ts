import {
  capsule,
  disc,
  halfDisc,
  halfRing,
  petal,
  polygon,
  rect,
  ring,
  roundRect,
  spark,
  strand,
} from '../paths.ts'
import type { GlyphSet } from './glyph.ts'

const needle = 'M112-8C122 40 122 96 114 152Q110 182 100 208Q90 182 86 152C78 96 78 40 88-8Q100-22 112-8Z'

/** Beauty and hair: the needle. */
export const estetica: GlyphSet = {
  motif: `${needle}M100 6a6 20 0 0 0 0 40a6 20 0 0 0 0-40Z${halfRing(60, 26, 46, 37, 'up')}${halfRing(-23, 26, 46, 37, 'down')}`,
  glyphs: [
    {
      match: /estetica y belleza/,
      body: ring(92, 78, 74, 56) + capsule(134, 140, 164, 188, 24),
      accent: disc(92, 78, 48) + spark(166, 36, 36),
      accentCut: petal(56, 92, 116, 50, 9) + petal(72, 106, 128, 66, 7),
    },
    {
      match: /unas|manicura/,
      body: capsule(42, 200, 42, 82, 50) + capsule(100, 200, 100, 52, 50) + capsule(158, 200, 158, 82, 50),
      accent:
        'M24 92V54q18-46 36 0v38a18 18 0 0 1-36 0Z' +
        'M82 62V24q18-46 36 0v38a18 18 0 0 1-36 0Z' +
        'M140 92V54q18-46 36 0v38a18 18 0 0 1-36 0Z',
    },
    {
      match: /depilacion|facial/,
      body: halfDisc(98, 100, 92, 'left') + petal(112, 150, 176, 150, 14),
      bodyCut: petal(28, 86, 84, 86, 15),
      accent: halfDisc(102, 112, 84, 'right') + polygon('98,70 98,132 68,132'),
      accentCut: petal(118, 96, 170, 96, 13) + disc(144, 96, 1),
    },
    {
      match: /maquillaje/,
      body: rect(34, 108, 64, 86) + rect(42, 92, 48, 20) + capsule(150, 196, 150, 112, 20),
      bodyCut: rect(34, 124, 64, 8),
      accent: polygon('46,96 46,40 86,12 86,96') + petal(150, 122, 150, 6, 32) + rect(136, 100, 28, 22),
    },
    {
      match: /micropigmentacion/,
      body: `${petal(0, 124, 184, 124, 58)}M4 70Q92-8 184 54Q96 30 4 70Z`,
      bodyCut: disc(92, 124, 40),
      accent: disc(92, 124, 28) + polygon('110,108 188,2 204,14') + strand(14, 190, 10, 200, -4),
      accentCut: disc(84, 116, 8),
    },
    {
      match: /peluqueria/,
      body:
        polygon('106,112 26,4 14,20 92,122') +
        polygon('94,112 174,4 186,20 108,122') +
        ring(62, 158, 34, 18) +
        ring(138, 158, 34, 18) +
        strand(15, 100, 108, 74, 134) +
        strand(15, 100, 108, 126, 134),
      bodyCut: disc(100, 108, 6),
      accent:
        rect(0, 62, 200, 20) +
        Array.from({ length: 13 }, (_, tooth) => rect(2 + tooth * 15.6, 82, 7, 34)).join(''),
    },
    {
      match: /barberia/,
      body: roundRect(62, 34, 76, 132, 4),
      bodyCut:
        polygon('62,60 138,22 138,48 62,86') +
        polygon('62,112 138,74 138,100 62,138') +
        polygon('62,164 138,126 138,152 62,190'),
      accent:
        halfDisc(100, 34, 46, 'up') +
        halfDisc(100, 166, 46, 'down') +
        rect(50, 28, 100, 14) +
        rect(50, 158, 100, 14) +
        'M100 112c20-26 50-20 60 0c8 12 24 12 36-2c-4 36-46 50-72 32q-14-8-24-8q-10 0-24 8c-26 18-68 4-72-32c12 14 28 14 36 2c10-20 40-26 60 0Z',
    },
  ],
}
