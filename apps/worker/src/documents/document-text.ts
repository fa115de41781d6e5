/** One line of a document as a person reads it. Lengths in points, y growing downwards. */
export type Line = {
  page: number
  text: string
  x: number
  /** The baseline. */
  y: number
  width: number
  size: number
  isBold: boolean
  /** Where a list's bullet was drawn, or written, before the text. */
  isBullet: boolean
  /** Lines of different blocks stand apart on the page: another column, another box. */
  block: number
  /** The cells of a table's row; a line of running text is one cell. */
  cells: string[]
}

export type DocumentPage = { number: number; lines: Line[]; isRecognised: boolean; hiddenText: string }

/** What was read of a PDF. */
export type DocumentText = {
  /** Pages of the whole file; `pages` holds at most the first 200. */
  pageCount: number
  /** The title its author's program wrote into the file; often wrong. */
  metadataTitle: string | null
  pages: DocumentPage[]
}

/** Why a document gave no text. */
export type UnreadableReason =
  | 'not_a_pdf'
  | 'encrypted'
  | 'damaged'
  | 'no_text'
  | 'too_large'
  | 'too_demanding'
  | 'too_slow'

export type PdfReading =
  | { status: 'read'; document: DocumentText; notices: string[]; peakMemoryBytes: number }
  | { status: 'unreadable'; reason: UnreadableReason; message: string; peakMemoryBytes: number }

/** The running text of a page, one line each, as it is stored and shown. */
export const pageText = (page: DocumentPage): string => page.lines.map(({ text }) => text).join('\n')
