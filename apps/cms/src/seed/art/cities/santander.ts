import { capsule, disc, halfDisc, polygon, rect } from '../paths.ts'
import { arch, type City, steps } from './city.ts'

/** Bay, lighthouse on its cape, the palace of the Magdalena, the stone crane. */
export const santander: City = {
  palette: 'SOC',
  sunAt: 0.68,
  draw: (build, cut) => {
    build(
      'tint',
      polygon('-1200,10 -1200,-190 -760,-260 -420,-150 -80,-200 300,-120 700,-170 1200,-110 1200,10'),
    )
    build('dark', polygon('-1200,10 -1200,-250 -640,-250 -560,-190 -500,-80 -430,10'))
    build('accent', polygon('-690,-250 -590,-250 -612,-640 -668,-640'))
    cut(polygon('-681,-390 -599,-390 -605,-460 -675,-460'))
    build('dark', rect(-690, -664, 100, 26) + rect(-668, -740, 56, 78) + halfDisc(-640, -738, 42, 'up'))
    cut(rect(-656, -722, 32, 44))
    build('main', rect(-250, -260, 520, 270) + rect(-290, -200, 80, 210) + rect(230, -200, 90, 210))
    build(
      'dark',
      polygon('-270,-260 -60,-260 -100,-350 -220,-350') +
        polygon('100,-260 300,-260 262,-350 150,-350') +
        polygon('-308,-200 -192,-200 -250,-290') +
        polygon('212,-200 340,-200 276,-290'),
    )
    build('main', rect(-70, -420, 130, 430))
    build('dark', polygon('-92,-420 82,-420 30,-540 -40,-540') + rect(-12, -590, 14, 60))
    cut(
      steps(4, (i) => rect(-226 + i * 38, -220, 18, 50)) +
        steps(4, (i) => rect(100 + i * 42, -220, 18, 50)) +
        steps(3, (i) => rect(-44 + i * 32, -390, 16, 52)) +
        arch(-6, 10, 74, 130) +
        steps(3, (i) => arch(-200 + i * 56, -60, 30, 70)) +
        steps(3, (i) => arch(100 + i * 56, -60, 30, 70)),
    )
    build(
      'dark',
      polygon('520,10 660,10 636,-130 544,-130') +
        polygon('556,-130 624,-130 618,-210 562,-210') +
        capsule(500, -150, 800, -420, 20) +
        capsule(520, -168, 590, -210, 26) +
        rect(786, -410, 8, 190) +
        disc(790, -212, 20),
    )
    build('main', polygon('930,-30 1180,-30 1140,40 960,40'))
    build('accent', polygon('1040,-50 1040,-360 1180,-50') + polygon('1024,-50 1024,-310 920,-50'))
  },
}
