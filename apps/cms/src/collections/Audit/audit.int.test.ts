import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Basics, create, createBasics, sampleOf } from '../../testing/documents.ts'
import { type ServedPayload, servePayload } from '../../testing/serve-payload.ts'
import {
  ask,
  askGraphql,
  createAccount,
  STAFF_PASSWORD,
  type Staff,
  signIn,
  signInStaff,
} from '../../testing/staff.ts'
import { MASKED } from './describe-changes.ts'

let database: TestDatabase
let served: ServedPayload
let staff: Staff
let basics: Basics

beforeAll(async () => {
  database = await createTestDatabase()
  served = await servePayload(database)
  staff = await signInStaff(served.payload, served.url)
  basics = await createBasics(served.payload, staff.asesor.id)
})

afterAll(async () => {
  await served?.close()
  await database?.drop()
})

type Entry = {
  action: string
  outcome: string
  actor_id: number | null
  actor_role: string
  ip: string | null
  changes: unknown
}

async function entriesAbout(collection: string, id: number | string): Promise<Entry[]> {
  const { rows } = await database.pool.query<Entry>(
    `SELECT action, outcome, actor_id, actor_role, ip, changes FROM audit
     WHERE target_collection = $1 AND target_id = $2 ORDER BY id`,
    [collection, String(id)],
  )
  return rows
}

describe('what people do', () => {
  it('leaves who, from where, what and which values', async () => {
    const json = sampleOf('redirects', basics)
    const made = await ask(served.url, '/api/redirects?depth=0', { as: staff.gestor, method: 'POST', json })
    const { id } = made.body.doc
    await ask(served.url, `/api/redirects/${id}`, { as: staff.admin, method: 'PATCH', json: { to: '/otra' } })
    await ask(served.url, `/api/redirects/${id}`, { as: staff.admin, method: 'PATCH', json: { to: '/otra' } })
    await ask(served.url, `/api/redirects/${id}`, { as: staff.gestor, method: 'DELETE' })
    const who = (role: 'gestor' | 'admin') => ({
      actor_id: staff[role].id,
      actor_role: role,
      ip: '203.0.113.7',
    })
    expect(await entriesAbout('redirects', id)).toEqual([
      { action: 'create', outcome: 'done', ...who('gestor'), changes: ['from', 'isPermanent', 'to'] },
      {
        action: 'update',
        outcome: 'done',
        ...who('admin'),
        changes: { to: { from: '/nueva', to: '/otra' } },
      },
      { action: 'delete', outcome: 'done', ...who('gestor'), changes: null },
    ])
  })

  it('masks what is personal and never writes a secret', async () => {
    const lead = await create(served.payload, 'leads', sampleOf('leads', basics))
    const json = { phone: '699 999 999', status: 'contacted' }
    await ask(served.url, `/api/leads/${lead.id}`, { as: staff.asesor, method: 'PATCH', json })
    expect((await entriesAbout('leads', lead.id)).at(-1)?.changes).toEqual({
      phone: { from: MASKED, to: MASKED },
      status: { from: 'new', to: 'contacted' },
    })
    const account = await createAccount(served.payload, { role: 'lectura' })
    const change = { name: 'Otro', password: 'otra clave igual de larga', role: 'asesor' }
    await ask(served.url, `/api/users/${account.id}`, { as: staff.admin, method: 'PATCH', json: change })
    expect((await entriesAbout('users', account.id)).at(-1)?.changes).toEqual({
      name: { from: MASKED, to: MASKED },
      password: { from: MASKED, to: MASKED },
      role: { from: 'lectura', to: 'asesor' },
    })
    const { rows } = await database.pool.query(
      `SELECT count(*)::int AS count FROM audit WHERE changes::text ~ 'pbkdf2|clave|99999999'`,
    )
    expect(rows[0].count).toBe(0)
  })

  it('counts every document of a mass change and the settings', async () => {
    const faqs = [
      await create(served.payload, 'faqs', sampleOf('faqs', basics)),
      await create(served.payload, 'faqs', sampleOf('faqs', basics)),
    ]
    const where = faqs.map(({ id }, index) => `where[id][in][${index}]=${id}`).join('&')
    await ask(served.url, `/api/faqs?${where}`, {
      as: staff.gestor,
      method: 'PATCH',
      json: { topic: 'Becas' },
    })
    for (const { id } of faqs) {
      expect((await entriesAbout('faqs', id)).at(-1)).toMatchObject({
        actor_id: staff.gestor.id,
        changes: { topic: { to: 'Becas' } },
      })
    }
    const json = {
      name: 'Centro',
      legalName: 'Centro, S. L.',
      phone: '942000300',
      email: 'hola@cep.test',
      address: 'Calle',
      slaWorkingHours: 4,
    }
    await ask(served.url, '/api/globals/settings', { as: staff.admin, method: 'POST', json })
    const { rows } = await database.pool.query(
      `SELECT changes FROM audit WHERE target_collection = 'settings'`,
    )
    expect(rows[0].changes.name).toEqual({ from: null, to: 'Centro' })
  })

  it('is gone with the change when the change fails', async () => {
    const before = await database.pool.query('SELECT count(*)::int AS count FROM audit')
    const json = { ...sampleOf('course-runs', basics), endDate: '2020-01-01T00:00:00.000Z' }
    expect(
      (await ask(served.url, '/api/course-runs', { as: staff.gestor, method: 'POST', json })).status,
    ).toBe(400)
    const after = await database.pool.query('SELECT count(*)::int AS count FROM audit')
    expect(after.rows).toEqual(before.rows)
  })

  it('records a refusal of somebody signed in, in REST and GraphQL', async () => {
    const json = sampleOf('areas', basics)
    expect((await ask(served.url, '/api/areas', { as: staff.lectura, method: 'POST', json })).status).toBe(
      403,
    )
    await askGraphql(served.url, 'mutation ($data: mutationAreaInput!) { createArea(data: $data) { id } }', {
      as: staff.lectura,
      variables: { data: json },
    })
    const { rows } = await database.pool.query(
      `SELECT action, outcome, target_collection FROM audit WHERE actor_id = $1 AND outcome = 'refused' ORDER BY id`,
      [staff.lectura.id],
    )
    expect(rows).toEqual([
      { action: 'create', outcome: 'refused', target_collection: 'areas' },
      { action: 'create', outcome: 'refused', target_collection: null },
    ])
  })
})

