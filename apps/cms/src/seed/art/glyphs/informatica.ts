import { disc, halfRing, polygon, rect, ring, roundRect, spark, strand } from '../paths.ts'
import type { GlyphSet } from './glyph.ts'

const pins =
  [0, 1, 2].map((pin) => rect(70, 48 + pin * 20, 60, 9)).join('') +
  [0, 1, 2].map((pin) => rect(75 + pin * 21, 42, 9, 64)).join('')

const cells = (filled: readonly (readonly [number, number])[]) =>
  filled.map(([column, row]) => rect(14 + column * 44, 38 + row * 38, 40, 34)).join('')

/** Computing: the pixel. */
export const informatica: GlyphSet = {
  motif:
    rect(4, 4, 60, 60) +
    rect(70, 70, 60, 60) +
    rect(136, 4, 60, 60) +
    rect(4, 136, 60, 60) +
    rect(136, 136, 60, 60) +
    rect(70, 4, 60, 60),
  glyphs: [
    {
      match: /microinformatic/,
      body: roundRect(6, 14, 188, 124, 10) + rect(84, 136, 32, 30) + roundRect(48, 164, 104, 22, 6),
      bodyCut: rect(22, 30, 156, 88),
      accent: pins + rect(78, 50, 44, 48) + rect(6, 122, 188, 8),
      accentCut: rect(90, 62, 20, 24),
    },
    {
      match: /web/,
      body: roundRect(4, 20, 192, 160, 12),
      bodyCut: disc(24, 38, 6) + disc(42, 38, 6) + disc(60, 38, 6) + rect(18, 56, 164, 110),
      accent:
        strand(18, 74, 78, 44, 111, 74, 144) +
        strand(18, 126, 78, 156, 111, 126, 144) +
        strand(14, 110, 74, 90, 148),
    },
    {
      match: /python|analisis de datos/,
      body:
        rect(104, 8, 58, 34) +
        halfRing(104, 58, 50, 16, 'left') +
        halfRing(98, 142, 50, 16, 'right') +
        rect(96, 74, 12, 34) +
        rect(28, 158, 70, 34) +
        disc(160, 25, 24),
      bodyCut: disc(164, 20, 6),
      accent: rect(12, 108, 24, 84) + rect(48, 72, 24, 120) + rect(130, 84, 24, 108) + rect(166, 46, 24, 146),
    },
    {
      match: /seguridad|ciber/,
      body: roundRect(34, 88, 132, 106, 14),
      bodyCut: disc(100, 130, 17) + polygon('92,134 108,134 116,170 84,170'),
      accent:
        halfRing(100, 70, 52, 28, 'up') +
        rect(48, 69, 24, 40) +
        rect(128, 69, 24, 40) +
        rect(34, 150, 132, 12),
    },
    {
      match: /redes/,
      body:
        strand(10, 100, 100, 34, 40) +
        strand(10, 100, 100, 166, 34) +
        strand(10, 100, 100, 30, 158) +
        strand(10, 100, 100, 168, 162) +
        strand(10, 34, 40, 166, 34) +
        strand(10, 30, 158, 168, 162) +
        ring(100, 100, 44, 26),
      accent:
        disc(34, 40, 28) + disc(166, 34, 22) + disc(30, 158, 22) + disc(168, 162, 30) + disc(100, 100, 18),
      accentCut: disc(34, 40, 10) + disc(168, 162, 12),
    },
    {
      match: /excel|hojas? de calculo/,
      body: roundRect(4, 4, 192, 192, 10),
      bodyCut: [0, 1, 2, 3].flatMap((row) => [0, 1, 2, 3].map((column) => cells([[column, row]]))).join(''),
      accent: cells([
        [0, 3],
        [1, 3],
        [1, 2],
        [2, 3],
        [2, 2],
        [2, 1],
        [3, 0],
        [3, 1],
        [3, 2],
        [3, 3],
      ]),
    },
    {
      match: /inteligencia artificial|\bia\b/,
      body:
        roundRect(26, 62, 148, 120, 34) +
        rect(94, 30, 12, 40) +
        rect(6, 100, 14, 44) +
        rect(180, 100, 14, 44),
      bodyCut: disc(70, 114, 17) + disc(130, 114, 17) + roundRect(70, 148, 60, 12, 6),
      accent:
        spark(100, 24, 34) +
        disc(70, 114, 9) +
        disc(130, 114, 9) +
        spark(176, 52, 26) +
        rect(26, 134, 148, 8),
    },
    {
      match: /wordpress|tienda/,
      body: polygon('24,64 176,64 192,192 8,192'),
      bodyCut: disc(68, 88, 8) + disc(132, 88, 8),
      accent:
        halfRing(100, 66, 42, 28, 'up') +
        rect(58, 64, 14, 24) +
        rect(128, 64, 14, 24) +
        polygon('92,104 92,178 110,160 124,186 138,178 124,154 148,150'),
    },
  ],
}
