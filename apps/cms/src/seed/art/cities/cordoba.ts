import { disc, halfDisc, poly, polygon, rect } from '../paths.ts'
import { arch, type City, palm, steps } from './city.ts'

/** The Roman bridge over the river, the bell tower and the roofs of the mosque. */
export const cordoba: City = {
  palette: 'HOS',
  sunAt: 0.27,
  draw: (build, cut) => {
    build('tint', polygon('-1200,0 -1200,-300 -800,-380 -300,-330 200,-390 700,-320 1200,-370 1200,0'))
    build('main', rect(-700, -420, 1140, 320))
    build(
      'dark',
      steps(8, (i) => poly(-716 + i * 146, -418, -554 + i * 146, -418, -634 + i * 146, -486)),
    )
    build('main', rect(-190, -640, 330, 230))
    build(
      'dark',
      polygon('-220,-636 170,-636 60,-720 -110,-720') +
        halfDisc(-25, -716, 76, 'up') +
        rect(-31, -850, 12, 70),
    )
    cut(
      steps(5, (i) => arch(-158 + i * 66, -500, 32, 90)) +
        steps(9, (i) => arch(-630 + i * 126, -200, 62, 140)),
    )
    build(
      'accent',
      rect(500, -700, 150, 600) +
        rect(480, -720, 190, 28) +
        rect(516, -850, 118, 136) +
        rect(500, -866, 150, 22) +
        rect(536, -950, 78, 90),
    )
    build('dark', halfDisc(575, -946, 42, 'up') + rect(570, -1050, 10, 70) + disc(575, -1052, 13))
    cut(
      steps(2, (i) => arch(544 + i * 62, -560, 34, 110)) +
        steps(2, (i) => arch(552 + i * 46, -740, 26, 84)) +
        arch(575, -870, 28, 60),
    )
    build('main', palm(860, -100, 330) + palm(-960, -100, 270))
    build(
      'accent',
      rect(-1300, -180, 2600, 190) + polygon('-760,-180 -620,-180 -620,-310 -690,-350 -760,-310'),
    )
    cut(steps(11, (i) => arch(-1100 + i * 220, 20, 132, 150)))
    build(
      'dark',
      rect(-1300, -196, 2600, 22) +
        steps(10, (i) => poly(-1012 + i * 220, 20, -968 + i * 220, 20, -990 + i * 220, -74)),
    )
    cut(arch(-690, -190, 46, 90))
  },
}
