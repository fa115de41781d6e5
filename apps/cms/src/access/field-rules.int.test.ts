import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Basics, create, createBasics, sampleOf } from '../testing/documents.ts'
import { type ServedPayload, servePayload } from '../testing/serve-payload.ts'
import { ask, askGraphql, type Staff, signInStaff } from '../testing/staff.ts'

const PERSONAL = ['firstName', 'lastName', 'email', 'phone', 'message', 'externalId', 'referrer']

let database: TestDatabase
let served: ServedPayload
let staff: Staff
let basics: Basics
let lead: number

beforeAll(async () => {
  database = await createTestDatabase()
  served = await servePayload(database)
  staff = await signInStaff(served.payload, served.url)
  basics = await createBasics(served.payload, staff.asesor.id)
  lead = (await create(served.payload, 'leads', sampleOf('leads', basics))).id
})

afterAll(async () => {
  await served?.close()
  await database?.drop()
})

describe('lectura and personal data of leads', () => {
  it('sees the lead, not the person', async () => {
    const { status, body } = await ask(served.url, `/api/leads/${lead}`, { as: staff.lectura })
    expect(status).toBe(200)
    expect(body.status).toBe('new')
    for (const name of PERSONAL) expect(body).not.toHaveProperty(name)
    expect(body.consent).not.toHaveProperty('ip')
  })

  it('gets no personal field by selecting it', async () => {
    const select = PERSONAL.map((name) => `select[${name}]=true`).join('&')
    const { body } = await ask(served.url, `/api/leads?${select}`, { as: staff.lectura })
    expect(body.docs).toHaveLength(1)
    for (const name of PERSONAL) expect(body.docs[0]).not.toHaveProperty(name)
  })

  it.each([...PERSONAL, 'consent.ip'])('can neither filter nor sort by %s', async (name) => {
    const filtered = await ask(served.url, `/api/leads?where[${name}][like]=a`, { as: staff.lectura })
    expect(filtered.status).toBe(400)
    const nested = `where[or][0][and][0][${name}][exists]=true`
    expect((await ask(served.url, `/api/leads?${nested}`, { as: staff.lectura })).status).toBe(400)
    expect(
      (await ask(served.url, `/api/leads/count?where[${name}][like]=a`, { as: staff.lectura })).status,
    ).toBe(400)
    expect((await ask(served.url, `/api/leads?sort=${name}`, { as: staff.lectura })).status).toBe(400)
    const admin = await ask(served.url, `/api/leads?where[${name}][exists]=true&sort=${name}`, {
      as: staff.admin,
    })
    expect(admin.status).toBe(200)
  })

  it('gets no personal field over GraphQL', async () => {
    const query = `{ Leads { docs { id status ${PERSONAL.join(' ')} consent { ip } } } }`
    const { data } = await askGraphql(served.url, query, { as: staff.lectura })
    expect(data.Leads.docs[0].status).toBe('new')
    for (const name of PERSONAL) expect(data.Leads.docs[0][name] ?? null).toBeNull()
    const filter = '{ Leads(where: { email: { like: "ana" } }) { totalDocs } }'
    expect((await askGraphql(served.url, filter, { as: staff.lectura })).errors).not.toEqual([])
    const sort = '{ Leads(sort: "email") { totalDocs } }'
    expect((await askGraphql(served.url, sort, { as: staff.lectura })).errors).not.toEqual([])
  })

  it('does not learn it through other collections', async () => {
    for (const path of [
      'payload-locked-documents?where[document.value.email][like]=a',
      'payload-preferences',
    ]) {
      const { body } = await ask(served.url, `/api/${path}`, { as: staff.lectura })
      expect(JSON.stringify(body)).not.toContain('correo.test')
    }
  })

  it('is seen by everybody who needs it', async () => {
    for (const role of ['admin', 'gestor', 'marketing', 'asesor'] as const) {
      const { body } = await ask(served.url, `/api/leads/${lead}`, { as: staff[role] })
      expect(body.phone).toBe('+34612345678')
    }
  })
})

