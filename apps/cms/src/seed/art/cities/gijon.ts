import { disc, halfDisc, halfRing, polygon, rect } from '../paths.ts'
import { arch, type City, steps } from './city.ts'

/** The tower of the Laboral, San Pedro by the sea, the Elogio del Horizonte on its hill. */
export const gijon: City = {
  palette: 'VET',
  sunAt: 0.68,
  draw: (build, cut) => {
    build('main', 'M-1200 10V-90C-900-120-740-300-420-300S20-90 220-60L420 10Z')
    build(
      'dark',
      halfRing(-420, -470, 250, 182, 'up') + rect(-670, -474, 70, 180) + rect(-238, -474, 68, 180),
    )
    build('tint', rect(-10, -300, 700, 310))
    build('accent', rect(-30, -322, 740, 30))
    build(
      'dark',
      rect(230, -760, 150, 770) +
        rect(246, -850, 118, 100) +
        rect(262, -920, 86, 80) +
        halfDisc(305, -918, 43, 'up') +
        rect(299, -1010, 12, 60),
    )
    cut(
      steps(3, (i) => arch(262 + i * 43, -640, 24, 90)) +
        steps(3, (i) => arch(264 + i * 41, -770, 20, 60)) +
        arch(305, -858, 30, 50) +
        steps(6, (i) => rect(260, -560 + i * 76, 18, 36) + rect(332, -560 + i * 76, 18, 36)),
    )
    build(
      'main',
      steps(5, (i) => arch(30 + i * 44, -40, 26, 150)) + steps(6, (i) => arch(420 + i * 44, -40, 26, 150)),
    )
    build('main', rect(800, -210, 330, 220))
    build(
      'dark',
      polygon('780,-210 1150,-210 1090,-290 840,-290') +
        rect(850, -470, 110, 300) +
        polygon('836,-470 974,-470 905,-560'),
    )
    cut(arch(905, -350, 40, 80) + steps(3, (i) => arch(1000 + i * 46, -70, 26, 90)) + disc(905, -290, 16))
    build('accent', polygon('-1010,0 -800,0 -830,50 -980,50') + polygon('-900,-20 -900,-230 -790,-20'))
  },
}
