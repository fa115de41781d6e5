import type { Random } from '../content/random.ts'
import type { Palette } from './palettes.ts'

/** The inks, in printing order. */
const INKS = ['tint', 'accent', 'main', 'dark', 'spot'] as const
export type Ink = (typeof INKS)[number]

/**
 * Blending is what takes the renderer its time (about 20 ms a plate at 1600 by 1200), so the two
 * plates that look the same without it go without: the first lies on bare paper, the last is
 * printed where all others have been scraped away.
 */
const MULTIPLIED: readonly Ink[] = ['accent', 'main', 'dark']

/** Where a drawing of a 200 by 200 box goes: its middle, its size in poster units, degrees. */
export type Placement = { x: number; y: number; size: number; turn?: number; mirrored?: boolean }

/**
 * A screen-printing press. Each ink has its own plate; what is drawn on one plate is a single flat
 * colour, `knock` scrapes ink off it again. The plates are printed over each other, multiplying,
 * each a little out of register. Drawing order matters within a plate only.
 */
export type Press = {
  width: number
  height: number
  random: Random
  fill: (ink: Ink, path: string, at?: Placement) => void
  knock: (ink: Ink, path: string, at?: Placement) => void
  outline: (ink: Ink, path: string, lineWidth: number, at?: Placement) => void
  halftone: (ink: Ink, tone: Halftone) => void
  /** Draws on the plate only within the path. */
  within: (path: string, at: Placement | undefined, draw: () => void) => void
  svg: () => string
}

/** Rows of dots from y = `top` to `bottom`, their ink coverage going from `from` to `to` (0 to 1). */
type Halftone = {
  left: number
  right: number
  top: number
  bottom: number
  from: number
  to: number
  pitch?: number
  turn?: number
  /** Scrapes dots out of a solid instead. */
  knocked?: boolean
}

const n = (value: number) => String(Math.round(value * 10) / 10)

function placed(at: Placement | undefined): string {
  if (!at) return ''
  const scale = Math.round((at.size / 200) * 1000) / 1000
  const turn = at.turn ? ` rotate(${n(at.turn)})` : ''
  const scaling = at.mirrored ? `-${scale} ${scale}` : String(scale)
  return ` transform="translate(${n(at.x)} ${n(at.y)})${turn} scale(${scaling}) translate(-100 -100)"`
}

/** One row of round dots is one line: dashes of no length with round caps. */
function dotRows(tone: Halftone, colour: string): string {
  const pitch = tone.pitch ?? 18
  const step = pitch * 0.866
  const rows = Math.max(1, Math.round((tone.bottom - tone.top) / step))
  let lines = ''
  for (let row = 0; row <= rows; row++) {
    const coverage = tone.from + ((tone.to - tone.from) * row) / rows
    if (coverage < 0.015) continue
    // The square root turns area into diameter; above 0.9 the dots run together.
    const diameter = 2 * pitch * Math.sqrt((Math.min(coverage, 1) * 0.866) / Math.PI)
    const start = tone.left + (row % 2 === 0 ? 0 : pitch / 2)
    lines += `<path d="M${n(start)} ${n(tone.top + row * step)}H${n(tone.right)}" stroke-width="${n(diameter)}"/>`
  }
  const [middleX, middleY] = [(tone.left + tone.right) / 2, (tone.top + tone.bottom) / 2]
  const turn = tone.turn ? ` transform="rotate(${n(tone.turn)} ${n(middleX)} ${n(middleY)})"` : ''
  return `<g stroke="${colour}" stroke-linecap="round" stroke-dasharray="0 ${pitch}" fill="none"${turn}>${lines}</g>`
}

/** Small faults in the ink, where the paper shows. */
function dust(width: number, height: number, random: Random): string {
  const specks = (count: number) =>
    Array.from({ length: count }, () => `M${random.between(0, width)} ${random.between(0, height)}h0`).join(
      '',
    )
  return `<path d="${specks(70)}" stroke-width="2.5"/>` + `<path d="${specks(24)}" stroke-width="4.5"/>`
}

/** Sets up a press for a poster of the given proportions, in units of which the short side has 1200. */
export function newPress(options: {
  palette: Palette
  random: Random
  /** Pixels. */
  width: number
  height: number
  /** Unique among the pictures of a page, should one inline them. */
  id: string
}): Press {
  const { palette, random, id } = options
  // White multiplied is nothing, so it lays the plates below bare; the first plate has none below.
  const bare = (ink: Ink) => (MULTIPLIED.includes(ink) ? '#fff' : palette.paper)
  const unit = 1200 / Math.min(options.width, options.height)
  const [width, height] = [Math.round(options.width * unit), Math.round(options.height * unit)]
  const plates: Record<Ink, string[]> = { tint: [], accent: [], main: [], dark: [], spot: [] }
  const clips: string[] = []
  const shapes = new Map<string, string>()
  let clip: string | null = null

  /** Long paths are written once and referred to: a glyph is drawn and scraped many times. */
  const shape = (path: string, attributes: string) => {
    if (path.length < 90) return `<path d="${path}"${attributes}/>`
    const known = shapes.get(path) ?? `${id}p${shapes.size}`
    shapes.set(path, known)
    return `<use href="#${known}"${attributes}/>`
  }

  const draw = (ink: Ink, markup: string) =>
    plates[ink].push(clip ? `<g clip-path="url(#${clip})">${markup}</g>` : markup)

  return {
    width,
    height,
    random,
    fill: (ink, path, at) => draw(ink, shape(path, placed(at))),
    knock: (ink, path, at) => draw(ink, shape(path, ` fill="${bare(ink)}"${placed(at)}`)),
    outline: (ink, path, lineWidth, at) => {
      const scale = at ? at.size / 200 : 1
      const attributes = ` fill="none" stroke="currentColor" stroke-linejoin="round" stroke-width="${n(lineWidth / scale)}"`
      draw(ink, shape(path, attributes + placed(at)))
    },
    halftone: (ink, tone) => draw(ink, dotRows(tone, tone.knocked ? bare(ink) : 'currentColor')),
    within: (path, at, drawing) => {
      const outer = clip
      clip = `${id}${clips.length}`
      clips.push(`<clipPath id="${clip}">${shape(path, placed(at))}</clipPath>`)
      drawing()
      clip = outer
    },
    svg: () => {
      const printed = INKS.filter((ink) => plates[ink].length > 0).map((ink) => {
        const colour = palette[ink]
        const shift = `translate(${n(random.next() * 12 - 6)} ${n(random.next() * 10 - 5)})`
        const blend = MULTIPLIED.includes(ink) ? ' style="mix-blend-mode:multiply"' : ''
        return `<g${blend} fill="${colour}" color="${colour}" transform="${shift}">${plates[ink].join('')}</g>`
      })
      return (
        `<svg xmlns="http://www.w3.org/2000/svg" width="${options.width}" height="${options.height}" viewBox="0 0 ${width} ${height}">` +
        `<defs>${[...shapes].map(([path, name]) => `<path id="${name}" d="${path}"/>`).join('')}${clips.join('')}</defs>` +
        `<rect x="-20" y="-20" width="${width + 40}" height="${height + 40}" fill="${palette.paper}"/>` +
        printed.join('') +
        `<g stroke="${palette.paper}" stroke-linecap="round">${dust(width, height, random)}</g></svg>`
      )
    },
  }
}
