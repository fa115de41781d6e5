import { describe, expect, it } from 'vitest'
import { editDistance } from './edit-distance.ts'

describe('the distance between two words', () => {
  it.each([
    ['cocina', 'cocina', 0],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['', '', 0],
    ['cosina', 'cocina', 1],
    ['exel', 'excel', 1],
    ['excell', 'excel', 1],
    ['nominsa', 'nominas', 1],
    ['ab', 'ba', 1],
    ['abc', 'cab', 2],
    ['camion', 'cambios', 2],
    ['guarderia', 'ganaderia', 3],
    ['kitten', 'sitting', 3],
    ['enferemria', 'enfermeria', 1],
  ])('from "%s" to "%s" is %i, both ways', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance)
    expect(editDistance(to, from)).toBe(distance)
  })
})
