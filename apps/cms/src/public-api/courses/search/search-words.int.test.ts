import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  openSearchedCatalogue,
  type SearchedCatalogue,
  type SearchResult,
  slugsOf,
} from './testing/searched-catalogue.ts'

let catalogue: SearchedCatalogue

beforeAll(async () => {
  catalogue = await openSearchedCatalogue()
})

afterAll(() => catalogue?.close())

const search: SearchedCatalogue['search'] = (query) => catalogue.search(query)
const facetOf = (result: SearchResult, name: string) =>
  Object.fromEntries((result.facets[name] ?? []).map(({ value, count }) => [value, count]))

describe('words', () => {
  it.each([
    ['enfermería', ['enfermeria', 'quirofano']],
    ['enfermeria', ['enfermeria', 'quirofano']],
    ['ENFERMERÍA', ['enfermeria', 'quirofano']],
    ['enfermerias', ['enfermeria', 'quirofano']],
    ['enferm', ['enfermeria', 'quirofano']],
    ['nomina', ['nominas']],
    ['gestiones', ['nominas']],
    ['administración', ['administraciones', 'nominas']],
    ['administracion', ['administraciones', 'nominas']],
    ['administraciones', ['administraciones', 'nominas']],
    ['auxiliares', ['administraciones', 'enfermeria']],
    // The stemmer takes "auxilios" for the same word; the names with the word itself come first.
    ['auxiliar', ['administraciones', 'enfermeria', 'cocina']],
    ['ebano', ['pasteles']],
    ['azucar', ['pasteles']],
    ['marisco', ['cocina']],
    ['SAN-AUXE-0001', ['enfermeria']],
    ['auxe', ['enfermeria']],
    ['gijon enfermeria', ['enfermeria', 'quirofano']],
    ['peluquería para canina', ['canina']],
    ['curso de cocina', ['cocina', 'pasteles']],
    ['desempleados', ['pasteles']],
    ['gratis', ['nominas']],
    ['subvención', ['nominas']],
    ['camarera', ['cocina']],
    ['camarero', ['cocina']],
    ['láser', []],
    ['grado medio', ['enfermeria']],
    ['Excel, análisis: datos!', ['excel']],
  ])('%s finds %j', async (typed, expected) => {
    const result = await search(typed)
    expect(slugsOf(result).sort()).toEqual([...expected].sort())
    expect(result.correctedTo).toBeNull()
  })

  it('that are in a name come before the same words elsewhere', async () => {
    expect(slugsOf(await search('enfermeria'))[0]).toBe('enfermeria')
    expect(slugsOf(await search('cocina'))[0]).toBe('cocina')
    expect(slugsOf(await search('datos'))).toEqual(['excel'])
  })

  it('all have to be there; when that leaves nothing, the least telling is left out and that is said', async () => {
    const { items, correctedTo } = await search('auxiliar excel avanzado de datos')
    expect([items[0]?.slug, correctedTo]).toEqual(['excel', 'excel de datos'])
    const elsewhere = await search('peluqueria canina gijon')
    expect([slugsOf(elsewhere), elsewhere.correctedTo]).toEqual([['canina'], 'peluqueria canina'])
  })

  it.each(['de', 'el la de', '¡!', '   '])('that say nothing find everything: "%s"', async (typed) => {
    expect((await search(typed)).total).toBe(8)
  })

  it('of a draft find nothing and are never suggested', async () => {
    expect(await search('submarina')).toMatchObject({ total: 0, correctedTo: null })
    expect(await search('submarima')).toMatchObject({ total: 0, correctedTo: null })
  })
})

describe('typing errors', () => {
  it.each([
    ['enfermria', 'enfermería', 'enfermeria'],
    ['enferemria', 'enfermería', 'enfermeria'],
    ['enfremer', 'enfermería', 'enfermeria'],
    ['peluqeria', 'peluquería', 'canina'],
    ['peluceria canina', 'peluquería canina', 'canina'],
    ['cosina', 'cocina', 'cocina'],
    ['exel', 'excel', 'excel'],
    ['nominsa', 'nóminas', 'nominas'],
    ['osteleria', 'hostelería', 'cocina'],
    ['auxiliar de enfermria', 'auxiliar de enfermería', 'enfermeria'],
    ['cordova cocina', 'córdoba cocina', 'cocina'],
    ['camarreo', 'camarero', 'cocina'],
  ])('%s is taken for %s', async (typed, correctedTo, first) => {
    const result = await search(typed)
    expect(result.correctedTo).toBe(correctedTo)
    expect(slugsOf(result)[0]).toBe(first)
  })

  it('leave out a word that nothing is near, when another is left', async () => {
    expect(await search('cocina xyzzy')).toMatchObject({ correctedTo: 'cocina' })
    expect(await search('xyzzy de cocina')).toMatchObject({ correctedTo: 'cocina' })
    expect(slugsOf(await search('cocina xyzzy'))[0]).toBe('cocina')
  })

  it.each([
    'astrofísica',
    'xyzzy',
    'zz',
    '12345678',
    'ñññññ',
    'enfermeríaenfermeríaenfermeríaenfermeríaenfermería',
  ])('find nothing where nothing is near: %s', async (typed) => {
    expect(await search(typed)).toMatchObject({
      total: 0,
      items: [],
      correctedTo: null,
      page: 1,
      pageCount: 1,
    })
  })

  it('are not looked for when the words match and only the filters leave nothing', async () => {
    const result = await search({ q: 'enfermeria', area: 'TIC' })
    expect(result).toMatchObject({ total: 0, correctedTo: null })
    expect(facetOf(result, 'area')).toMatchObject({ SAN: 2, TIC: 0 })
  })

  it('keep the filters', async () => {
    const result = await search({ q: 'enfermria', campus: 'cordoba' })
    expect(result).toMatchObject({ total: 1, correctedTo: 'enfermería' })
    expect(slugsOf(result)).toEqual(['enfermeria'])
  })
})
