import { capsule, disc, halfDisc, halfRing, polygon, rect, ring, roundRect, strand } from '../paths.ts'
import type { GlyphSet } from './glyph.ts'

const days = [0, 1, 2].flatMap((row) =>
  [0, 1, 2, 3].map((column) => rect(28 + column * 38, 86 + row * 34, 28, 24)),
)
const keys = [0, 1, 2, 3].flatMap((row) =>
  [0, 1, 2].map((column) => roundRect(50 + column * 36, 78 + row * 28, 28, 20, 4)),
)
const scallops = [0, 1, 2, 3, 4]

/** Office and business: the columns of the ledger. */
export const administracion: GlyphSet = {
  motif: rect(6, 120, 42, 74) + rect(56, 76, 42, 118) + rect(106, 40, 42, 154) + rect(156, 6, 38, 188),
  glyphs: [
    {
      match: /administracion y finanzas/,
      body:
        polygon('100,6 194,70 6,70') +
        rect(20, 82, 26, 82) +
        rect(66, 82, 26, 82) +
        rect(112, 82, 26, 82) +
        rect(156, 82, 26, 82) +
        rect(4, 170, 192, 22),
      bodyCut: disc(100, 48, 11),
      accent: disc(146, 134, 52) + rect(12, 74, 176, 10),
      accentCut: ring(146, 134, 40, 33),
    },
    {
      match: /servicios administrativos|archivo/,
      body: 'M6 58q0-12 12-12h52l20 22h92q12 0 12 12v96q0 12-12 12h-164q-12 0-12-12Z',
      bodyCut: rect(30, 112, 92, 10) + rect(30, 134, 60, 10),
      accent: rect(40, 10, 120, 120) + disc(158, 152, 30),
      accentCut: rect(56, 26, 88, 8) + rect(56, 42, 60, 8) + ring(158, 152, 20, 14),
    },
    {
      match: /nomina/,
      body: roundRect(10, 30, 180, 164, 12),
      bodyCut: days.join(''),
      accent: rect(10, 30, 180, 40) + rect(46, 10, 14, 40) + rect(140, 10, 14, 40) + disc(156, 167, 30),
      accentCut: ring(156, 167, 20, 14),
    },
    {
      match: /contab|fiscal/,
      body: roundRect(36, 4, 128, 192, 14),
      bodyCut: rect(50, 20, 100, 42) + keys.join(''),
      accent:
        keys.filter((_, key) => key % 3 === 2 || key > 8).join('') +
        strand(9, 58, 52, 82, 40, 104, 46, 142, 28),
    },
    {
      match: /venta|atencion al cliente|comercial/,
      body:
        halfRing(100, 94, 84, 62, 'up') +
        roundRect(4, 88, 42, 76, 18) +
        roundRect(154, 88, 42, 76, 18) +
        strand(12, 175, 156, 160, 184, 118, 188),
      accent: disc(100, 98, 46) + roundRect(84, 176, 42, 22, 11),
      accentCut: halfRing(100, 100, 26, 17, 'down'),
    },
    {
      match: /ingles|idioma/,
      body: disc(74, 78, 70) + polygon('20,110 18,172 74,140'),
      bodyCut: rect(40, 58, 68, 10) + rect(40, 80, 46, 10),
      accent: disc(136, 124, 58) + polygon('180,146 190,200 136,178'),
      accentCut: disc(114, 124, 7) + disc(137, 124, 7) + disc(160, 124, 7),
    },
    {
      match: /autonom|empren|negocio/,
      body:
        rect(18, 84, 164, 108) +
        rect(8, 22, 184, 40) +
        scallops
          .filter((x) => x % 2 === 0)
          .map((x) => halfDisc(26.4 + x * 36.8, 62, 18.4, 'down'))
          .join(''),
      bodyCut: rect(34, 102, 70, 52) + rect(122, 102, 44, 90),
      accent:
        scallops
          .filter((x) => x % 2 === 1)
          .map((x) => rect(8 + x * 36.8, 22, 36.8, 41) + halfDisc(26.4 + x * 36.8, 62, 18.4, 'down'))
          .join('') +
        disc(158, 148, 6) +
        rect(34, 128, 70, 26) +
        capsule(0, 194, 200, 194, 10),
    },
  ],
}
