import type { Role } from '@cep/contracts/vocabulary'
import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import type { Where } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Basics, create, createBasics, sampleOf } from '../../../testing/documents.ts'
import { type ServedPayload, servePayload } from '../../../testing/serve-payload.ts'
import { ask, createAccount, type Staff, signInStaff } from '../../../testing/staff.ts'

let database: TestDatabase
let served: ServedPayload
let staff: Staff
let basics: Basics
/** Assigned to the adviser who is signed in. */
let lead: number
/** Assigned to a colleague of theirs. */
let colleaguesLead: number
let colleague: number

beforeAll(async () => {
  database = await createTestDatabase()
  served = await servePayload(database)
  staff = await signInStaff(served.payload, served.url)
  basics = await createBasics(served.payload, staff.asesor.id)
  colleague = (await createAccount(served.payload, { role: 'asesor' })).id
})

afterAll(async () => {
  await served?.close()
  await database?.drop()
})

beforeEach(async () => {
  lead = await createLead(staff.asesor.id)
  colleaguesLead = await createLead(colleague)
})

const createLead = async (adviser: number): Promise<number> => {
  const sample = { ...sampleOf('leads', basics), assignedTo: adviser }
  return (await create(served.payload, 'leads', sample)).id
}
const post = (path: string, role: Role | 'public', json: unknown) =>
  ask(served.url, `/api/leads/${path}`, {
    method: 'POST',
    json,
    ...(role === 'public' ? {} : { as: staff[role] }),
  })
const read = (id: number) => served.payload.findByID({ collection: 'leads', id, depth: 0 })
const auditOf = async (id: number) => {
  const where: Where = {
    and: [{ targetCollection: { equals: 'leads' } }, { targetId: { equals: String(id) } }],
  }
  const { docs } = await served.payload.find({ collection: 'audit', where, depth: 0, sort: '-id' })
  return docs
}
const timelineOf = async (id: number, role: Role) =>
  ask(served.url, `/api/leads/${id}/timeline`, { as: staff[role] })

const everyReader = ['public', 'lectura', 'marketing', 'asesor', 'gestor', 'admin'] as const
type Expected = Record<(typeof everyReader)[number], number>
const matrix: { action: string; body: () => object; mine: Expected; others: Expected }[] = [
  {
    action: 'status',
    body: () => ({ status: 'contacted' }),
    mine: { public: 401, lectura: 403, marketing: 403, asesor: 200, gestor: 200, admin: 200 },
    others: { public: 401, lectura: 403, marketing: 403, asesor: 403, gestor: 200, admin: 200 },
  },
  {
    action: 'assign',
    body: () => ({ adviserId: colleague }),
    mine: { public: 401, lectura: 403, marketing: 200, asesor: 200, gestor: 200, admin: 200 },
    others: { public: 401, lectura: 403, marketing: 200, asesor: 403, gestor: 200, admin: 200 },
  },
  {
    action: 'notes',
    body: () => ({ text: 'Prefiere la tarde.' }),
    mine: { public: 401, lectura: 403, marketing: 403, asesor: 200, gestor: 200, admin: 200 },
    others: { public: 401, lectura: 403, marketing: 403, asesor: 403, gestor: 200, admin: 200 },
  },
]

describe.each(matrix)('POST /api/leads/:id/$action', ({ action, body, mine, others }) => {
  it.each(everyReader)('answers %s as the domain says', async (reader) => {
    expect((await post(`${lead}/${action}`, reader, body())).status).toBe(mine[reader])
    expect((await post(`${colleaguesLead}/${action}`, reader, body())).status).toBe(others[reader])
  })

  it('changes nothing when it refuses, and says so in the audit', async () => {
    const before = await read(lead)
    await post(`${lead}/${action}`, 'lectura', body())
    expect(await read(lead)).toEqual(before)
    expect((await auditOf(lead))[0]).toMatchObject({ outcome: 'refused', actor: staff.lectura.id })
  })

  it('does not know a lead that does not exist', async () => {
    expect((await post(`999999/${action}`, 'admin', body())).status).toBe(404)
    expect((await post(`nobody/${action}`, 'admin', body())).status).toBe(404)
  })

  it('refuses a body that says nothing', async () => {
    expect((await post(`${lead}/${action}`, 'gestor', {})).status).toBe(422)
  })
})

