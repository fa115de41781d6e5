import { capsule, disc, halfDisc, halfRing, petal, poly, rect, ring, roundRect } from './paths.ts'
import type { Ink, Press } from './press.ts'
import { flood, seal } from './stamp.ts'

const PLATES = ['tint', 'accent', 'main', 'dark'] as const

/** First names by which the hair is chosen: those in -a, and the common ones that end otherwise. */
const WOMEN =
  /^(?:\S*a|Ainhoa|Beatriz|Carmen|Esther|Inés|Irene|Isabel|Itziar|Leire|Maite|Mercedes|Nieves|Noemí|Pilar|Raquel|Rocío|Rosario|Soledad)(?: |$)/

type Bust = { x: number; hair: Ink; cloth: Ink; random: Press['random'] }

/** A bust from plain shapes, face half in the light; hair, clothes and glasses differ by chance and by first name. */
export function portrait(press: Press, { name, motif }: { name: string; motif: string }): void {
  const { width, height, random } = press
  const x = width / 2
  const ground = random.pick(['main', 'tint', 'accent'] as const)
  const bust: Bust = {
    x,
    hair: random.pick(['dark', 'dark', 'main'] as const),
    cloth: ground === 'main' ? 'dark' : random.pick(['main', 'dark'] as const),
    random,
  }
  background(press, ground, motif)
  const long = WOMEN.test(name)
  const style = random.pick(
    long
      ? (['mane', 'bun', 'bob', 'mane', 'bob', 'curls'] as const)
      : (['crop', 'quiff', 'beard', 'quiff', 'crop', 'beard', 'curls'] as const),
  )
  hairBehind(press, bust, style)
  body(press, bust, height)
  face(press, bust)
  hairInFront(press, bust, style)
  seal(press, { x: x + 440, y: 150 })
}

function background(press: Press, ground: Ink, motif: string): void {
  const { width, height, random } = press
  flood(press, ground)
  const halo = disc(width / 2 + random.between(-60, 60), 560, 470)
  press.knock(ground, halo)
  press.fill(ground === 'tint' ? 'accent' : 'tint', halo)
  press.halftone('dark', {
    left: -20,
    right: width + 20,
    top: height * 0.5,
    bottom: height + 20,
    from: 0,
    to: 0.5,
    pitch: 24,
  })
  const [left, right] = [width / 2 - 480, width / 2 + 480]
  for (const [atX, atY] of [
    [left, 1000],
    [right, 1000],
    [left, 160],
  ] as const) {
    for (const ink of [ground, 'dark'] as const) press.knock(ink, motif, { x: atX, y: atY, size: 150 })
  }
}

/** Prints one flat shape with all other inks scraped away beneath it. */
function solid(press: Press, ink: Ink, path: string): void {
  for (const plate of PLATES) if (plate !== ink) press.knock(plate, path)
  press.fill(ink, path)
}

function bare(press: Press, path: string): void {
  for (const plate of PLATES) press.knock(plate, path)
}

function body(press: Press, { x, cloth, random }: Bust, height: number): void {
  const shoulders = `M${x - 400} ${height + 30}v-60a270 270 0 0 1 270-270h260a270 270 0 0 1 270 270v60Z`
  solid(press, cloth, shoulders)
  const collar = random.pick(['v', 'round', 'lapels'] as const)
  const neck = roundRect(x - 78, 700, 156, 250, 70)
  if (collar === 'v') bare(press, poly(x - 150, 895, x + 150, 895, x, 1130))
  if (collar === 'round') solid(press, cloth === 'dark' ? 'main' : 'accent', disc(x, 880, 140))
  if (collar === 'lapels') {
    bare(press, poly(x - 130, 895, x + 130, 895, x + 40, height + 30, x - 40, height + 30))
    solid(press, 'accent', poly(x - 26, 950, x + 26, 950, x + 40, height + 30, x - 40, height + 30))
  }
  bare(press, neck)
  press.fill('accent', neck)
  press.within(neck, undefined, () => press.fill('main', disc(x, 690, 200)))
}

