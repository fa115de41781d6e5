import type { Glyph } from './glyphs/glyph.ts'
import { disc, halfDisc, rect } from './paths.ts'
import type { Ink, Press } from './press.ts'
import { seal, stamp } from './stamp.ts'

type Cell = { x: number; y: number; width: number; height: number }

/** For a post: one large field and three small ones, like pages pinned to a wall. */
export function shelf(
  press: Press,
  { glyph, motif, glyphs }: { glyph: Glyph; motif: string; glyphs: readonly Glyph[] },
): void {
  const { width, height, random } = press
  const largeLeft = random.chance(0.5)
  const split = Math.round(width * 0.62)
  const largeX = largeLeft ? 0 : width - split
  const smallX = largeLeft ? split : 0
  const smallWidth = width - split
  const [upper, lower] = random.chance(0.5) ? [0.36, 0.68] : [0.3, 0.66]
  const large: Cell = { x: largeX, y: 0, width: split, height }
  const small: Cell[] = [
    { x: smallX, y: 0, width: smallWidth, height: height * upper },
    { x: smallX, y: height * upper, width: smallWidth, height: height * (lower - upper) },
    { x: smallX, y: height * lower, width: smallWidth, height: height * (1 - lower) },
  ]
  const ground = random.pick(['tint', 'main', 'accent'] as const)
  fillCell(press, large, ground)
  const [x, y] = [large.x + large.width / 2, height / 2]
  const within = rect(large.x, -30, large.width, height + 60)
  press.within(within, undefined, () => {
    press.knock(ground, halfDisc(x, height + 20, large.width * 0.46, 'up'))
    press.fill(ground === 'accent' ? 'tint' : 'accent', halfDisc(x, height + 20, large.width * 0.46, 'up'))
    press.halftone(ground === 'tint' ? 'main' : 'dark', {
      left: large.x - 20,
      right: large.x + large.width + 20,
      top: -10,
      bottom: height * 0.5,
      from: 0.55,
      to: 0,
      pitch: 22,
    })
  })
  stamp(
    press,
    glyph,
    { x, y: y + 20, size: Math.min(760, large.width * 0.8) },
    {
      body: 'dark',
      accent: ground === 'main' ? 'tint' : 'main',
      clear: ['tint', 'accent', 'main'],
    },
  )
  const others = random.shuffle(glyphs.filter((other) => other !== glyph))
  const grounds = random.shuffle(['dark', 'accent', 'tint', 'main'] as const).filter((ink) => ink !== ground)
  const pictured = random.between(0, 2)
  small.forEach((cell, index) => {
    const ink = grounds[index] ?? 'tint'
    fillCell(press, cell, ink)
    const at = { x: cell.x + cell.width / 2, y: cell.y + cell.height / 2, size: cell.height * 0.72 }
    const other = others[index]
    if (index === pictured || !other) {
      pattern(press, cell, ink, motif)
      return
    }
    const body: Ink = ink === 'dark' ? 'tint' : 'dark'
    stamp(press, other, at, { body, accent: ink === 'accent' ? 'main' : 'accent', clear: [ink] })
  })
  seal(press, { x: large.x + (largeLeft ? 110 : large.width - 110), y: 110 })
}

function fillCell(press: Press, cell: Cell, ink: Ink): void {
  press.fill(ink, rect(cell.x - 1, cell.y - 1, cell.width + 2, cell.height + 2))
}

function pattern(press: Press, cell: Cell, ground: Ink, motif: string): void {
  const columns = 4
  const step = cell.width / columns
  const rows = Math.max(1, Math.floor(cell.height / step))
  const top = cell.y + (cell.height - rows * step) / 2
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = { x: cell.x + (column + 0.5) * step, y: top + (row + 0.5) * step, size: step * 0.62 }
      if ((row + column) % 2 === 0) press.knock(ground, motif, at)
      else press.knock(ground, disc(at.x, at.y, step * 0.12))
    }
  }
}
