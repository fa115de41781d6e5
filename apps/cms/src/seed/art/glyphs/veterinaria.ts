import { capsule, cross, disc, halfRing, petal, polygon, rect, roundRect, strand } from '../paths.ts'
import type { GlyphSet } from './glyph.ts'

const hoof =
  'M92 12C60 18 26 78 26 128C26 172 56 192 80 186C96 182 94 152 94 120Z' +
  'M108 12C140 18 174 78 174 128C174 172 144 192 120 186C104 182 106 152 106 120Z'

/** Animals: the hoof. */
export const veterinaria: GlyphSet = {
  motif: hoof,
  glyphs: [
    {
      match: /ganader/,
      body:
        'M58 62Q100 40 142 62L136 150Q100 176 64 150Z' +
        petal(62, 76, 2, 66, 20) +
        petal(138, 76, 198, 66, 20),
      bodyCut: disc(78, 96, 8) + disc(122, 96, 8) + petal(100, 52, 100, 108, 9),
      accent:
        'M66 62C30 54 24 24 34 4C42 28 56 42 84 48Z' +
        'M134 62C170 54 176 24 166 4C158 28 144 42 116 48Z' +
        roundRect(56, 138, 88, 56, 28),
      accentCut: disc(82, 164, 8) + disc(118, 164, 8),
    },
    {
      match: /clinica veterinaria/,
      body:
        'M52 24L78 40Q100 34 122 40L148 24L146 78A46 46 0 0 1 54 78Z' +
        'M46 192C36 140 70 106 100 106C130 106 164 140 154 192Z',
      bodyCut: disc(82, 72, 7) + disc(118, 72, 7) + polygon('93,86 107,86 100,94'),
      accent:
        halfRing(150, 140, 46, 26, 'right') +
        capsule(150, 177, 96, 177, 20) +
        cross(100, 148, 52, 18) +
        disc(150, 104, 10),
    },
    {
      match: /peluqueria canina/,
      body:
        disc(52, 44, 30) +
        capsule(50, 60, 16, 66, 24) +
        roundRect(60, 86, 96, 42, 21) +
        rect(70, 110, 14, 62) +
        rect(132, 110, 14, 62) +
        capsule(148, 92, 168, 56, 9),
      bodyCut: disc(40, 50, 6),
      accent:
        disc(72, 66, 24) +
        disc(80, 104, 38) +
        disc(77, 174, 20) +
        disc(139, 174, 20) +
        disc(172, 44, 22) +
        disc(144, 104, 28) +
        disc(60, 20, 20),
    },
    {
      match: /adiestra|educacion canina/,
      body: disc(88, 70, 50) + roundRect(88, 62, 98, 48, 22) + polygon('44,88 124,100 132,196 20,196'),
      bodyCut: disc(102, 56, 8),
      accent:
        petal(64, 26, 40, 126, 24) +
        polygon('38,134 128,134 130,156 32,156') +
        disc(182, 74, 15) +
        disc(164, 156, 24),
    },
    {
      match: /herrado|equid|equino/,
      body:
        halfRing(100, 96, 90, 50, 'up') +
        polygon('10,95 50,95 64,186 36,192') +
        polygon('190,95 150,95 136,186 164,192'),
      bodyCut:
        disc(30, 92, 7) +
        disc(42, 56, 7) +
        disc(70, 32, 7) +
        disc(130, 32, 7) +
        disc(158, 56, 7) +
        disc(170, 92, 7) +
        disc(38, 132, 7) +
        disc(162, 132, 7),
      accent: rect(92, 70, 16, 130) + roundRect(58, 56, 84, 40, 8),
    },
    {
      match: /transporte de animales|bienestar/,
      body: disc(78, 92, 42) + disc(116, 68, 42) + disc(156, 94, 40) + disc(134, 124, 42) + disc(92, 122, 40),
      accent:
        roundRect(20, 62, 52, 76, 24) +
        petal(34, 76, 0, 92, 10) +
        rect(86, 150, 15, 44) +
        rect(138, 150, 15, 44) +
        disc(50, 58, 20),
      accentCut: disc(40, 94, 6) + disc(54, 94, 4),
    },
    {
      match: /exotic/,
      body: `${disc(84, 54, 46)}M38 54C36 130 66 182 140 200C150 140 142 90 130 54Z`,
      bodyCut: disc(78, 46, 14),
      accent:
        'M48 30C16 30 6 60 20 88C28 70 40 66 50 72Z' +
        petal(74, 78, 152, 176, 32) +
        disc(78, 46, 6) +
        strand(12, 20, 178, 196, 158),
    },
  ],
}