function face(press: Press, { x, random }: Bust): void {
  const jaw = random.pick([120, 150, 168])
  const head = roundRect(x - 175, 330, 350, 490, jaw)
  bare(press, head)
  press.fill('tint', head)
  press.within(head, undefined, () => {
    press.knock('tint', rect(x, 300, 220, 560))
    press.fill('accent', rect(x, 300, 220, 560))
    press.halftone('main', {
      left: x - 200,
      right: x + 200,
      top: 620,
      bottom: 840,
      from: 0,
      to: 0.4,
      pitch: 16,
    })
  })
  press.fill('dark', poly(x - 6, 560, x + 6, 560, x + 44, 676, x - 6, 676))
  const eyeY = 560
  for (const side of [-1, 1]) {
    bare(press, petal(x + side * 86 - 42, eyeY, x + side * 86 + 42, eyeY, 21))
    press.fill('dark', disc(x + side * 86, eyeY, 17))
    press.fill('dark', capsule(x + side * 86 - 44, eyeY - 50, x + side * 86 + 44, eyeY - 54, 11))
  }
  if (random.chance(0.4)) {
    press.fill(
      'dark',
      ring(x - 86, eyeY, 66, 56) + ring(x + 86, eyeY, 66, 56) + rect(x - 22, eyeY - 6, 44, 10),
    )
  }
  press.fill('main', petal(x - 56, 738, x + 56, 738, 20))
}

type Hair = 'mane' | 'bun' | 'bob' | 'curls' | 'crop' | 'quiff' | 'beard'

function hairBehind(press: Press, { x, hair }: Bust, style: Hair): void {
  if (style === 'mane') solid(press, hair, roundRect(x - 250, 250, 500, 720, 235))
  if (style === 'bob')
    solid(press, hair, roundRect(x - 245, 260, 490, 500, 230) + rect(x - 245, 600, 490, 150))
  if (style === 'bun') solid(press, hair, disc(x + 20, 236, 110) + roundRect(x - 205, 290, 410, 380, 190))
  if (style === 'curls') {
    const locks = [
      [-190, 420],
      [-150, 320],
      [-60, 268],
      [50, 266],
      [145, 318],
      [192, 416],
      [-206, 520],
      [206, 520],
    ]
    solid(press, hair, locks.map(([dx = 0, y = 0]) => disc(x + dx, y, 92)).join(''))
  }
}

function hairInFront(press: Press, { x, hair, random }: Bust, style: Hair): void {
  const parted = random.chance(0.5) ? -1 : 1
  const cap = `M${x - 190} 500v-20a190 190 0 0 1 380 0v20Z`
  if (style === 'mane' || style === 'bob' || style === 'bun') {
    solid(
      press,
      hair,
      `M${x - 182} 520C${x - 190} 380 ${x - 90} 290 ${x} 290S${x + 190} 380 ${x + 182} 520C${x + 150} 440 ${x + parted * 40 + 60} 400 ${x + parted * 60} 360C${x + parted * 20 - 60} 410 ${x - 150} 440 ${x - 182} 520Z`,
    )
  }
  if (style === 'curls') solid(press, hair, [-120, -40, 45, 125].map((dx) => disc(x + dx, 350, 62)).join(''))
  if (style === 'crop')
    solid(
      press,
      hair,
      `${halfDisc(x, 450, 184, 'up')}${rect(x - 184, 440, 30, 90)}${rect(x + 154, 440, 30, 90)}`,
    )
  if (style === 'quiff')
    solid(
      press,
      hair,
      `M${x - parted * 184} 520C${x - parted * 200} 330 ${x - parted * 40} 220 ${x + parted * 200} 250C${x + parted * 220} 320 ${x + parted * 200} 420 ${x + parted * 180} 500C${x + parted * 150} 400 ${x + parted * 60} 400 ${x - parted * 100} 420Z`,
    )
  if (style === 'beard') {
    press.within(cap, undefined, () => solid(press, hair, halfDisc(x, 420, 184, 'up')))
    solid(
      press,
      hair,
      halfRing(x, 650, 184, 118, 'down') +
        rect(x - 184, 405, 34, 247) +
        rect(x + 150, 405, 34, 247) +
        capsule(x - 70, 704, x + 70, 704, 30),
    )
    press.fill('accent', petal(x - 46, 748, x + 46, 748, 16))
  }
}
