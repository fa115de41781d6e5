import { bilbao } from './cities/bilbao.ts'
import { type City, steps } from './cities/city.ts'
import { cordoba } from './cities/cordoba.ts'
import { gijon } from './cities/gijon.ts'
import { malaga } from './cities/malaga.ts'
import { santander } from './cities/santander.ts'
import type { ArtArea } from './palettes.ts'
import { capsule, disc, halfDisc, poly, rect } from './paths.ts'
import type { Ink, Press } from './press.ts'
import { flood, seal } from './stamp.ts'

const cities: Record<string, City> = { santander, gijon, bilbao, cordoba, malaga }

const PLATES = ['tint', 'accent', 'main', 'dark'] as const

/** The inks of a city's picture, by its slug; unknown ones use the centre's. */
export const cityPalette = (slug: string): ArtArea => cities[slug]?.palette ?? 'CEP'

/** The silhouette of the campus's town under a large sun or moon, by the water. */
export function skyline(press: Press, slug: string): void {
  const { width, height } = press
  const city = cities[slug] ?? anywhere(press)
  const ground = height * 0.82
  sky(press, city, ground)
  // The drawings are 2300 wide; a narrow sheet shows them smaller rather than half of them.
  const scale = Math.min(1, width / 2300)
  const at = { x: width / 2 + 100 * scale, y: ground + 100 * scale, size: 200 * scale }
  const cut = (path: string) => {
    for (const ink of PLATES) press.knock(ink, path, at)
  }
  const build = (ink: Ink, path: string) => {
    cut(path)
    press.fill(ink, path, at)
  }
  city.draw(build, cut)
  water(press, ground)
  seal(press, { x: width - 130, y: 130 })
}

function sky(press: Press, city: City, ground: number): void {
  const { width } = press
  const sun = disc(width * city.sunAt, ground - 540, 320)
  if (city.night) {
    flood(press, 'dark')
    press.knock('dark', sun)
    press.fill('tint', sun)
    return
  }
  press.halftone('tint', {
    left: -20,
    right: width + 20,
    top: -10,
    bottom: ground - 60,
    from: 0.95,
    to: 0.04,
    pitch: 30,
  })
  press.knock('tint', sun)
  press.fill('accent', sun)
}

function water(press: Press, ground: number): void {
  const { width, height } = press
  const strip = rect(-30, ground, width + 60, height - ground + 40)
  for (const ink of PLATES) press.knock(ink, strip)
  press.fill('main', strip)
  press.halftone('dark', {
    left: -20,
    right: width + 20,
    top: ground + 10,
    bottom: height + 20,
    from: 0.05,
    to: 0.8,
    pitch: 26,
  })
  for (let wave = 0; wave < 4; wave++) {
    const y = ground + 30 + wave * 48
    const shift = (wave % 2) * 60
    const crests = steps(Math.ceil(width / 240) + 1, (i) =>
      capsule(i * 240 - shift, y, i * 240 + 96 + wave * 14 - shift, y, 10),
    )
    press.knock('main', crests)
    press.knock('dark', crests)
  }
  press.fill('dark', rect(-30, ground - 5, width + 60, 10))
}

/** A town that we have no drawing of: roofs and towers by chance. */
function anywhere({ random }: Press): City {
  const houses = Array.from({ length: 13 }, (_, index) => ({
    x: -1170 + index * 180,
    width: random.between(130, 190),
    height: random.between(180, 620),
    ink: random.pick(['main', 'accent', 'tint', 'dark'] as const),
    roof: random.pick(['flat', 'gable', 'dome'] as const),
  }))
  return {
    palette: 'CEP',
    sunAt: 0.3,
    draw: (build, cut) => {
      for (const { x, width, height, ink, roof } of houses) {
        build(ink, rect(x, -height, width, height + 10))
        if (roof === 'gable')
          build('dark', poly(x - 12, -height, x + width + 12, -height, x + width / 2, -height - 90))
        if (roof === 'dome') build('dark', halfDisc(x + width / 2, -height, width / 2, 'up'))
        const windows = (row: number) =>
          rect(x + 26, -height + 40 + row * 100, 30, 46) +
          rect(x + width - 56, -height + 40 + row * 100, 30, 46)
        cut(steps(Math.floor(height / 110), windows))
      }
    },
  }
}
