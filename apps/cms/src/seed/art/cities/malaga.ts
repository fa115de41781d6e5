import { disc, halfDisc, polygon, rect } from '../paths.ts'
import { arch, type City, palm, steps } from './city.ts'

/** The cathedral with its one tower, the walls of the Alcazaba, the lighthouse, palms. */
export const malaga: City = {
  palette: 'EST',
  night: true,
  sunAt: 0.68,
  draw: (build, cut) => {
    build('main', 'M-1200 10V-160C-1000-360-760-520-500-500S-160-260 0-220L1200-90V10Z')
    build(
      'tint',
      polygon(
        '-1060,-220 -1060,-330 -900,-330 -900,-420 -720,-420 -720,-520 -560,-520 -560,-420 -380,-420 -380,-300 -240,-300 -240,-180 -900,-120',
      ),
    )
    build(
      'tint',
      steps(3, (i) => rect(-1060 + i * 62, -356, 34, 30)) +
        steps(3, (i) => rect(-896 + i * 62, -446, 34, 30)) +
        steps(3, (i) => rect(-716 + i * 58, -546, 34, 30)) +
        steps(3, (i) => rect(-552 + i * 60, -446, 34, 30)) +
        steps(2, (i) => rect(-372 + i * 60, -326, 34, 30)),
    )
    cut(
      arch(-640, -420, 40, 70) +
        arch(-820, -320, 40, 70) +
        arch(-460, -320, 40, 70) +
        arch(-310, -200, 36, 60),
    )
    build('accent', rect(-120, -420, 520, 430) + rect(-140, -440, 560, 26))
    build(
      'accent',
      rect(-120, -820, 150, 400) +
        rect(-136, -640, 182, 22) +
        rect(-136, -836, 182, 24) +
        rect(-96, -940, 102, 110),
    )
    build('main', halfDisc(-45, -936, 51, 'up') + rect(-51, -1040, 12, 60))
    build('accent', rect(270, -560, 130, 130))
    build('dark', rect(262, -574, 146, 18) + halfDisc(140, -440, 92, 'up'))
    cut(
      steps(2, (i) => arch(-78 + i * 66, -690, 36, 90)) +
        arch(-45, -860, 36, 60) +
        steps(2, (i) => arch(-78 + i * 66, -500, 36, 100)) +
        steps(3, (i) => arch(-40 + i * 180, 10, 84, 220)) +
        steps(3, (i) => disc(-40 + i * 180, -310, 30)) +
        steps(2, (i) => arch(304 + i * 60, -460, 32, 70)),
    )
    build('tint', rect(660, -90, 260, 100) + polygon('740,-90 840,-90 826,-520 754,-520'))
    build('dark', rect(732, -540, 116, 22) + rect(758, -620, 64, 82) + halfDisc(790, -618, 46, 'up'))
    cut(rect(772, -604, 36, 50) + rect(774, -260, 32, 54) + rect(774, -400, 32, 54))
    build('main', palm(520, 10, 340) + palm(1010, 10, 280))
  },
}
