import { rect } from '../paths.ts'
import type { Ink } from '../press.ts'
import { stamp } from '../stamp.ts'
import type { Layout } from './layout.ts'

/** The glyph six times, inked differently each time, as a printer tries out colours. */
export const proof: Layout = (press, { glyph, motif }) => {
  const { width, height, random } = press
  const [columns, rows] = [Math.max(2, Math.round(width / (height / 2))), 2]
  const [cellWidth, cellHeight] = [width / columns, height / rows]
  const inkings: readonly { ground: Ink | null; body: Ink; accent: Ink }[] = [
    { ground: 'tint', body: 'main', accent: 'dark' },
    { ground: 'main', body: 'dark', accent: 'tint' },
    { ground: 'accent', body: 'dark', accent: 'main' },
    { ground: null, body: 'main', accent: 'accent' },
    { ground: 'dark', body: 'tint', accent: 'accent' },
    { ground: 'tint', body: 'dark', accent: 'accent' },
  ]
  const order = random.shuffle(inkings)
  const emblem = random.between(0, columns * rows - 1)
  for (let cell = 0; cell < columns * rows; cell++) {
    const inking = order[cell % order.length] ?? { ground: null, body: 'dark', accent: 'main' }
    const [x, y] = [(cell % columns) * cellWidth, Math.floor(cell / columns) * cellHeight]
    const frame = rect(x - 8, y - 8, cellWidth + 16, cellHeight + 16)
    if (inking.ground) press.fill(inking.ground, rect(x, y, cellWidth + 1, cellHeight + 1))
    const at = { x: x + cellWidth / 2, y: y + cellHeight / 2, size: Math.min(cellWidth, cellHeight) * 0.76 }
    press.within(frame, undefined, () => {
      if (cell === emblem) {
        if (inking.ground) press.knock(inking.ground, motif, at)
        press.fill(inking.accent, motif, at)
        return
      }
      stamp(press, glyph, at, { ...inking, clear: inking.ground ? [inking.ground] : [] })
    })
  }
}