describe('what may be written on a lead', () => {
  it('marketing changes the assignee and nothing else', async () => {
    const json = {
      assignedTo: staff.gestor.id,
      firstName: 'Otra',
      status: 'enrolled',
      priority: 'high',
      message: 'x',
    }
    const { status, body } = await ask(served.url, `/api/leads/${lead}?depth=0`, {
      as: staff.marketing,
      method: 'PATCH',
      json,
    })
    expect(status).toBe(200)
    expect(body.doc).toMatchObject({
      assignedTo: staff.gestor.id,
      firstName: 'Ana',
      status: 'new',
      priority: 'normal',
      message: 'Quiero saber más.',
    })
    await served.payload.update({ collection: 'leads', id: lead, data: { assignedTo: staff.asesor.id } })
  })

  it.each(['asesor', 'gestor', 'admin'] as const)('%s cannot set what the system sets', async (role) => {
    const before = (await ask(served.url, `/api/leads/${lead}?depth=0`, { as: staff.admin })).body
    const json = {
      status: 'contacted',
      score: 100,
      scoreParts: { cheat: 100 },
      reference: 'CEP-MINE-MINE',
      source: 'meta',
      externalId: 'mine',
      slaDueAt: '2030-01-01T00:00:00.000Z',
      firstContactedAt: '2020-01-01T00:00:00.000Z',
      erasedAt: '2020-01-01T00:00:00.000Z',
      updatedBy: staff.lectura.id,
      consent: {
        privacy: false,
        marketing: true,
        textVersion: 'mine',
        at: '2020-01-01T00:00:00.000Z',
        ip: '1.2.3.4',
      },
    }
    const { status, body } = await ask(served.url, `/api/leads/${lead}?depth=0`, {
      as: staff[role],
      method: 'PATCH',
      json,
    })
    expect(status).toBe(200)
    expect(body.doc).toMatchObject({
      status: 'contacted',
      score: null,
      scoreParts: null,
      reference: before.reference,
      source: before.source,
      externalId: null,
      slaDueAt: null,
      firstContactedAt: null,
      erasedAt: null,
      updatedBy: staff[role].id,
      consent: before.consent,
    })
    await served.payload.update({ collection: 'leads', id: lead, data: { status: 'new' } })
  })

  it('is new and unscored when a member of staff makes it', async () => {
    const json = {
      ...sampleOf('leads', basics),
      status: 'enrolled',
      score: 99,
      consent: { privacy: true, ip: '1.2.3.4', textVersion: 'x' },
    }
    const { status, body } = await ask(served.url, '/api/leads?depth=0', {
      as: staff.asesor,
      method: 'POST',
      json,
    })
    expect(status).toBe(201)
    expect(body.doc).toMatchObject({ status: 'new', score: null, updatedBy: staff.asesor.id })
    expect(body.doc.consent).toMatchObject({ privacy: true, ip: null, textVersion: '2026-11' })
  })

  it('needs the consent to be stored', async () => {
    const json = { ...sampleOf('leads', basics), consent: { privacy: false } }
    const { status, body } = await ask(served.url, '/api/leads', { as: staff.gestor, method: 'POST', json })
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain('consentimiento')
  })

  it('goes to somebody who can work it', async () => {
    const json = { assignedTo: staff.lectura.id }
    const { status, body } = await ask(served.url, `/api/leads/${lead}`, {
      as: staff.gestor,
      method: 'PATCH',
      json,
    })
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain('asesoría')
  })

  it('is told where the first one is when it was made twice within a day', async () => {
    const json = sampleOf('leads', basics)
    const first = await ask(served.url, '/api/leads?depth=0', { as: staff.asesor, method: 'POST', json })
    const second = await ask(served.url, '/api/leads', { as: staff.gestor, method: 'POST', json })
    expect(second.status).toBe(400)
    expect(JSON.stringify(second.body)).toContain(first.body.doc.reference)
  })

  it('is refused to the public, in REST and GraphQL alike', async () => {
    const json = sampleOf('leads', basics)
    expect((await ask(served.url, '/api/leads', { method: 'POST', json })).status).toBe(403)
    const mutation = 'mutation ($data: mutationLeadInput!) { createLead(data: $data) { id } }'
    const data = { ...json, reference: '-', source: 'web', status: 'new', priority: 'normal', language: 'es' }
    const { errors } = await askGraphql(served.url, mutation, { variables: { data } })
    expect(errors[0]?.extensions?.statusCode).toBe(403)
    expect(
      (await ask(served.url, '/api/leads/import', { method: 'POST', json: { rows: [json] } })).status,
    ).toBe(403)
  })
})

