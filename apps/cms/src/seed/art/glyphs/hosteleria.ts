import {
  capsule,
  disc,
  halfDisc,
  halfRing,
  heart,
  petal,
  polygon,
  rect,
  roundRect,
  strand,
} from '../paths.ts'
import type { GlyphSet } from './glyph.ts'

const grains = [0, 1, 2, 3]
  .map(
    (row) =>
      petal(100, 92 + row * 26, 62, 56 + row * 26, 11) + petal(100, 92 + row * 26, 138, 56 + row * 26, 11),
  )
  .join('')

/** Kitchen, bar and dining room: the flame. */
export const hosteleria: GlyphSet = {
  motif:
    'M104 2C112 46 168 78 168 130A68 66 0 0 1 32 130C32 98 54 84 62 52C74 66 80 74 82 88C96 66 104 36 104 2Z',
  glyphs: [
    {
      match: /operaciones basicas/,
      body: `M18 22L44 4L60 118L40 122Z${capsule(50, 124, 60, 186, 22)}`,
      accent: disc(130, 122, 64) + petal(130, 66, 116, 8, 10) + petal(132, 66, 152, 12, 10),
      accentCut:
        halfRing(130, 122, 50, 42, 'right') +
        halfRing(130, 122, 34, 26, 'right') +
        halfRing(130, 122, 18, 10, 'right'),
    },
    {
      match: /pasteleria|panaderia/,
      body: halfRing(100, 140, 96, 40, 'up') + disc(32, 142, 28) + disc(168, 142, 28),
      bodyCut:
        strand(7, 62, 118, 24, 84) +
        strand(7, 78, 104, 56, 54) +
        strand(7, 122, 104, 144, 54) +
        strand(7, 138, 118, 176, 84),
      accent: disc(100, 136, 34) + rect(0, 176, 200, 16) + disc(100, 24, 12),
    },
    {
      match: /restaurante|sala/,
      body: halfDisc(100, 142, 88, 'up') + disc(100, 42, 16),
      bodyCut: halfRing(100, 142, 70, 60, 'left') + rect(96, 70, 20, 80),
      accent: roundRect(0, 146, 200, 18, 9) + polygon('60,164 140,164 124,196 76,196') + disc(138, 104, 22),
    },
    {
      match: /barista|cafe/,
      body: disc(92, 104, 88) + roundRect(164, 88, 42, 32, 14),
      bodyCut: disc(92, 104, 74),
      accent: disc(92, 104, 62),
      accentCut: heart(92, 84, 62) + petal(92, 96, 92, 158, 10),
    },
    {
      match: /alergeno|appcc|higiene/,
      body: strand(10, 100, 196, 100, 60) + grains + petal(100, 66, 100, 10, 14),
      accent: `M150 92c30 0 44 34 44 58a44 44 0 0 1-88 0c0-24 14-58 44-58Z${disc(40, 150, 30)}`,
      accentCut: disc(150, 148, 20) + disc(40, 150, 12),
    },
    {
      match: /vino|sumiller/,
      body: `${roundRect(24, 68, 66, 128, 14) + rect(42, 6, 30, 70)}M24 90Q26 64 44 56h26q18 8 20 34Z`,
      bodyCut: rect(34, 112, 46, 46),
      accent:
        'M108 46h84v30a42 42 0 0 1-84 0Z' +
        rect(145, 112, 10, 68) +
        roundRect(118, 178, 64, 14, 7) +
        disc(57, 134, 15),
      accentCut: rect(118, 46, 64, 18),
    },
    {
      match: /cocina/,
      body:
        rect(30, 76, 140, 82) +
        roundRect(30, 120, 140, 58, 22) +
        roundRect(0, 92, 40, 16, 8) +
        roundRect(160, 92, 40, 16, 8),
      bodyCut: rect(46, 108, 10, 44),
      accent:
        halfDisc(100, 68, 74, 'up') +
        disc(100, -4, 12) +
        petal(62, 206, 62, 150, 13) +
        petal(100, 206, 100, 138, 16) +
        petal(138, 206, 138, 150, 13),
    },
  ],
}
