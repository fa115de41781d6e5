import { capsule, poly, polygon, quarter, rect } from '../paths.ts'
import { arch, type City, steps } from './city.ts'

/** The museum's titanium sails, the transporter bridge, the glass tower, green hills. */
export const bilbao: City = {
  palette: 'LOG',
  sunAt: 0.36,
  draw: (build, cut) => {
    build('tint', 'M-1200 10V-330C-960-470-760-420-560-300S-120-470 120-380S620-520 1200-300V10Z')
    build('accent', polygon('150,10 130,-820 300,-900 340,10'))
    cut(
      steps(11, (i) =>
        poly(
          166 + i * 0.6,
          -40 - i * 70,
          318 - i * 2,
          -40 - i * 70,
          317 - i * 2,
          -50 - i * 70,
          166 + i * 0.6,
          -50 - i * 70,
        ),
      ),
    )
    build(
      'dark',
      rect(-1130, -620, 26, 640) +
        rect(-1040, -620, 26, 640) +
        rect(-500, -620, 26, 640) +
        rect(-410, -620, 26, 640) +
        rect(-1160, -640, 800, 30) +
        rect(-1160, -590, 800, 12),
    )
    build(
      'dark',
      steps(
        7,
        (i) =>
          capsule(-1118, -560 + i * 84, -1026, -520 + i * 84, 8) +
          capsule(-488, -560 + i * 84, -396, -520 + i * 84, 8),
      ),
    )
    build(
      'dark',
      capsule(-1086, -640, -1190, -300, 7) +
        capsule(-430, -640, -300, -300, 7) +
        rect(-800, -580, 6, 440) +
        rect(-740, -580, 6, 440),
    )
    build('accent', rect(-840, -150, 140, 64))
    build('main', 'M330 10V-190C400-440 540-480 620-240V10Z')
    build('dark', 'M580 10C530-210 640-470 830-590C780-380 790-160 850 10Z')
    build('main', 'M770 10V-280C870-560 1040-540 1080-250V10Z')
    build('tint', 'M800 10C790-180 850-340 970-430C930-270 940-120 970 10Z')
    build('dark', 'M1000 10C980-150 1060-310 1160-360C1130-220 1130-90 1150 10Z')
    build('tint', 'M440 10C440-140 500-280 620-330C590-210 590-90 610 10Z')
    build('tint', `${quarter(-160, 10, 300, 1, -1)}M-200 10C-240-120-120-260 20-250C-60-170-70-70-60 10Z`)
    build('main', `${rect(980, -90, 240, 100)}M120 10C120-90 220-140 360-130V10Z`)
    cut(steps(3, (i) => rect(1080 + i * 46, -66, 26, 30)) + arch(700, 10, 44, 90) + arch(240, 10, 44, 80))
  },
}
