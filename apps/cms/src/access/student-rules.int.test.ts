import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Basics, create, createBasics, createEnrollable, sampleOf } from '../testing/documents.ts'
import { type ServedPayload, servePayload } from '../testing/serve-payload.ts'
import { ask, askGraphql, type Staff, signInStaff } from '../testing/staff.ts'

const NAMES = ['firstName', 'lastName', 'fullName']
const PERSONAL = ['email', 'phone', 'nationalId', 'address', 'dateOfBirth', 'emergencyContact', 'notes']
const MONEY = ['totalCents', 'paidCents', 'financialAidCents', 'paymentStatus']
const SUBSCRIBER = ['email', 'name']

let database: TestDatabase
let served: ServedPayload
let staff: Staff
let basics: Basics
let student: number
let enrolment: number
let subscriber: number

beforeAll(async () => {
  database = await createTestDatabase()
  served = await servePayload(database)
  staff = await signInStaff(served.payload, served.url)
  basics = await createBasics(served.payload, staff.asesor.id)
  basics = await createEnrollable(served.payload, basics, 8)
  student = basics.students.at(-1) ?? 0
  enrolment = (await create(served.payload, 'enrolments', sampleOf('enrolments', basics))).id
  subscriber = (await create(served.payload, 'subscribers', sampleOf('subscribers', basics))).id
})

afterAll(async () => {
  await served?.close()
  await database?.drop()
})

const read = async (path: string, role: keyof Staff) => {
  const { status, body } = await ask(served.url, `/api/${path}`, { as: staff[role] })
  expect(status).toBe(200)
  return body
}

describe('a student', () => {
  it.each(['admin', 'gestor', 'asesor'] as const)('is known to %s', async (role) => {
    const body = await read(`students/${student}`, role)
    expect(body).toMatchObject({
      fullName: 'Eva Ruiz Cobo',
      phone: '+34612345678',
      address: { city: 'Santander' },
    })
    expect(body.nationalId).toMatch(/^\d{8}[A-Z]$/)
    expect(body.emergencyContact).toMatchObject({ name: 'Luis Ruiz', phone: '+34612345679' })
  })

  it('is a name and a status to marketing', async () => {
    const body = await read(`students/${student}`, 'marketing')
    expect(body).toMatchObject({ firstName: 'Eva', lastName: 'Ruiz Cobo', status: 'active' })
    for (const name of PERSONAL) expect(body).not.toHaveProperty(name)
  })

  it('is a number and a status to lectura, also through an enrolment', async () => {
    for (const body of [
      await read(`students/${student}`, 'lectura'),
      (await read(`enrolments/${enrolment}?depth=2`, 'lectura')).student,
    ]) {
      expect(body.status).toBe('active')
      for (const name of [...NAMES, ...PERSONAL]) expect(body).not.toHaveProperty(name)
    }
  })

  it.each([
    ['lectura', [...NAMES, ...PERSONAL]],
    ['marketing', PERSONAL],
  ] as const)('%s can neither filter nor sort by what it may not see', async (role, hidden) => {
    const as = staff[role]
    for (const name of hidden) {
      const path =
        name === 'address' ? 'address.city' : name === 'emergencyContact' ? 'emergencyContact.name' : name
      expect((await ask(served.url, `/api/students?where[${path}][exists]=true`, { as })).status, path).toBe(
        400,
      )
      expect((await ask(served.url, `/api/students?sort=${path}`, { as })).status, path).toBe(400)
      const through = `/api/enrolments?where[student.${path}][exists]=true`
      expect((await ask(served.url, through, { as })).status, through).toBe(400)
    }
    const query = `{ Students { docs { id ${hidden.filter((name) => !['address', 'emergencyContact'].includes(name)).join(' ')} } } }`
    const { data } = await askGraphql(served.url, query, { as })
    for (const doc of data.Students.docs) {
      expect(Object.entries(doc).filter(([name, value]) => name !== 'id' && value !== null)).toEqual([])
    }
  })

  it('has a DNI with its letter, is 16, and is one person', async () => {
    const write = (json: object) =>
      ask(served.url, '/api/students', {
        as: staff.asesor,
        method: 'POST',
        json: { ...sampleOf('students', basics), ...json },
      })
    for (const [json, words] of [
      [{ nationalId: '12345678A' }, 'letra'],
      [{ dateOfBirth: new Date().toISOString() }, '16 años'],
      [{ address: { postalCode: '390' } }, '5 cifras'],
      [{ consent: { privacy: false } }, 'consentimiento'],
    ] as const) {
      const { status, body } = await write(json)
      expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(words)])
    }
    const typed = await write({ nationalId: 'x1234567l', email: ' EVA@Correo.Test ' })
    expect(typed.body.doc).toMatchObject({ nationalId: 'X1234567L', email: 'eva@correo.test' })
    expect((await write({ nationalId: 'X-1234567-L' })).status).toBe(400)
    expect((await write({ email: 'eva@correo.test' })).status).toBe(400)
    // Nothing twice is not the same twice.
    for (const _ of [1, 2]) expect((await write({ nationalId: '', phone: '' })).status).toBe(201)
  })

  it('keeps the consent that was given', async () => {
    const json = { consent: { privacy: false, marketing: true, textVersion: 'mine' } }
    const { body } = await ask(served.url, `/api/students/${student}?depth=0`, {
      as: staff.gestor,
      method: 'PATCH',
      json,
    })
    expect(body.doc.consent).toMatchObject({ privacy: true, textVersion: '2026-11' })
    expect(body.doc.consent.marketing).not.toBe(true)
  })

  it('leaves nothing personal in the audit log', async () => {
    const json = { nationalId: 'Y1234567X', notes: 'Es alérgica al polen.', status: 'suspended' }
    await ask(served.url, `/api/students/${student}`, { as: staff.gestor, method: 'PATCH', json })
    const { rows } = await database.pool.query(
      `SELECT changes FROM audit WHERE target_collection = 'students' AND target_id = $1 AND action = 'update' ORDER BY id DESC LIMIT 1`,
      [String(student)],
    )
    expect(rows[0].changes).toEqual({
      nationalId: { from: '•••', to: '•••' },
      notes: { from: '•••', to: '•••' },
      status: { from: 'active', to: 'suspended' },
    })
    await served.payload.update({ collection: 'students', id: student, data: { status: 'active' } })
  })

  it('with an enrolment is not deleted, nor is the run', async () => {
    for (const path of [`students/${student}`, `course-runs/${basics.run}`]) {
      const { status, body } = await ask(served.url, `/api/${path}`, { as: staff.admin, method: 'DELETE' })
      expect([status, JSON.stringify(body)]).toEqual([409, expect.stringContaining('matrícula')])
    }
  })
})

