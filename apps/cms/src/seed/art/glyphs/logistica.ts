import { disc, gear, halfDisc, halfRing, hole, polygon, rect, ring, roundRect, strand } from '../paths.ts'
import type { GlyphSet } from './glyph.ts'

const barcode = [0, 14, 22, 42, 52, 68, 74, 90]
  .map((x, bar) => rect(54 + x, 56, bar % 3 === 0 ? 9 : 5, 54))
  .join('')

/** Moving goods: the gear. */
export const logistica: GlyphSet = {
  motif: gear(100, 100, 96, 10, 34),
  glyphs: [
    {
      match: /aduana|incoterm/,
      body:
        ring(100, 28, 26, 12) +
        rect(90, 48, 20, 132) +
        halfRing(100, 100, 92, 68, 'down') +
        polygon('0,118 12,70 48,104') +
        polygon('200,118 188,70 152,104'),
      accent: roundRect(46, 66, 108, 24, 12) + disc(100, 136, 34),
    },
    {
      match: /organizacion y gestion de almacenes|inventario/,
      body: rect(8, 128, 58, 62) + rect(134, 128, 58, 62) + rect(71, 4, 58, 58) + rect(102, 66, 58, 58),
      bodyCut: rect(32, 128, 10, 24) + rect(158, 128, 10, 24) + rect(95, 4, 10, 24) + rect(126, 66, 10, 24),
      accent: rect(71, 128, 58, 62) + rect(40, 66, 58, 58) + rect(0, 188, 200, 8),
      accentCut: rect(95, 128, 10, 24) + rect(64, 66, 10, 24),
    },
    {
      match: /carretilla/,
      body:
        polygon('18,96 60,96 72,120 122,120 122,164 10,164 10,112') +
        strand(11, 34, 98, 44, 32, 104, 32, 118, 120) +
        rect(130, 8, 14, 164) +
        rect(144, 158, 56, 12),
      accent: disc(40, 168, 25) + disc(104, 168, 25) + rect(148, 92, 50, 62) + rect(60, 74, 34, 34),
      accentCut: disc(40, 168, 9) + disc(104, 168, 9),
    },
    {
      match: /auxiliares de almacen/,
      body: rect(26, 22, 148, 118),
      bodyCut: roundRect(44, 46, 112, 74, 4) + barcode,
      accent:
        rect(6, 146, 188, 14) +
        rect(12, 160, 36, 22) +
        rect(82, 160, 36, 22) +
        rect(152, 160, 36, 22) +
        rect(6, 182, 188, 10) +
        barcode +
        rect(88, 22, 24, 18),
    },
    {
      match: /\bcap\b|conduct/,
      body: roundRect(40, 12, 120, 150, 18) + rect(18, 50, 14, 44) + rect(168, 50, 14, 44),
      bodyCut: roundRect(54, 32, 92, 52, 8) + rect(70, 112, 60, 8) + rect(70, 128, 60, 8),
      accent:
        disc(60, 132, 15) +
        disc(140, 132, 15) +
        rect(30, 158, 140, 18) +
        rect(44, 172, 30, 26) +
        rect(126, 172, 30, 26) +
        polygon('60,80 92,36 122,36 90,80'),
    },
    {
      match: /trafico/,
      body: polygon('84,92 116,92 200,196 0,196'),
      bodyCut:
        polygon('97,108 103,108 106,128 94,128') +
        polygon('94,142 106,142 110,166 90,166') +
        polygon('89,180 111,180 114,196 86,196'),
      accent: `M100 134C70 96 50 76 50 50A50 50 0 0 1 150 50C150 76 130 96 100 134Z${hole(100, 52, 20)}`,
    },
    {
      match: /transporte y logistica/,
      body:
        polygon('4,122 196,122 170,176 34,176') +
        rect(150, 60, 32, 62) +
        rect(24, 88, 38, 30) +
        rect(108, 88, 38, 30) +
        rect(66, 54, 38, 30),
      bodyCut: rect(158, 70, 16, 10),
      accent:
        rect(66, 88, 38, 30) +
        rect(24, 54, 38, 30) +
        rect(108, 54, 38, 30) +
        rect(66, 20, 38, 30) +
        halfDisc(34, 198, 34, 'up') +
        halfDisc(102, 198, 34, 'up') +
        halfDisc(170, 198, 34, 'up'),
    },
  ],
}
