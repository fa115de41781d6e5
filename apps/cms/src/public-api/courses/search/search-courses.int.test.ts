import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ContentWriter, contentWriter } from '../../testing/insert-content.ts'
import { type ServedPublicApi, servePublicApi } from '../../testing/serve-public-api.ts'

let database: TestDatabase
let api: ServedPublicApi
let write: ContentWriter
const ids: Record<string, number> = {}

beforeAll(async () => {
  database = await createTestDatabase()
  write = contentWriter(database.pool)
  api = await servePublicApi(database.pool, { now: '2026-11-24T10:00:00Z' })

  const [san, vet, adm, hos, tic] = [
    await write.area({ code: 'SAN', name: 'Sanidad' }),
    await write.area({ code: 'VET', name: 'Veterinaria y animales' }),
    await write.area({ code: 'ADM', name: 'Administración y empresa' }),
    await write.area({ code: 'HOS', name: 'Hostelería y cocina' }),
    await write.area({ code: 'TIC', name: 'Informática y datos' }),
  ]
  const gijon = await write.campus({ name: 'CEP Gijón', slug: 'gijon', city: 'Gijón' })
  const cordoba = await write.campus({ name: 'CEP Córdoba', slug: 'cordoba', city: 'Córdoba' })
  const cycle = await write.cycle({ name: 'Cuidados auxiliares', slug: 'cuidados' })
  const course = async (slug: string, row: Parameters<ContentWriter['course']>[0]) => {
    ids[slug] = await write.course({ slug, ...row })
  }
  await course('enfermeria', {
    name: 'Auxiliar de enfermería',
    code: 'SAN-AUXE-0001',
    area_id: san,
    cycle_id: cycle,
    campuses: [gijon, cordoba],
    type: 'ciclo_medio',
  })
  await course('quirofano', {
    name: 'Instrumentación en quirófano',
    area_id: san,
    campuses: [gijon],
    summary: 'Trabajarás junto a enfermería.',
  })
  await course('canina', {
    name: 'Peluquería canina',
    area_id: vet,
    campuses: [cordoba],
    base_price_cents: 115_000,
  })
  await course('nominas', {
    name: 'Gestión de nóminas',
    area_id: adm,
    modality: 'online',
    type: 'ocupados',
    subsidy_percentage: 100,
    duration_hours: 60,
  })
  await course('cocina', {
    name: 'Cocina y gastronomía',
    area_id: hos,
    campuses: [cordoba],
    duration_hours: 2000,
    syllabus: ['Primeros auxilios', 'Pescados y mariscos'],
  })
  await write.insert('courses_outcomes', {
    _order: 1,
    _parent_id: ids.cocina,
    id: 'outcome',
    text: 'Camarero de sala, las tardes',
  })
  await course('pasteles', {
    name: 'Ébano y azúcar: pastelería',
    area_id: hos,
    campuses: [gijon],
    modality: 'hibrido',
    type: 'desempleados',
  })
  await course('administraciones', {
    name: 'Auxiliares en administraciones públicas',
    area_id: adm,
    modality: 'online',
  })
  await course('excel', {
    name: 'Excel y análisis de datos',
    area_id: tic,
    modality: 'online',
    base_price_cents: 32_000,
  })
  await course('secreto', { name: 'Enfermería submarina', area_id: san, campuses: [gijon], _status: 'draft' })

  await write.run(ids.enfermeria ?? 0, { campus_id: gijon, startDate: '2027-09-13' })
  await write.run(ids.enfermeria ?? 0, {
    campus_id: cordoba,
    startDate: '2027-02-01',
    price_override_cents: 150_000,
  })
  await write.run(ids.canina ?? 0, { campus_id: cordoba, startDate: '2027-01-11', seats_taken: 20 })
  await write.run(ids.canina ?? 0, { campus_id: cordoba, startDate: '2027-04-12' })
  await write.run(ids.nominas ?? 0, { startDate: '2027-03-01' })
  await write.run(ids.secreto ?? 0, { campus_id: gijon, startDate: '2026-12-01' })
})

afterAll(async () => {
  await api?.close()
  await database?.drop()
})

type Result = {
  items: { slug: string; nextRun: { startDate: string } | null }[]
  total: number
  correctedTo: string | null
  page: number
  pageCount: number
  facets: Record<string, { value: string; label: string; count: number }[]>
}