describe('changing the status', () => {
  it('leaves the audit, the timeline and the work for the queue, all with who did it', async () => {
    const { body } = await post(`${lead}/status`, 'asesor', { status: 'contacted', from: 'new' })
    expect(body).toEqual({ status: 'contacted' })
    expect((await read(lead)).status).toBe('contacted')
    expect((await auditOf(lead))[0]).toMatchObject({
      action: 'update',
      actor: staff.asesor.id,
      actorRole: 'asesor',
      ip: '203.0.113.7',
      changes: { status: { from: 'new', to: 'contacted' } },
      outcome: 'done',
    })
    const { entries } = (await timelineOf(lead, 'asesor')).body
    expect(entries[0]).toMatchObject({ kind: 'status_changed', from: 'new', to: 'contacted' })
    expect(entries[0].actor).toMatch(/^asesor/)
  })

  it('does not overwrite what somebody else has changed meanwhile', async () => {
    await post(`${lead}/status`, 'gestor', { status: 'rejected' })
    const late = await post(`${lead}/status`, 'asesor', { status: 'contacted', from: 'new' })
    expect(late.status).toBe(409)
    expect(late.body.errors[0].message).toBe('Alguien la ha cambiado antes: ahora está descartada.')
    expect((await read(lead)).status).toBe('rejected')
  })

  it('lets only one of two who change the same lead at once win', async () => {
    const answers = await Promise.all([
      post(`${lead}/status`, 'asesor', { status: 'contacted', from: 'new' }),
      post(`${lead}/status`, 'gestor', { status: 'spam', from: 'new' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('knows no other status', async () => {
    expect((await post(`${lead}/status`, 'admin', { status: 'lost' })).status).toBe(422)
  })
})

describe('assigning', () => {
  it('hands a lead over, after which it is no longer the adviser’s to change', async () => {
    await post(`${lead}/assign`, 'asesor', { adviserId: colleague })
    expect((await read(lead)).assignedTo).toBe(colleague)
    expect((await post(`${lead}/status`, 'asesor', { status: 'contacted' })).status).toBe(403)
  })

  it('lets marketing change the assignee and nothing else', async () => {
    await post(`${lead}/assign`, 'marketing', { adviserId: colleague, status: 'spam', firstName: 'Otra' })
    expect(await read(lead)).toMatchObject({ assignedTo: colleague, status: 'new', firstName: 'Ana' })
  })

  it('takes a lead from everybody', async () => {
    await post(`${lead}/assign`, 'gestor', { adviserId: null })
    expect((await read(lead)).assignedTo).toBeNull()
  })

  it.each(['lectura', 'marketing'] as const)('gives no lead to %s', async (role) => {
    const { status, body } = await post(`${lead}/assign`, 'gestor', { adviserId: staff[role].id })
    expect(status).toBe(400)
    expect(body.errors[0].data.errors[0].message).toMatch(/^Elige a alguien/)
    expect((await read(lead)).assignedTo).toBe(staff.asesor.id)
  })

  it('gives no lead to somebody whose account is switched off', async () => {
    const { id } = await createAccount(served.payload, { role: 'asesor', isActive: false })
    expect((await post(`${lead}/assign`, 'gestor', { adviserId: id })).status).toBe(400)
  })
})

describe('notes', () => {
  it('are kept in the timeline with their author; the audit knows that there is one, not what it says', async () => {
    await post(`${lead}/notes`, 'asesor', { text: '  Prefiere la tarde.  ' })
    const { entries } = (await timelineOf(lead, 'asesor')).body
    expect(entries[0]).toMatchObject({ kind: 'note', text: 'Prefiere la tarde.' })
    const [entry] = await auditOf(lead)
    expect(entry).toMatchObject({ action: 'note', actor: staff.asesor.id, outcome: 'done' })
    expect(JSON.stringify(entry)).not.toContain('tarde')
  })

  it.each(['', '   ', 'x'.repeat(2001)])('are neither empty nor endless', async (text) => {
    expect((await post(`${lead}/notes`, 'asesor', { text })).status).toBe(422)
  })
})

describe('GET /api/leads/:id/timeline', () => {
  it('is for the staff alone', async () => {
    expect((await ask(served.url, `/api/leads/${lead}/timeline`, {})).status).toBe(401)
  })

  it('tells how the lead came, with its consent', async () => {
    const { body } = await timelineOf(lead, 'marketing')
    expect(body.entries.at(-1)).toMatchObject({
      kind: 'created',
      submission: { source: 'phone', marketing: false },
    })
  })

  it('tells the mails about it and how they fared', async () => {
    await served.payload.db.execute({
      db: served.payload.db.drizzle,
      raw: `INSERT INTO outbox (queue, payload, lead_id, completed_at, failed_at, result) VALUES
        ('mail.send', '{"template":"lead-welcome","leadId":${lead}}', ${lead}, now(), null, '{"status":"done"}'),
        ('mail.send', '{"template":"lead-assigned","leadId":${lead},"userId":${colleague}}', ${lead}, null, now(), null)`,
    })
    const { body } = await timelineOf(lead, 'gestor')
    const mails = body.entries.filter(({ kind }: { kind: string }) => kind === 'mail')
    expect(mails).toContainEqual(expect.objectContaining({ template: 'lead-welcome', state: 'sent' }))
    expect(mails).toContainEqual(
      expect.objectContaining({ template: 'lead-assigned', state: 'failed', recipient: expect.any(String) }),
    )
  })

  it('shows lectura what happened, but neither words nor names', async () => {
    await post(`${lead}/notes`, 'asesor', { text: 'Vive en la calle Mayor.' })
    await served.payload.db.execute({
      db: served.payload.db.drizzle,
      raw: `INSERT INTO lead_activity (lead_id, kind, detail)
        VALUES (${lead}, 'resubmitted', '{"message":"Soy Ana, llamadme al 612345678"}')`,
    })
    const { status, body } = await timelineOf(lead, 'lectura')
    expect(status).toBe(200)
    const kinds = body.entries.map(({ kind }: { kind: string }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['note', 'resubmitted', 'created']))
    const text = JSON.stringify(body)
    for (const personal of ['Mayor', 'Ana', '612345678', 'asesor']) expect(text).not.toContain(personal)
  })
})
