import {
  capsule,
  cross,
  disc,
  halfDisc,
  halfRing,
  heart,
  petal,
  polygon,
  rect,
  ring,
  roundRect,
  spark,
  strand,
} from '../paths.ts'
import type { GlyphSet } from './glyph.ts'

/** Health: the cross. */
export const sanidad: GlyphSet = {
  motif: cross(100, 100, 180, 64),
  glyphs: [
    {
      match: /enfermeria/,
      body: heart(100, 92, 178),
      bodyCut: cross(100, 84, 84, 28),
      accent: halfRing(100, 96, 96, 68, 'down'),
    },
    {
      match: /farmacia|medicament/,
      body: halfDisc(100, 92, 84, 'down') + rect(8, 76, 184, 18) + polygon('72,168 128,168 148,192 52,192'),
      bodyCut: cross(100, 122, 48, 16),
      accent: capsule(160, 12, 112, 84, 28) + petal(58, 74, 22, 6, 20) + petal(62, 74, 78, 10, 16),
    },
    {
      match: /ambulancia|transporte sanitario/,
      body: roundRect(6, 52, 124, 100, 8) + polygon('124,80 164,80 194,116 194,152 124,152'),
      bodyCut: cross(62, 98, 60, 20) + polygon('138,92 158,92 176,116 138,116'),
      accent:
        disc(48, 156, 25) +
        disc(152, 156, 25) +
        halfDisc(92, 52, 20, 'up') +
        rect(0, 20, 60, 8) +
        rect(14, 36, 46, 8),
      accentCut: disc(48, 156, 9) + disc(152, 156, 9),
    },
    {
      match: /geriatr|mayores/,
      body:
        halfRing(118, 62, 54, 28, 'up') +
        rect(146, 61, 26, 120) +
        roundRect(140, 176, 38, 16, 6) +
        capsule(77, 62, 77, 74, 26),
      accent: heart(72, 134, 128),
    },
    {
      match: /muestras|laboratorio/,
      body:
        roundRect(22, 22, 44, 166, 22) +
        roundRect(80, 22, 44, 166, 22) +
        roundRect(138, 22, 44, 166, 22) +
        rect(14, 14, 60, 18) +
        rect(72, 14, 60, 18) +
        rect(130, 14, 60, 18),
      bodyCut: rect(32, 36, 24, 44) + rect(90, 36, 24, 74) + rect(148, 36, 24, 22),
      accent: rect(0, 96, 200, 22) + rect(0, 142, 200, 22) + disc(102, 66, 15),
    },
    {
      match: /celador/,
      body:
        ring(88, 128, 66, 48) +
        rect(58, 44, 22, 84) +
        rect(58, 106, 90, 22) +
        strand(20, 142, 116, 168, 176, 190, 176) +
        disc(70, 22, 22),
      accent: disc(88, 128, 42) + capsule(70, 66, 132, 74, 18) + disc(166, 182, 16),
      accentCut: cross(88, 128, 44, 15),
    },
    {
      match: /soporte vital|desfibrilador|primeros auxilios/,
      body: heart(100, 96, 186),
      bodyCut: polygon('116,34 68,104 96,104 82,160 136,84 106,84'),
      accent: strand(13, 0, 128, 46, 128, 62, 92, 84, 168, 104, 104, 120, 128, 200, 128) + disc(176, 30, 22),
    },
    {
      match: /dental|odontolog/,
      body: 'M38 30C60 8 82 32 100 32C118 32 140 8 162 30C190 58 168 98 158 118C150 140 152 190 130 190C110 190 114 136 100 136C86 136 90 190 70 190C48 190 50 140 42 118C32 98 10 58 38 30Z',
      bodyCut: 'M52 48C42 60 42 80 50 98L60 92C56 76 58 62 66 52Z',
      accent: ring(146, 140, 36, 22) + strand(14, 172, 166, 198, 192) + spark(152, 28, 40),
    },
    {
      match: /documentacion sanitaria|atencion al paciente/,
      body: roundRect(34, 22, 132, 172, 14),
      bodyCut: rect(56, 128, 88, 10) + rect(56, 148, 88, 10) + rect(56, 168, 52, 10) + cross(100, 88, 56, 18),
      accent: roundRect(70, 6, 60, 36, 12) + strand(12, 20, 60, 20, 120, 46, 150) + disc(168, 142, 28),
      accentCut: disc(100, 22, 7) + disc(168, 142, 13),
    },
  ],
}
