import { arches } from './layouts/arches.ts'
import { counterchange } from './layouts/counterchange.ts'
import { echo } from './layouts/echo.ts'
import { giant } from './layouts/giant.ts'
import type { Layout } from './layouts/layout.ts'
import { proof } from './layouts/proof.ts'
import { rays } from './layouts/rays.ts'
import { slant } from './layouts/slant.ts'
import { sun } from './layouts/sun.ts'
import { table } from './layouts/table.ts'
import { tiles } from './layouts/tiles.ts'

/** In an order in which neighbours look least alike. */
export const layouts: readonly Layout[] = [
  sun,
  slant,
  tiles,
  echo,
  arches,
  table,
  giant,
  counterchange,
  proof,
  rays,
]
