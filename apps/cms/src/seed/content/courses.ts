import { administracion } from './courses/administracion.ts'
import { estetica } from './courses/estetica.ts'
import { hosteleria } from './courses/hosteleria.ts'
import { informatica } from './courses/informatica.ts'
import { logistica } from './courses/logistica.ts'
import { sanidad } from './courses/sanidad.ts'
import { social } from './courses/social.ts'
import { veterinaria } from './courses/veterinaria.ts'
import type { Course } from './shapes.ts'

/** The whole catalogue, in the order of the areas. */
export const courses: readonly Course[] = [
  ...sanidad,
  ...social,
  ...estetica,
  ...veterinaria,
  ...logistica,
  ...hosteleria,
  ...informatica,
  ...administracion,
]
