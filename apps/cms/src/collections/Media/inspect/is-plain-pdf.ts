const TAIL_BYTES = 2048
const ACTIVE_CONTENT = /\/(JavaScript|JS|Launch|EmbeddedFile|RichMedia)\b/
const MARKUP = /<\s*(script|html|!doctype|iframe|svg)\b/i

/**
 * Whether a file is a PDF from its first byte to its end, without markup before it, an archive after
 * it, or content that acts by itself.
 */
export function isPlainPdf(data: Buffer): boolean {
  if (data.subarray(0, 5).toString('latin1') !== '%PDF-') return false
  const text = data.toString('latin1')
  const end = text.lastIndexOf('%%EOF')
  if (end < 0 || data.length - end > TAIL_BYTES) return false
  if (MARKUP.test(text.slice(0, TAIL_BYTES)) || MARKUP.test(text.slice(end))) return false
  return !ACTIVE_CONTENT.test(text)
}
