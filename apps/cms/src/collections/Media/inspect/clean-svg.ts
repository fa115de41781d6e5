/** Whether the bytes are text that begins as an SVG document does. */
export function looksLikeSvg(data: Buffer): boolean {
  const start = data.subarray(0, 4096).toString('utf8')
  if (start.includes('\0')) return false
  const content = start
    .replace(/^\uFEFF/, '')
    .replace(/<\?xml[^>]*\?>/i, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!DOCTYPE[^>[]*(\[[\s\S]*?\])?[^>]*>/i, '')
    .trimStart()
  return /^<svg[\s>]/i.test(content)
}

/** The drawing without scripts, event handlers, styles that load, and references to elsewhere; null when nothing is left. */
export async function cleanSvg(data: Buffer): Promise<Buffer | null> {
  // Loaded when needed: it brings a whole DOM.
  const { default: purify } = await import('isomorphic-dompurify')
  const text = data.toString('utf8').replace(/<!DOCTYPE[^>[]*(\[[\s\S]*?\])?[^>]*>/i, '')
  const clean = purify
    .sanitize(text, {
      USE_PROFILES: { svg: true, svgFilters: true },
      FORBID_TAGS: ['style', 'foreignObject', 'use', 'a', 'animate', 'set'],
      ALLOWED_URI_REGEXP: /^(#|data:image\/(png|jpeg|webp);base64,)/i,
      PARSER_MEDIA_TYPE: 'application/xhtml+xml',
    })
    .replace(/url\(\s*['"]?(?!#)[^)]*\)/gi, 'none')
  if (!/<svg[\s>]/.test(clean)) return null
  const withNamespace = clean.includes('xmlns=')
    ? clean
    : clean.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
  return Buffer.from(withNamespace, 'utf8')
}