describe('signing in and out', () => {
  it('is recorded, and so are failures and the lock they lead to', async () => {
    const account = await createAccount(served.payload, { role: 'asesor' })
    const token = await signIn(served.url, account.email)
    await ask(served.url, '/api/users/logout', { as: { ...account, token }, method: 'POST' })
    const login = (password: string) =>
      ask(served.url, '/api/users/login', { method: 'POST', json: { email: account.email, password } })
    for (let attempt = 0; attempt < 5; attempt += 1) await login('no es esta clave')
    await login(STAFF_PASSWORD)
    const entries = (await entriesAbout('users', account.id)).map(
      ({ action, outcome }) => `${action} ${outcome}`,
    )
    expect(entries).toEqual([
      'create done',
      'login done',
      'logout done',
      ...Array.from({ length: 5 }, () => 'login failed'),
      'lock done',
      'login failed',
    ])
  })
})

describe('the log itself', () => {
  it('cannot be changed, not even with SQL', async () => {
    const lead = await create(served.payload, 'leads', sampleOf('leads', basics))
    for (const statement of [
      `UPDATE audit SET outcome = 'refused'`,
      `UPDATE audit SET ip = NULL`,
      `UPDATE audit SET changes = NULL`,
      `UPDATE audit SET actor_id = ${staff.admin.id}`,
      'DELETE FROM audit',
      'TRUNCATE audit CASCADE',
    ]) {
      await expect(database.pool.query(statement)).rejects.toThrow(/append-only/)
    }
    expect(await entriesAbout('leads', lead.id)).toHaveLength(1)
  })

  it('outlives the account of whoever acted', async () => {
    const account = await createAccount(served.payload, { role: 'gestor' })
    const member = { ...account, token: await signIn(served.url, account.email) }
    const made = await ask(served.url, '/api/redirects?depth=0', {
      as: member,
      method: 'POST',
      json: sampleOf('redirects', basics),
    })
    expect(
      (await ask(served.url, `/api/users/${account.id}`, { as: staff.admin, method: 'DELETE' })).status,
    ).toBe(200)
    expect(await entriesAbout('redirects', made.body.doc.id)).toMatchObject([
      { actor_id: null, actor_role: 'gestor', action: 'create' },
    ])
  })

  it('forgets persons when their time is over, and only then', async () => {
    const { rows: before } = await database.pool.query('SELECT count(*)::int AS count FROM audit')
    const { rows: none } = await database.pool.query(
      `SELECT anonymise_audit(now() - interval '3 years') AS forgotten`,
    )
    expect(none[0].forgotten).toBe(0)
    const { rows } = await database.pool.query(
      `SELECT anonymise_audit(now() + interval '1 second') AS forgotten`,
    )
    expect(rows[0].forgotten).toBeGreaterThan(10)
    const { rows: left } = await database.pool.query(
      `SELECT count(*)::int AS count, count(actor_id)::int AS actors, count(ip)::int AS ips, count(changes)::int AS changes FROM audit`,
    )
    expect(left).toEqual([{ count: before[0].count, actors: 0, ips: 0, changes: 0 }])
    await expect(database.pool.query('DELETE FROM audit')).rejects.toThrow(/append-only/)
  })
})
