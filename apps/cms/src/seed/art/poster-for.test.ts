import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { campuses } from '../content/campuses.ts'
import { courses } from '../content/courses.ts'
import { cycles } from '../content/cycles.ts'
import { posts } from '../content/posts.ts'
import { staff } from '../content/staff.ts'
import { glyphsOf } from './glyph-for.ts'
import { type PosterOptions, posterFor } from './poster-for.ts'

const MAX_BYTES = 30_000

const pictures: readonly PosterOptions[] = [
  ...courses.map(({ area, slug, name }) => poster({ area, seed: slug, title: name, variant: 'course' })),
  ...courses.map(({ area, slug, name }) => poster({ area, seed: slug, title: name, variant: 'social' })),
  ...cycles.map(({ area, slug, name }) => poster({ area, seed: slug, title: name, variant: 'cycle' })),
  ...posts.map(({ area, slug, title }) => poster({ area, seed: slug, title, variant: 'post' })),
  ...campuses.map(({ slug, city }) => poster({ area: 'CEP', seed: slug, title: city, variant: 'campus' })),
  ...staff.map(({ areas, slug, name }) =>
    poster({ area: areas[0] ?? 'CEP', seed: slug, title: name, variant: 'portrait' }),
  ),
]

function poster(what: Omit<PosterOptions, 'width' | 'height'>): PosterOptions {
  return what.variant === 'social'
    ? { ...what, width: 1200, height: 630 }
    : { ...what, width: 1600, height: 1200 }
}

describe('the posters', () => {
  it('differ from each other and come out the same every time', () => {
    const drawn = pictures.map(posterFor)
    expect(new Set(drawn).size).toBe(pictures.length)
    expect(pictures.map(posterFor)).toEqual(drawn)
  })

  it('stay small, load nothing, and carry text on social cards alone', () => {
    for (const options of pictures) {
      const svg = posterFor(options)
      expect(Buffer.byteLength(svg), options.seed).toBeLessThan(MAX_BYTES)
      expect(svg).not.toMatch(/NaN|undefined|<image|<script/)
      expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toContain('http')
      expect(svg.includes('<text')).toBe(options.variant === 'social')
    }
  })

  it.each(['course', 'social', 'cycle', 'post', 'campus', 'portrait'] as const)(
    'can be rendered as a %s, in several colours',
    async (variant) => {
      const options = pictures.find((picture) => picture.variant === variant)
      expect(options).toBeDefined()
      if (!options) return
      const { info, data } = await sharp(Buffer.from(posterFor(options)))
        .resize(160)
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true })
      expect(info.width).toBe(160)
      const coarse = new Set<string>()
      for (let pixel = 0; pixel < data.length; pixel += 3) {
        coarse.add([0, 1, 2].map((channel) => (data[pixel + channel] ?? 0) >> 5).join())
      }
      expect(coarse.size).toBeGreaterThan(5)
    },
  )

  it('show the thing that the course is about', () => {
    const plain = (text: string) =>
      text
        .normalize('NFD')
        .replace(/\p{Diacritic}/gu, '')
        .toLowerCase()
    const unpictured = courses.filter(
      ({ area, name }) => !glyphsOf(area).some(({ match }) => match.test(plain(name))),
    )
    expect(unpictured.map(({ name }) => name)).toEqual([])
  })

  it('fill any proportions and escape what titles contain', () => {
    const wide = posterFor({
      area: 'TIC',
      seed: 'a',
      title: 'b',
      variant: 'course',
      width: 2400,
      height: 600,
    })
    expect(wide).toContain('viewBox="0 0 4800 1200"')
    const card = posterFor({
      area: 'TIC',
      seed: 'a',
      title: 'A & B <c>',
      variant: 'social',
      width: 1200,
      height: 630,
    })
    expect(card).toContain('A &amp; B &lt;c&gt;')
  })
})
