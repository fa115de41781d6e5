/** What may stand before the root element; an entity in a DOCTYPE could expand into anything. */
const PROLOGUE = /^\uFEFF|<\?xml[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(\[[\s\S]*?\])?[^>]*>/gi

/** The sanitiser's own lists are all in lower case, which in XML are other names. */
const CAMEL_CASE_TAGS = ['clipPath', 'linearGradient', 'radialGradient', 'textPath']
const CAMEL_CASE_ATTRIBUTES = `viewBox preserveAspectRatio gradientUnits gradientTransform spreadMethod
  patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits markerWidth
  markerHeight markerUnits refX refY startOffset textLength lengthAdjust pathLength stdDeviation tableValues
  baseFrequency numOctaves stitchTiles filterUnits primitiveUnits edgeMode kernelMatrix surfaceScale
  specularConstant specularExponent diffuseConstant xChannelSelector yChannelSelector`.split(/\s+/)

/** References that stay inside the file. */
const OWN_REFERENCE = /^(#|data:image\/(png|jpeg|webp);base64,)/i

/** Whether the bytes are text that begins as an SVG document does. */
export function looksLikeSvg(data: Buffer): boolean {
  const start = data.subarray(0, 4096).toString('utf8')
  return !start.includes('\0') && /^<svg[\s>]/i.test(start.replace(PROLOGUE, '').trimStart())
}

/**
 * The drawing without scripts, event handlers, style sheets and references to elsewhere; null when
 * nothing of it is left.
 */
export async function cleanSvg(data: Buffer): Promise<Buffer | null> {
  // Loaded when needed: it brings a whole DOM.
  const { default: purify } = await import('isomorphic-dompurify')
  purify.addHook('afterSanitizeAttributes', dropForeignReferences)
  try {
    const clean = purify.sanitize(data.toString('utf8').replace(PROLOGUE, '').trim(), {
      USE_PROFILES: { svg: true, svgFilters: true },
      FORBID_TAGS: ['style', 'foreignObject', 'use', 'a', 'animate', 'set'],
      ADD_TAGS: CAMEL_CASE_TAGS,
      ADD_ATTR: CAMEL_CASE_ATTRIBUTES,
      // Read as XML: SVG is case-sensitive, and what HTML's parser makes of it is another document.
      PARSER_MEDIA_TYPE: 'application/xhtml+xml',
    })
    // Without a size nobody can lay it out.
    return /^<svg[^>]*\s(viewBox|width)=/.test(clean) ? Buffer.from(clean, 'utf8') : null
  } finally {
    purify.removeHook('afterSanitizeAttributes', dropForeignReferences)
  }
}

function dropForeignReferences(element: Element): void {
  for (const { name, value } of Array.from(element.attributes)) {
    const isAddress = /(^|:)(href|src)$/i.test(name)
    const loads = /url\(\s*['"]?(?!#)/i.test(value) || /@import/i.test(value)
    if (loads || (isAddress && !OWN_REFERENCE.test(value.trim()))) element.removeAttribute(name)
  }
}