describe('the money of an enrolment', () => {
  it('is seen by advisers, kept by the management, hidden from the rest', async () => {
    for (const role of ['marketing', 'lectura'] as const) {
      const body = await read(`enrolments/${enrolment}`, role)
      for (const name of MONEY) expect(body).not.toHaveProperty(name)
      for (const name of MONEY) {
        const filtered = `/api/enrolments?where[${name}][exists]=true`
        expect((await ask(served.url, filtered, { as: staff[role] })).status).toBe(400)
      }
    }
    expect(await read(`enrolments/${enrolment}`, 'asesor')).toMatchObject({
      totalCents: 120000,
      paidCents: 0,
    })
    const pay = (as: Staff['admin'], paidCents: number) =>
      ask(served.url, `/api/enrolments/${enrolment}?depth=0`, { as, method: 'PATCH', json: { paidCents } })
    expect((await pay(staff.asesor, 120000)).body.doc).toMatchObject({ paidCents: 0 })
    expect((await pay(staff.gestor, 50000)).body.doc).toMatchObject({
      paidCents: 50000,
      paymentStatus: 'partial',
    })
    const tooMuch = await pay(staff.gestor, 120001)
    expect([tooMuch.status, JSON.stringify(tooMuch.body)]).toEqual([400, expect.stringContaining('total')])
  })

  it('is not what an adviser writes with a new enrolment', async () => {
    const json = {
      ...sampleOf('enrolments', basics),
      totalCents: 100,
      paidCents: 100,
      paymentStatus: 'waived',
    }
    const { body } = await ask(served.url, '/api/enrolments?depth=0', {
      as: staff.asesor,
      method: 'POST',
      json,
    })
    expect(body.doc).toMatchObject({ totalCents: 120000, paidCents: 0, paymentStatus: 'pending' })
    expect(body.doc.number).toMatch(/^ENR-\d{8}-\d{4}$/)
  })
})

