import { describe, expect, it } from 'vitest'
import { nearestWord } from './nearest-word.ts'

const nearest = (typed: string, ...words: string[]) =>
  nearestWord(
    typed,
    words.map((plain) => ({ plain, word: plain })),
  )?.plain

describe('the word that was meant', () => {
  it.each([
    ['exel', 'excel'],
    ['vnio', 'vino'],
    ['cosina', 'cocina'],
    ['peluceria', 'peluqueria'],
    ['osteleria', 'hosteleria'],
    ['siberseguridad', 'ciberseguridad'],
    ['enfremer', 'enfermeria'],
  ])('"%s" is "%s"', (typed, word) => {
    expect(nearest(typed, 'sede', 'cambios', 'ganaderia', word)).toBe(word)
  })

  it.each([
    ['sepe', 'sede'],
    ['camion', 'cambios'],
    ['masaje', 'masa'],
    ['guarderia', 'ganaderia'],
    ['spa', 'sopa'],
  ])('"%s" is not "%s"', (typed, word) => {
    expect(nearest(typed, word)).toBeUndefined()
  })

  it('is the one with fewest errors, a complete one before a longer one', () => {
    expect(nearest('enfermreia', 'enfermedad', 'enfermero', 'enfermeria')).toBe('enfermeria')
    expect(nearest('cocino', 'cocinados', 'cocina')).toBe('cocina')
  })
})
