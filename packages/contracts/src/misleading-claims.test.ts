import { expect, it } from 'vitest'
import { findMisleadingClaims } from './misleading-claims.ts'

it.each([
  'Trabajo garantizado al terminar',
  'Te garantizamos un empleo',
  'El 100% de nuestros alumnos trabaja',
  '100 % de inserción laboral',
  'Aprobado garantizado',
  'Obtendrás un título oficial',
  'Somos el mejor centro de Madrid',
  'Un sueldo de 2.000 euros',
  'Feina garantida? No: feina garantitzada',
])('%j promises too much', (text) => {
  expect(findMisleadingClaims(text)).toHaveLength(1)
})

it.each([
  '100% online y a tu ritmo',
  'Curso 100% subvencionado por el SEPE',
  'Bolsa de empleo con 45 salones',
  'Diploma del centro',
  'Salidas profesionales: ayudante de cocina',
  'Aprende la mejor técnica para cada cabello',
])('%j is fine', (text) => {
  expect(findMisleadingClaims(text)).toEqual([])
})
