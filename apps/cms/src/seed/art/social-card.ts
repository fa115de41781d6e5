import { areas } from '../content/areas.ts'
import { settings } from '../content/settings.ts'
import { type ArtArea, BRAND, type Palette } from './palettes.ts'

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Montserrat Black is about this wide, in ems; the fallback, DejaVu Sans Bold, too. */
const EM_PER_LETTER = 0.64

function wrap(text: string, lettersPerLine: number): string[] {
  const lines: string[] = ['']
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1) ?? ''
    if (line && `${line} ${word}`.length > lettersPerLine) lines.push(word)
    else lines[lines.length - 1] = line ? `${line} ${word}` : word
  }
  return lines
}

/** The largest size at which the title fits into the column. */
function fit(title: string, column: { width: number; height: number }) {
  for (let size = 68; size > 30; size -= 4) {
    const lines = wrap(title, Math.floor(column.width / (size * EM_PER_LETTER)))
    const widest = Math.max(...lines.map((line) => line.length)) * size * EM_PER_LETTER
    if (widest <= column.width && lines.length * size * 1.1 <= column.height) return { size, lines }
  }
  const size = 30
  return { size, lines: wrap(title, Math.floor(column.width / (size * EM_PER_LETTER))).slice(0, 8) }
}

/**
 * An Open Graph card, drawn for 1200 by 630: the picture on the right, the title beside it. The
 * only picture with text in it, because it is seen where no page is around it.
 */
export function socialCard(options: {
  title: string
  area: ArtArea
  palette: Palette
  /** A complete SVG, which is cropped to its column. */
  picture: string
  width: number
  height: number
}): string {
  const { title, area, palette, picture } = options
  const { size, lines } = fit(title, { width: 600, height: 330 })
  const label = areas.find(({ code }) => code === area)?.name ?? 'Centro de formación profesional'
  const first = 330 - ((lines.length - 1) * size * 1.1) / 2 + size * 0.35
  const text = lines
    .map(
      (line, index) =>
        `<tspan x="72" y="${Math.round(first + index * size * 1.1)}">${escapeXml(line)}</tspan>`,
    )
    .join('')
  const inner = picture.replace(
    /^<svg [^>]*viewBox="([^"]+)">/,
    '<svg x="724" y="0" width="476" height="630" viewBox="$1" preserveAspectRatio="xMidYMid slice">',
  )
  const font = `font-family="Montserrat, 'Helvetica Neue', Arial, sans-serif"`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${options.width}" height="${options.height}" viewBox="0 0 1200 630">` +
    `<rect width="1200" height="630" fill="${palette.paper}"/>${inner}` +
    `<rect width="24" height="630" fill="${BRAND}"/><circle cx="92" cy="84" r="20" fill="${BRAND}"/>` +
    `<text ${font} font-weight="800" font-size="34" x="126" y="96" fill="${palette.dark}">${escapeXml(settings.name)}</text>` +
    `<text ${font} font-weight="900" font-size="${size}" letter-spacing="-1" fill="${palette.dark}">${text}</text>` +
    `<text ${font} font-weight="600" font-size="26" x="72" y="570" fill="${palette.dark}">${escapeXml(label)}</text></svg>`
  )
}