describe('a subscriber', () => {
  it('is a status and tags to lectura', async () => {
    const body = await read(`subscribers/${subscriber}`, 'lectura')
    expect(body).toMatchObject({ status: 'pending', tags: ['sanidad'] })
    for (const name of SUBSCRIBER) expect(body).not.toHaveProperty(name)
    expect(body.optIn ?? {}).not.toHaveProperty('requestIp')
    const filtered = '/api/subscribers?where[email][like]=lista'
    expect((await ask(served.url, filtered, { as: staff.lectura })).status).toBe(400)
  })

  it('is signed off by the staff, and signed up by nobody but themself', async () => {
    const set = (json: object) =>
      ask(served.url, `/api/subscribers/${subscriber}?depth=0`, {
        as: staff.marketing,
        method: 'PATCH',
        json,
      })
    const wrong = await set({ status: 'subscribed' })
    expect([wrong.status, JSON.stringify(wrong.body)]).toEqual([400, expect.stringContaining('cada persona')])
    const proof = { optIn: { confirmedAt: '2026-01-01T00:00:00.000Z' } }
    expect((await set(proof)).body.doc.optIn?.confirmedAt ?? null).toBeNull()
    expect((await set({ status: 'unsubscribed' })).body.doc.unsubscribedAt).toBeTruthy()
    const json = {
      ...sampleOf('subscribers', basics),
      status: 'subscribed',
      tags: ['Sanidad', 'SANIDAD', 'Área Norte'],
    }
    const made = await ask(served.url, '/api/subscribers?depth=0', { as: staff.gestor, method: 'POST', json })
    expect(made.body.doc).toMatchObject({ status: 'pending', tags: ['sanidad', 'area-norte'] })
  })
})

describe('campaigns, mailings and advertisements', () => {
  it('have figures that nobody types', async () => {
    const json = { ...sampleOf('campaigns', basics), figures: { leads: 999 }, utmCampaign: ' Otoño 2026 ' }
    const { body } = await ask(served.url, '/api/campaigns?depth=0', {
      as: staff.marketing,
      method: 'POST',
      json,
    })
    expect(body.doc).toMatchObject({ utmCampaign: 'otoño-2026', figures: { leads: null } })
    const sent = { ...sampleOf('mailings', basics), status: 'sent', counts: { sent: 999 } }
    const mailing = await ask(served.url, '/api/mailings?depth=0', {
      as: staff.marketing,
      method: 'POST',
      json: sent,
    })
    expect(mailing.body.doc).toMatchObject({ status: 'draft', counts: { sent: 0 } })
  })

  it('stay as they were once sent', async () => {
    const { id } = await create(served.payload, 'mailings', {
      ...sampleOf('mailings', basics),
      status: 'sent',
    })
    const json = { subject: 'Otro' }
    const { status, body } = await ask(served.url, `/api/mailings/${id}`, {
      as: staff.admin,
      method: 'PATCH',
      json,
    })
    expect([status, JSON.stringify(body)]).toEqual([409, expect.stringContaining('ha salido')])
  })

  it('keep to the lengths of advertisements', async () => {
    const write = (json: object) =>
      ask(served.url, '/api/ads-templates?depth=0', {
        as: staff.marketing,
        method: 'POST',
        json: { ...sampleOf('ads-templates', basics), ...json },
      })
    for (const json of [
      { headlines: [{ text: 'Uno' }, { text: 'Dos' }] },
      { headlines: ['Uno', 'Dos', 'x'.repeat(41)].map((text) => ({ text })) },
      { primaryTexts: ['Uno', 'Dos', 'x'.repeat(126)].map((text) => ({ text })) },
      { hashtags: ['#uno', '#dos', '#tres', '#cuatro'] },
      { hashtags: ['#uno', '#dos', '#tres', '#cuatro', 'con espacio'] },
    ]) {
      expect((await write(json)).status, JSON.stringify(json)).toBe(400)
    }
    const { body } = await write({
      hashtags: ['uno', '#dos', '##tres', 'cuatro', 'cinco'],
      origin: 'generated',
    })
    expect(body.doc).toMatchObject({
      hashtags: ['#uno', '#dos', '#tres', '#cuatro', '#cinco'],
      origin: 'human',
    })
  })
})
