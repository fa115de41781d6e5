import type { AreaCode } from '../content/shapes.ts'
import { oklch } from './oklch.ts'

/**
 * The inks of one poster, in the order in which they are printed. They multiply: `tint` under
 * `main` gives a third colour. `dark` is the drawing ink, `spot` the brand's one small mark.
 */
export type Palette = {
  paper: string
  tint: string
  accent: string
  main: string
  dark: string
  spot: string
}

/** The centre itself, for pictures that belong to no area. */
export type ArtArea = AreaCode | 'CEP'

export const BRAND = '#F2014B'

/** Hues of the site's areas (main), with companions chosen by eye beside each other on a contact sheet. */
const inks: Record<ArtArea, { main: Lch; tint: Lch; accent: Lch; dark: Lch }> = {
  SAN: { main: [0.6, 0.13, 165], tint: [0.88, 0.09, 175], accent: [0.74, 0.16, 42], dark: [0.3, 0.07, 200] },
  SOC: { main: [0.62, 0.11, 215], tint: [0.89, 0.12, 98], accent: [0.7, 0.16, 28], dark: [0.3, 0.07, 245] },
  EST: { main: [0.6, 0.17, 325], tint: [0.87, 0.08, 15], accent: [0.79, 0.14, 70], dark: [0.29, 0.1, 310] },
  VET: { main: [0.63, 0.14, 128], tint: [0.91, 0.11, 105], accent: [0.69, 0.15, 52], dark: [0.3, 0.06, 150] },
  LOG: {
    main: [0.77, 0.15, 82],
    tint: [0.87, 0.05, 235],
    accent: [0.61, 0.12, 245],
    dark: [0.29, 0.06, 255],
  },
  HOS: { main: [0.66, 0.17, 42], tint: [0.9, 0.1, 90], accent: [0.62, 0.1, 195], dark: [0.3, 0.08, 25] },
  TIC: { main: [0.6, 0.15, 250], tint: [0.89, 0.08, 200], accent: [0.79, 0.16, 75], dark: [0.27, 0.1, 270] },
  ADM: { main: [0.6, 0.15, 287], tint: [0.88, 0.07, 300], accent: [0.83, 0.15, 110], dark: [0.28, 0.1, 280] },
  CEP: { main: [0.62, 0.23, 18], tint: [0.9, 0.07, 60], accent: [0.8, 0.14, 75], dark: [0.27, 0.06, 280] },
}

type Lch = readonly [lightness: number, chroma: number, hue: number]

/** The five inks and the paper of an area. */
export function paletteOf(area: ArtArea): Palette {
  const { main, tint, accent, dark } = inks[area]
  return {
    paper: oklch(0.968, 0.014, 85),
    tint: oklch(...tint),
    accent: oklch(...accent),
    main: oklch(...main),
    dark: oklch(...dark),
    spot: BRAND,
  }
}
