import { createTestDatabase } from '@cep/testing/test-database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentWriter } from '../../testing/insert-content.ts'
import { servePublicApi } from '../../testing/serve-public-api.ts'
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

describe('filters', () => {
  it.each<[Record<string, string>, string[]]>([
    [{ type: 'ocupados' }, ['nominas']],
    [{ modality: 'hibrido' }, ['pasteles']],
    [{ area: 'HOS' }, ['cocina', 'pasteles']],
    [{ campus: 'gijon' }, ['enfermeria', 'pasteles', 'quirofano']],
    [{ from: '2027-02' }, ['canina', 'enfermeria', 'nominas']],
    [{ from: '2027-04' }, ['canina', 'enfermeria']],
    [{ from: '2027-10' }, []],
    [{ maxPrice: '0' }, ['nominas']],
    [{ maxPrice: '320' }, ['excel', 'nominas']],
    [{ maxPrice: '319' }, ['nominas']],
    // The run in Córdoba starts in February, the one in Gijón in September: both have to hold for one run.
    [{ campus: 'gijon', from: '2027-02' }, ['enfermeria']],
    [{ campus: 'cordoba', from: '2027-03' }, ['canina']],
    // That run costs 1500 €, the one in Gijón the course's 1000 €.
    [{ campus: 'cordoba', maxPrice: '1200' }, ['canina', 'cocina']],
    [{ campus: 'nada' }, []],
  ])('%j leave %j', async (filter, expected) => {
    const result = await search(filter)
    expect(slugsOf(result).sort()).toEqual(expected)
    expect(result.total).toBe(expected.length)
  })

  it('choose the run that a card shows', async () => {
    const nextStart = async (filter: Record<string, string>) =>
      (await search({ q: 'auxiliar de enfermeria', ...filter })).items[0]?.nextRun?.startDate
    expect(await nextStart({})).toBe('2027-02-01')
    expect(await nextStart({ campus: 'gijon' })).toBe('2027-09-13')
    expect(await nextStart({ from: '2027-03' })).toBe('2027-09-13')
    expect(await nextStart({ maxPrice: '1200' })).toBe('2027-09-13')
  })
})

describe('facets', () => {
  it('count with their own selection left out', async () => {
    const result = await search({ area: 'HOS', campus: 'gijon' })
    expect(slugsOf(result)).toEqual(['pasteles'])
    expect(facetOf(result, 'area')).toEqual({ ADM: 0, HOS: 1, SAN: 2, TIC: 0, VET: 0 })
    expect(facetOf(result, 'campus')).toEqual({ cordoba: 1, gijon: 1 })
    expect(facetOf(result, 'modality')).toEqual({ presencial: 0, online: 0, hibrido: 1 })
    expect(result.facets.type).toContainEqual({ value: 'desempleados', label: 'Para desempleados', count: 1 })
  })

  it('say what people read, in the order in which they read it', async () => {
    const { facets } = await search('')
    expect(facets.area?.map(({ label }) => label)).toEqual([
      'Administración y empresa',
      'Hostelería y cocina',
      'Informática y datos',
      'Sanidad',
      'Veterinaria y animales',
    ])
    expect(facets.campus?.map(({ label }) => label)).toEqual(['Córdoba', 'Gijón'])
    expect(facets.from?.[0]).toEqual({ value: '2027-01', label: 'enero de 2027', count: 3 })
    expect(facets.from?.at(-1)).toEqual({ value: '2027-09', label: 'septiembre de 2027', count: 1 })
  })

  it('keep a month that was chosen, even when nothing starts then', async () => {
    expect((await search({ from: '2028-01' })).facets.from).toContainEqual({
      value: '2028-01',
      label: 'enero de 2028',
      count: 0,
    })
  })

  it.each<Record<string, string>>([
    {},
    { q: 'auxiliar' },
    { area: 'SAN' },
    { campus: 'gijon', from: '2027-02' },
    { maxPrice: '1200', modality: 'presencial' },
    { q: 'cocina', campus: 'cordoba', maxPrice: '1000' },
  ])('promise what choosing them gives, under %j', async (query) => {
    const { facets } = await search(query)
    for (const [name, values] of Object.entries(facets)) {
      for (const { value, count } of values) {
        const { total } = await search({ ...query, [name]: value })
        expect({ name, value, total }).toEqual({ name, value, total: count })
      }
    }
  })
})

describe('order and pages', () => {
  const order = async (sort: string) => slugsOf(await search({ sort }))

  it('by name ignores accents and capitals', async () => {
    expect(await order('name')).toEqual([
      'enfermeria',
      'administraciones',
      'cocina',
      'pasteles',
      'excel',
      'nominas',
      'quirofano',
      'canina',
    ])
  })

  it('by price counts what is left to pay', async () => {
    const slugs = await order('price')
    expect(slugs.slice(0, 2)).toEqual(['nominas', 'excel'])
    expect(slugs.at(-1)).toBe('canina')
  })

  it('by start puts what has no date last, and by relevance without words too', async () => {
    expect((await order('start')).slice(0, 3)).toEqual(['enfermeria', 'nominas', 'canina'])
    expect((await order('relevance')).slice(0, 3)).toEqual(['enfermeria', 'nominas', 'canina'])
  })

  it('by duration begins with the shortest', async () => {
    const slugs = await order('duration')
    expect([slugs[0], slugs.at(-1)]).toEqual(['nominas', 'cocina'])
  })

  it('are twelve a page, none twice, and the last page for all beyond it', async () => {
    const many = await createTestDatabase()
    const api = await servePublicApi(many.pool)
    try {
      const writer = contentWriter(many.pool)
      // The same name for all: the order has to be the same on every page nevertheless.
      for (let index = 0; index < 30; index += 1) await writer.course({ name: 'Mecanografía' })
      for (const query of ['', '&q=mecanografia']) {
        const pages = await Promise.all([1, 2, 3, 9].map((page) => api.read(`/courses?page=${page}${query}`)))
        expect(pages.map(({ page, items }) => [page, items.length])).toEqual([
          [1, 12],
          [2, 12],
          [3, 6],
          [3, 6],
        ])
        expect(pages[0]).toMatchObject({ total: 30, pageCount: 3, pageSize: 12 })
        expect(new Set(pages.flatMap((page) => slugsOf(page))).size).toBe(30)
      }
    } finally {
      await api.close()
      await many.drop()
    }
  })
})
