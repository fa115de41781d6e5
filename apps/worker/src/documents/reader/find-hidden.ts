import { contrast } from './contrast.ts'
import { type Box, contains } from './paint-state.ts'
import type { Glyph, PageMarks } from './read-glyphs.ts'
import { isInside, type Shape } from './shapes.ts'

/** Smaller than any print people read; footnotes have 5 points and more. */
const SMALLEST_SIZE = 3
/** Decorative greys have 1.3 and more on white; white on near-white, which is how text is hidden, 1.0 to 1.15. */
const LEAST_CONTRAST = 1.2
/** How much of a page's text must be invisible, and of its area a picture, for a scan with recognised text. */
const SCAN_SHARE = 0.8
const PICTURE_SHARE = 0.5

export type Seen = {
  visible: Glyph[]
  /** What a person looking at the page would not see. */
  hidden: Glyph[]
  /** The text was recognised in a scan: it lies invisibly over, or under, a picture of the page. */
  isRecognised: boolean
}

/** Tells the letters that a reader sees from those that only a machine would. */
export function findHidden({ glyphs, shapes }: PageMarks, page: Box): Seen {
  const opaque = shapes.filter(({ box }) => box.right > box.left && box.bottom > box.top)
  const visible: Glyph[] = []
  const hidden: Glyph[] = []
  let underPicture = 0
  for (const glyph of glyphs) {
    const how = glyph.text.trim() === '' ? 'seen' : look(glyph, opaque, page)
    if (how === 'underPicture') underPicture += 1
    if (how === 'seen') visible.push(glyph)
    else hidden.push(glyph)
  }

  const letters = glyphs.filter(({ text }) => text.trim() !== '')
  const overlaid = letters.filter(({ isInvisible }) => isInvisible).length + underPicture
  const isRecognised =
    letters.length > 0 && overlaid / letters.length > SCAN_SHARE && hasPagePicture(shapes, page)
  if (!isRecognised) return { visible, hidden, isRecognised }
  const isStillHidden = (glyph: Glyph) => glyph.size < SMALLEST_SIZE || !contains(page, ...middle(glyph))
  return {
    visible: glyphs.filter((glyph) => !isStillHidden(glyph)),
    hidden: glyphs.filter(isStillHidden),
    isRecognised,
  }
}

function look(glyph: Glyph, shapes: readonly Shape[], page: Box): 'seen' | 'hidden' | 'underPicture' {
  const [x, y] = middle(glyph)
  if (glyph.isInvisible || glyph.alpha < 0.05 || glyph.size < SMALLEST_SIZE) return 'hidden'
  if (!contains(page, x, y) || !contains(glyph.clip, x, y)) return 'hidden'
  let background: string | null = '#ffffff'
  for (const shape of shapes) {
    if (!isInside(shape, x, y)) continue
    if (shape.order < glyph.order) {
      background = shape.fill
    } else if (shape.outline) {
      return 'hidden'
    } else if (coversPage(shape.box, page)) {
      return 'underPicture'
    }
  }
  if (background === null || glyph.fill === null) return 'seen'
  return contrast(background, glyph.fill) < LEAST_CONTRAST ? 'hidden' : 'seen'
}

const hasPagePicture = (shapes: readonly Shape[], page: Box) =>
  shapes.some(({ fill, outline, box }) => fill === null && outline === null && coversPage(box, page))

function coversPage(box: Box, page: Box): boolean {
  const width = Math.min(box.right, page.right) - Math.max(box.left, page.left)
  const height = Math.min(box.bottom, page.bottom) - Math.max(box.top, page.top)
  const area = (page.right - page.left) * (page.bottom - page.top)
  return width > 0 && height > 0 && (width * height) / area > PICTURE_SHARE
}

function middle({ x, y, width, size }: Glyph): [number, number] {
  return [x + width / 2, y - size * 0.3]
}