describe('who made a document', () => {
  it('is the person who did, whatever they say', async () => {
    const json = { ...sampleOf('posts', basics), createdBy: staff.admin.id }
    const made = await ask(served.url, '/api/posts?depth=0', { as: staff.marketing, method: 'POST', json })
    expect(made.body.doc.createdBy).toBe(staff.marketing.id)
    const taken = await ask(served.url, `/api/posts/${made.body.doc.id}?depth=0`, {
      as: staff.gestor,
      method: 'PATCH',
      json: { createdBy: staff.gestor.id, excerpt: 'Otra' },
    })
    expect(taken.body.doc).toMatchObject({ createdBy: staff.marketing.id, excerpt: 'Otra' })
  })

  it('is nothing the public learns or asks about', async () => {
    const post = await create(served.payload, 'posts', {
      ...sampleOf('posts', basics),
      createdBy: staff.marketing.id,
    })
    const { body } = await ask(served.url, `/api/posts/${post.id}?depth=3`, {})
    expect(body.title).toMatch(/Entrada/)
    expect(body).not.toHaveProperty('createdBy')
    for (const path of [
      `posts?where[createdBy][equals]=${staff.marketing.id}`,
      'posts?where[createdBy.email][like]=cep',
      'posts?where[createdBy.role][equals]=admin',
      'posts?sort=createdBy.email',
    ]) {
      expect((await ask(served.url, `/api/${path}`, {})).status).toBe(400)
    }
  })
})

describe('drafts', () => {
  it('are no business of the public, versions neither', async () => {
    const course = await create(served.payload, 'courses', sampleOf('courses', basics))
    await served.payload.update({
      collection: 'courses',
      id: course.id,
      data: { name: 'Secreto' },
      draft: true,
    })
    const { body } = await ask(served.url, `/api/courses/${course.id}?draft=true&depth=0`, {})
    expect(JSON.stringify(body)).not.toContain('Secreto')
    const list = await ask(served.url, '/api/courses?draft=true&depth=0&limit=0', {})
    expect(JSON.stringify(list.body)).not.toContain('Secreto')
    expect((await ask(served.url, '/api/courses/versions', {})).status).toBe(403)
    const { errors } = await askGraphql(served.url, '{ versionsCourses { docs { id } } }', {})
    expect(errors[0]?.extensions?.statusCode).toBe(403)
    expect((await ask(served.url, '/api/courses/versions', { as: staff.lectura })).status).toBe(200)
  })
})

describe('staff and settings', () => {
  it('how to reach the staff is never public', async () => {
    const member = await create(served.payload, 'staff', sampleOf('staff', basics))
    const { body } = await ask(served.url, `/api/staff/${member.id}`, {})
    expect(body).toHaveProperty('name')
    expect(body).not.toHaveProperty('email')
    expect(body).not.toHaveProperty('phone')
    expect((await ask(served.url, '/api/staff?where[email][like]=a', {})).status).toBe(400)
    expect((await ask(served.url, `/api/staff/${member.id}`, { as: staff.lectura })).body.email).toBe(
      'docente@cep.test',
    )
  })

  it('the public reads the public settings, the management changes contact, only admin the rest', async () => {
    const initial = {
      name: 'Centro',
      legalName: 'Centro, S. L.',
      phone: '942000300',
      email: 'hola@cep.test',
      address: 'Calle Castilla, 88',
      slaWorkingHours: 4,
      secondFactorRoles: [],
    }
    const write = (as: Staff['admin'] | undefined, json: object) =>
      ask(served.url, '/api/globals/settings', { as, method: 'POST', json })
    expect((await write(staff.admin, initial)).status).toBe(200)

    const open = (await ask(served.url, '/api/globals/settings', {})).body
    expect(open.name).toBe('Centro')
    expect(open).not.toHaveProperty('slaWorkingHours')
    expect(open).not.toHaveProperty('secondFactorRoles')

    const change = {
      phone: '942111222',
      openingHours: [{ days: 'Lunes', hours: '9 a 14' }],
      slaWorkingHours: 8,
      name: 'Mío',
    }
    const byGestor = await write(staff.gestor, change)
    expect(byGestor.body.result).toMatchObject({ phone: '+34942111222', slaWorkingHours: 4, name: 'Centro' })
    expect(byGestor.body.result.openingHours).toHaveLength(1)
    expect((await write(staff.admin, { slaWorkingHours: 8 })).body.result.slaWorkingHours).toBe(8)
    for (const as of [staff.marketing, staff.asesor, staff.lectura, undefined]) {
      expect((await write(as, change)).status).toBe(403)
    }
  })
})
