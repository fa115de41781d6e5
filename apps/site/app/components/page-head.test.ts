import { expect, it } from 'vitest'
import { withSiteName } from './page-head.tsx'

it('adds the centre’s name where 60 characters allow it', () => {
  expect(withSiteName('Cocina y gastronomía', 'CEP Formación')).toBe('Cocina y gastronomía · CEP Formación')
  const long = 'Atención sociosanitaria a personas en instituciones'
  expect(withSiteName(long, 'CEP Formación')).toBe(long)
})

it('does not say it twice', () => {
  expect(withSiteName('CEP Formación: cursos', 'CEP Formación')).toBe('CEP Formación: cursos')
})