const search = (query: string | Record<string, string>): Promise<Result> =>
  api.read(`/courses?${new URLSearchParams(typeof query === 'string' ? { q: query } : query)}`)
const slugsOf = ({ items }: Result) => items.map(({ slug }) => slug)
const facetOf = (result: Result, name: string) =>
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
    const catalogue = await servePublicApi(many.pool)
    try {
      const writer = contentWriter(many.pool)
      // The same name for all: the order has to be the same on every page nevertheless.
      for (let index = 0; index < 30; index += 1) await writer.course({ name: 'Mecanografía' })
      for (const query of ['', '&q=mecanografia']) {
        const pages = await Promise.all(
          [1, 2, 3, 9].map((page) => catalogue.read(`/courses?page=${page}${query}`)),
        )
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
      await catalogue.close()
      await many.drop()
    }
  })
})

describe('what is searched', () => {
  it('follows every change, whoever makes it', async () => {
    const own = await createTestDatabase()
    const catalogue = await servePublicApi(own.pool)
    const totalOf = async (q: string) =>
      (await catalogue.read(`/courses?${new URLSearchParams({ q })}`)).total
    try {
      const writer = contentWriter(own.pool)
      const area = await writer.area({ code: 'SAN', name: 'Sanidad' })
      const campus = await writer.campus({ name: 'CEP Soria', slug: 'soria', city: 'Soria' })
      const cycle = await writer.cycle({ name: 'Dietética', slug: 'dietetica' })
      const id = await writer.course({
        name: 'Logopedia',
        area_id: area,
        cycle_id: cycle,
        campuses: [campus],
        syllabus: ['Fonética'],
      })
      expect(
        await Promise.all(['logopedia', 'sanidad', 'soria', 'dietetica', 'fonetica'].map(totalOf)),
      ).toEqual([1, 1, 1, 1, 1])

      const changes: [string, string, string][] = [
        [`UPDATE courses SET name = 'Ortodoncia'`, 'logopedia', 'ortodoncia'],
        [`UPDATE courses SET code = 'SAN-ORTO-0002'`, 'curs', 'orto 0002'],
        [`UPDATE areas SET name = 'Odontología'`, 'sanidad', 'odontologia'],
        [`UPDATE campuses SET city = 'Teruel'`, 'soria', 'teruel'],
        [`UPDATE cycles SET name = 'Prótesis'`, 'dietetica', 'protesis'],
        [`UPDATE courses_syllabus SET title = 'Escayola'`, 'fonetica', 'escayola'],
        [
          `INSERT INTO courses_outcomes VALUES (1, ${id}, 'outcome', 'Optometrista')`,
          'higienista',
          'optometrista',
        ],
        [`UPDATE courses_outcomes SET text = 'Higienista'`, 'optometrista', 'higienista'],
        ['DELETE FROM courses_outcomes', 'higienista', 'ortodoncia'],
        ['DELETE FROM courses_syllabus', 'escayola', 'ortodoncia'],
        [`DELETE FROM courses_rels`, 'teruel', 'ortodoncia'],
        ['UPDATE courses SET area_id = NULL', 'odontologia', 'ortodoncia'],
      ]
      for (const [statement, gone, found] of changes) {
        await own.pool.query(statement)
        expect([statement, await totalOf(gone), await totalOf(found)]).toEqual([statement, 0, 1])
      }

      // A change of the whole catalogue while courses come in: nobody waits for somebody who waits for them.
      const names = Array.from({ length: 12 }, (_, index) => `Palabra${'abcdefghijkl'[index]} común${index}`)
      await Promise.all([
        ...names.map((name) => writer.course({ name, syllabus: [...names].reverse() })),
        own.pool.query(`UPDATE areas SET name = 'Palabraa Palabral'`),
      ])
      expect(await totalOf('palabrak')).toBe(12)
      await own.pool.query('DELETE FROM courses WHERE id <> $1', [id])

      await own.pool.query(`UPDATE courses SET _status = 'draft' WHERE id = $1`, [id])
      expect(await totalOf('')).toBe(0)
      await own.pool.query(`UPDATE courses SET _status = 'published' WHERE id = $1`, [id])
      expect(await totalOf('ortodoncia')).toBe(1)
      await own.pool.query('DELETE FROM courses WHERE id = $1', [id])
      expect(await totalOf('')).toBe(0)
    } finally {
      await catalogue.close()
      await own.drop()
    }
  })
})
