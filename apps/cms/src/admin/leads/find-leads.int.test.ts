import type { Role } from '@cep/contracts/vocabulary'
import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { createLocalReq, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Lead, User } from '../../payload-types.ts'
import { type Basics, create, createBasics, sampleOf } from '../../testing/documents.ts'
import { type ServedPayload, servePayload } from '../../testing/serve-payload.ts'
import { type Staff, signInStaff } from '../../testing/staff.ts'
import { countOpenLeads, findLeads } from './find-leads.ts'
import { readLeadFilters, type SearchParams } from './lead-filters.ts'

const now = new Date('2026-11-24T11:00:00Z')
/** What the worker sets later, and what only the system may write. */
type Fields = Partial<Omit<Lead, 'id' | 'campus'>> & { campus?: number }

let database: TestDatabase
let served: ServedPayload
let staff: Staff
let basics: Basics

beforeAll(async () => {
  database = await createTestDatabase()
  served = await servePayload(database)
  staff = await signInStaff(served.payload, served.url)
  basics = await createBasics(served.payload, staff.asesor.id)
  await served.payload.update({
    collection: 'users',
    id: staff.asesor.id,
    data: { campuses: [basics.campus] },
  })
  await createLead({ firstName: 'Vencida', slaDueAt: '2026-11-24T09:00:00Z' })
  await createLead({ firstName: 'Luego', slaDueAt: '2026-11-26T09:00:00Z' })
  await createLead({ firstName: 'Hoy', slaDueAt: '2026-11-24T15:00:00Z' })
  await createLead({ firstName: 'Nueva' })
  await createLead({ firstName: 'Hablada', status: 'contacted', slaDueAt: '2026-11-20T09:00:00Z' })
  await createLead({ firstName: 'Cerrada', status: 'rejected' })
  await createLead({ firstName: 'Lucía', lastName: 'García Núñez', assignedTo: null, phone: '698 765 432' })
  await createLead({ firstName: 'Ajena', assignedTo: staff.gestor.id, campus: basics.campus })
  await createLead({ firstName: 'Borrada', erasedAt: '2026-11-01T00:00:00Z' })
})

afterAll(async () => {
  await served?.close()
  await database?.drop()
})

async function createLead(fields: Fields): Promise<void> {
  await create(served.payload, 'leads', { ...sampleOf('leads', basics), ...fields })
}

async function requestOf(role: Role): Promise<PayloadRequest & { user: User }> {
  const user = await served.payload.findByID({ collection: 'users', id: staff[role].id, depth: 0 })
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, served.payload)
  return Object.assign(req, { user })
}

async function list(role: Role, params: SearchParams = {}) {
  const filters = readLeadFilters(params, role)
  return findLeads(await requestOf(role), { filters, now, language: 'es' })
}
const namesOf = async (role: Role, params?: SearchParams) =>
  (await list(role, params)).leads.map(({ firstName }) => firstName)

describe('the list of an adviser', () => {
  it('has their open leads, the most urgent first, and leaves out what was erased', async () => {
    expect(await namesOf('asesor')).toEqual(['Vencida', 'Hoy', 'Luego', 'Nueva', 'Hablada'])
  })

  it('counts the stages', async () => {
    expect((await list('asesor')).stageCounts).toEqual({
      overdue: 1,
      today: 1,
      later: 1,
      unscheduled: 1,
      contacted: 1,
      closed: 0,
    })
  })

  it('has the leads of their campus, and everybody’s, when asked', async () => {
    expect(await namesOf('asesor', { scope: 'campus' })).toEqual(['Ajena'])
    expect(await namesOf('asesor', { scope: 'all' })).toEqual(
      expect.arrayContaining(['Ajena', 'Lucía', 'Hoy']),
    )
    expect(await namesOf('asesor', { scope: 'all', adviser: 'none' })).toEqual(['Lucía'])
    expect(await namesOf('asesor', { status: 'rejected' })).toEqual(['Cerrada'])
  })

  it('says who works a lead, and lets only their own be changed', async () => {
    const [lead] = (await list('asesor', { scope: 'campus' })).leads
    expect(lead).toMatchObject({
      adviser: { id: staff.gestor.id, name: expect.stringMatching(/^gestor/) },
      permissions: { work: false, assign: false },
    })
  })

  it('counts what is open for the navigation', async () => {
    expect(await countOpenLeads(served.payload, (await requestOf('asesor')).user)).toBe(5)
    expect(await countOpenLeads(served.payload, (await requestOf('gestor')).user)).toBe(7)
  })
})

describe('searching', () => {
  it.each([
    ['garcia', 'without its accents'],
    ['NÚÑEZ lucia', 'by words in any order'],
    ['698 76 54 32', 'by a phone number in other groups'],
    ['+34698765432', 'by a phone number as it is stored'],
  ])('finds a person by "%s", %s', async (search) => {
    expect(await namesOf('gestor', { search })).toEqual(['Lucía'])
  })

  it('takes % and _ for what they are', async () => {
    expect(await namesOf('gestor', { search: '%' })).toEqual([])
    expect(await namesOf('gestor', { search: 'Luc_a' })).toEqual([])
  })

  it('finds nobody for who may not see people', async () => {
    const page = await list('lectura', { search: 'garcia' })
    const text = JSON.stringify(page)
    for (const personal of ['Lucía', 'García', '698765432', '698 76 54 32', 'correo.test', 'asesor'])
      expect(text).not.toContain(personal)
    // The search is not answered at all: its count would tell who is in the list.
    expect(page.total).toBe(7)
  })
})
