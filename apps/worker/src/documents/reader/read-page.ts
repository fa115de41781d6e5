import type { getDocumentProxy } from 'unpdf'
import { buildSegments } from './build-lines.ts'
import { findHidden } from './find-hidden.ts'
import { orderSegments } from './order-segments.ts'
import type { Matrix, ReadFont } from './paint-state.ts'
import { readGlyphs } from './read-glyphs.ts'
import type { ReaderMessage } from './reader-messages.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type Page = Awaited<ReturnType<Pdf['getPage']>>
type LayerConfiguration = Awaited<ReturnType<Pdf['getOptionalContentConfig']>>
type PageMessage = Extract<ReaderMessage, { type: 'page' }>

/** Enough to show a person what was left out; the rest of it is of no use to anybody. */
const HIDDEN_TEXT_SHOWN = 2_000

/** The lines of one page, and what on it is hidden from a reader. */
export async function readPage(
  page: Page,
  codes: Record<string, number>,
  layers: LayerConfiguration,
): Promise<PageMessage> {
  const viewport = page.getViewport({ scale: 1 })
  const operations = await page.getOperatorList()
  const marks = readGlyphs({
    operations,
    codes,
    view: viewport.transform as unknown as Matrix, // six numbers, typed as any[]
    fontOf: (name) => fontOf(page, name),
    isLayerVisible: (layer) => layers.isVisible(layer as never), // untyped in pdf.js's declarations
  })
  const seen = findHidden(marks, { left: 0, top: 0, right: viewport.width, bottom: viewport.height })
  const lines = orderSegments(page.pageNumber, buildSegments(seen.visible, marks.shapes))
  const hidden = orderSegments(page.pageNumber, buildSegments(seen.hidden, []))
  page.cleanup()
  return {
    type: 'page',
    number: page.pageNumber,
    lines,
    isRecognised: seen.isRecognised,
    hiddenText: hidden
      .map(({ text }) => text)
      .join('\n')
      .slice(0, HIDDEN_TEXT_SHOWN),
    isBroken: false,
  }
}

type PdfFont = {
  name?: string
  bold?: boolean
  black?: boolean
  vertical?: boolean
  fontMatrix?: readonly number[]
}

function fontOf(page: Page, name: string): ReadFont {
  const font: PdfFont = page.commonObjs.has(name) ? page.commonObjs.get(name) : {}
  return {
    isBold:
      font.bold === true ||
      font.black === true ||
      /bold|black|heavy|semibold|demi(?!um)/i.test(font.name ?? ''),
    isVertical: font.vertical === true,
    unit: font.fontMatrix?.[0] ?? 0.001,
  }
}
