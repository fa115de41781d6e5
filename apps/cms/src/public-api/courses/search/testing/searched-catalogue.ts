import { createTestDatabase } from '@cep/testing/test-database'
import type pg from 'pg'
import { type ContentWriter, contentWriter } from '../../../testing/insert-content.ts'
import { servePublicApi } from '../../../testing/serve-public-api.ts'

export type SearchResult = {
  items: { slug: string; nextRun: { startDate: string } | null }[]
  total: number
  correctedTo: string | null
  page: number
  pageCount: number
  facets: Record<string, { value: string; label: string; count: number }[]>
}

export type SearchedCatalogue = {
  pool: pg.Pool
  write: ContentWriter
  /** Ids of the courses by slug. */
  ids: Record<string, number>
  /** Asks the public API: a text is what somebody typed, an object is the whole query. */
  search: (query: string | Record<string, string>) => Promise<SearchResult>
  close: () => Promise<void>
}

/** A small catalogue in a database of its own, behind the public API, on 24 November 2026. */
export async function openSearchedCatalogue(): Promise<SearchedCatalogue> {
  const database = await createTestDatabase()
  const write = contentWriter(database.pool)
  const api = await servePublicApi(database.pool, { now: '2026-11-24T10:00:00Z' })
  const ids = await writeCatalogue(write)
  return {
    pool: database.pool,
    write,
    ids,
    search: (query) =>
      api.read(`/courses?${new URLSearchParams(typeof query === 'string' ? { q: query } : query)}`),
    close: async () => {
      await api.close()
      await database.drop()
    },
  }
}

export const slugsOf = ({ items }: SearchResult) => items.map(({ slug }) => slug)

async function writeCatalogue(write: ContentWriter): Promise<Record<string, number>> {
  const ids: Record<string, number> = {}
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
  return ids
}
