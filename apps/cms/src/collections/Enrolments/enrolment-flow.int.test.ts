import type { Role } from '@cep/contracts/vocabulary'
import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Basics, create, createBasics, sampleOf } from '../../testing/documents.ts'
import { type ServedPayload, servePayload } from '../../testing/serve-payload.ts'
import { ask, createAccount, type Staff, signInStaff } from '../../testing/staff.ts'

let database: TestDatabase
let served: ServedPayload
let staff: Staff
let basics: Basics
let run: number

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
beforeEach(async () => {
  run = await makeRun({ maxStudents: 1 })
})

const makeRun = async (fields: object) =>
  (
    await create(served.payload, 'course-runs', {
      ...sampleOf('course-runs', basics),
      minStudents: 1,
      status: 'enrolment_open',
      ...fields,
    })
  ).id
const makeLead = async (fields: object = {}) =>
  (await create(served.payload, 'leads', { ...sampleOf('leads', basics), course: basics.course, ...fields }))
    .id
const enrol = (lead: number, json: object = { run }, as: Role | null = 'asesor') =>
  ask(served.url, `/api/leads/${lead}/enrol`, {
    method: 'POST',
    json,
    ...(as ? { as: staff[as] } : {}),
  })
const move = (enrolment: number, json: object, as: Role = 'asesor') =>
  ask(served.url, `/api/enrolments/${enrolment}/status`, { method: 'POST', json, as: staff[as] })
const leadOf = (id: number) => served.payload.findByID({ collection: 'leads', id, depth: 0 })
const rowsOf = async <Row extends Record<string, unknown>>(statement: string, values: unknown[] = []) =>
  (await database.pool.query<Row>(statement, values)).rows
const mailsOf = async (...enrolments: number[]) =>
  (
    await rowsOf<{ template: string }>(
      `SELECT payload->>'template' AS template FROM outbox
       WHERE queue = 'mail.send' AND (payload->>'enrolmentId')::int = ANY($1) ORDER BY id`,
      [enrolments],
    )
  ).map(({ template }) => template)
const auditsOf = async (collection: string, id: number) =>
  (
    await rowsOf<{ action: string; actor: number }>(
      `SELECT action, actor_id AS actor FROM audit WHERE target_collection = $1 AND target_id = $2 ORDER BY id`,
      [collection, String(id)],
    )
  ).map(({ action, actor }) => [action, actor])
const counts = async () =>
  (
    await rowsOf(
      'SELECT (SELECT count(*)::int FROM students) AS students, count(*)::int AS enrolments FROM enrolments',
    )
  )[0]

describe('POST /api/leads/:id/enrol', () => {
  it('makes a student and an enrolment of a lead and closes it, each audited, and tells them', async () => {
    const lead = await makeLead({ language: 'en', consent: { privacy: true, marketing: true } })
    const { status, body } = await enrol(lead)
    expect([status, body]).toEqual([
      200,
      {
        enrolment: {
          id: expect.any(Number),
          number: expect.stringMatching(/^ENR-\d{8}-\d{4}$/),
          status: 'confirmed',
          waitlistPosition: null,
        },
        student: { id: expect.any(Number), isNew: true },
      },
    ])
    const source = await leadOf(lead)
    expect(source).toMatchObject({ status: 'enrolled', convertedAt: expect.any(String) })
    const student = await served.payload.findByID({ collection: 'students', id: body.student.id, depth: 0 })
    expect(student).toMatchObject({
      firstName: source.firstName,
      email: source.email,
      phone: source.phone,
      language: 'en',
      lead,
      createdBy: staff.asesor.id,
      consent: {
        privacy: true,
        marketing: true,
        textVersion: source.consent.textVersion,
        at: source.consent.at,
      },
    })
    expect(await mailsOf(body.enrolment.id)).toEqual(['enrolment-confirmed'])
    expect(await auditsOf('students', body.student.id)).toEqual([['create', staff.asesor.id]])
    expect(await auditsOf('enrolments', body.enrolment.id)).toEqual([['create', staff.asesor.id]])
    expect(await auditsOf('leads', lead)).toContainEqual(['update', staff.asesor.id])
  })

  it('sent twice at once and once more is one student, one enrolment, one mail', async () => {
    const lead = await makeLead()
    const answers = await Promise.all([enrol(lead), enrol(lead)])
    answers.push(await enrol(lead))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    const ids = new Set(answers.map(({ body }) => body.enrolment.id))
    expect(ids.size).toBe(1)
    expect(await mailsOf(...ids)).toEqual(['enrolment-confirmed'])
    expect(answers.filter(({ body }) => body.student.isNew)).toHaveLength(1)
  })

  it('is one student for two leads of one address, whose data stay as they are', async () => {
    const email = `dos-${run}@correo.test`
    const [one, two] = [await makeLead({ email }), await makeLead({ email, firstName: 'Otra', course: null })]
    const other = await makeRun({ maxStudents: 5 })
    const [first, second] = await Promise.all([enrol(one), enrol(two, { run: other })])
    expect([first.status, second.status]).toEqual([200, 200])
    expect(first.body.student.id).toBe(second.body.student.id)
    const course = await create(served.payload, 'courses', sampleOf('courses', basics))
    const known = await enrol(await makeLead({ email: email.toUpperCase(), course: course.id }))
    expect([known.status, JSON.stringify(known.body)]).toEqual([
      400,
      expect.stringContaining(first.body.enrolment.number),
    ])
  })

  it('does nothing when the seat is gone and no waiting list was spoken of', async () => {
    await enrol(await makeLead())
    const before = await counts()
    const lead = await makeLead()
    const refused = await enrol(lead)
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      409,
      expect.stringContaining('lista de espera'),
    ])
    expect(await counts()).toEqual(before)
    expect((await leadOf(lead)).status).toBe('new')

    const accepted = await enrol(lead, { run, acceptsWaitlist: true })
    expect(accepted.body.enrolment).toMatchObject({ status: 'waitlisted', waitlistPosition: 1 })
    expect(await mailsOf(accepted.body.enrolment.id)).toEqual(['enrolment-waitlisted'])
    expect((await leadOf(lead)).status).toBe('enrolled')
  })

  it('begins again for who had cancelled', async () => {
    const lead = await makeLead()
    const { enrolment } = (await enrol(lead)).body
    await move(enrolment.id, { status: 'cancelled', from: 'confirmed' })
    const again = await enrol(lead)
    expect(again.body.enrolment).toMatchObject({ id: enrolment.id, status: 'confirmed' })
    expect(await mailsOf(enrolment.id)).toEqual(['enrolment-confirmed', 'enrolment-confirmed'])
  })

  it.each([
    ['nobody', null, 401],
    ['lectura', 'lectura', 403],
    ['marketing', 'marketing', 403],
    ['an adviser of others', 'asesor', 403],
    ['gestor', 'gestor', 200],
    ['admin', 'admin', 200],
  ] as const)('of a lead of a colleague answers %s with %3$s', async (_, role, expected) => {
    const colleague = (await createAccount(served.payload, { role: 'asesor' })).id
    const lead = await makeLead({ assignedTo: colleague })
    const before = await counts()
    expect((await enrol(lead, { run }, role)).status).toBe(expected)
    if (expected !== 200) expect(await counts()).toEqual(before)
  })

  it('says in words what does not go', async () => {
    const lead = await makeLead()
    const closed = await makeRun({ status: 'completed' })
    for (const [json, status, words] of [
      [{}, 422, 'Elige una convocatoria'],
      [{ run: 999_999 }, 400, 'ya no existe'],
      [{ run: closed }, 400, 'no admite'],
    ] as const) {
      const answer = await enrol(lead, json)
      expect([answer.status, JSON.stringify(answer.body)]).toEqual([status, expect.stringContaining(words)])
    }
    await served.payload.update({ collection: 'leads', id: lead, data: { status: 'spam' } })
    expect((await enrol(lead)).status).toBe(409)
  })
})

describe('GET /api/leads/:id/run-choices', () => {
  it('tells the seats of this moment, the course asked for first, to who may enrol', async () => {
    await enrol(await makeLead())
    const lead = await makeLead()
    await enrol(await makeLead(), { run, acceptsWaitlist: true })
    const path = `/api/leads/${lead}/run-choices`
    const { body } = await ask(served.url, path, { as: staff.asesor })
    expect(body.isKnown).toBe(false)
    expect(body.runs.find(({ id }: { id: number }) => id === run)).toMatchObject({
      isWanted: true,
      seatsLeft: 0,
      waiting: 1,
      startDate: '2027-02-01',
      priceCents: 120000,
      enrolment: null,
    })
    await enrol(lead, { run, acceptsWaitlist: true })
    const later = (await ask(served.url, path, { as: staff.asesor })).body
    expect(later.isKnown).toBe(true)
    expect(later.runs.find(({ id }: { id: number }) => id === run).enrolment.status).toBe('waitlisted')
    expect((await ask(served.url, path, { as: staff.lectura })).status).toBe(403)
    expect((await ask(served.url, path, { as: staff.marketing })).status).toBe(403)
  })
})

describe('POST /api/enrolments/:id/status', () => {
  it('cancels, promotes the head and answers who; sent again it changes nothing', async () => {
    const [first, second, third] = [await makeLead(), await makeLead(), await makeLead()]
    const made: number[] = []
    for (const lead of [first, second, third]) {
      made.push((await enrol(lead, { run, acceptsWaitlist: true })).body.enrolment.id)
    }
    const [one = 0, two = 0, three = 0] = made
    const cancelled = await move(one, { status: 'cancelled', from: 'confirmed' })
    expect([cancelled.status, cancelled.body]).toEqual([
      200,
      {
        status: 'cancelled',
        waitlistPosition: null,
        promoted: [{ id: two, number: expect.stringMatching(/^ENR-/) }],
      },
    ])
    const again = await move(one, { status: 'cancelled', from: 'confirmed' })
    expect([again.status, JSON.stringify(again.body)]).toEqual([409, expect.stringContaining('anulada')])
    expect(await mailsOf(one, two, three)).toEqual([
      'enrolment-confirmed',
      'enrolment-waitlisted',
      'enrolment-waitlisted',
      'waitlist-promoted',
    ])
    expect(await auditsOf('enrolments', one)).toEqual([
      ['create', staff.asesor.id],
      ['update', staff.asesor.id],
    ])
    const { body } = await ask(served.url, `/api/enrolments/${three}?depth=0`, { as: staff.asesor })
    expect(body).toMatchObject({ status: 'waitlisted', waitlistPosition: 1 })
  })

  it('confirms a pending one, once, though two colleagues do it at once', async () => {
    const student = await create(served.payload, 'students', sampleOf('students', basics))
    const { id } = await create(served.payload, 'enrolments', { student: student.id, run, status: 'pending' })
    const answers = await Promise.all([
      move(id, { status: 'confirmed', from: 'pending' }),
      move(id, { status: 'confirmed', from: 'pending' }, 'gestor'),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await mailsOf(id)).toEqual(['enrolment-confirmed'])
    const patched = await ask(served.url, `/api/enrolments/${id}`, {
      as: staff.asesor,
      method: 'PATCH',
      json: { status: 'completed' },
    })
    expect([patched.status, patched.body.doc?.status]).toEqual([200, 'completed'])
    expect(await mailsOf(id)).toEqual(['enrolment-confirmed'])
  })

  it('is for those who may change enrolments', async () => {
    const { enrolment } = (await enrol(await makeLead())).body
    const change = { status: 'withdrawn', from: 'confirmed' }
    for (const role of ['lectura', 'marketing'] as const) {
      expect((await move(enrolment.id, change, role)).status).toBe(403)
    }
    expect((await move(999_999, change)).status).toBe(404)
    expect((await move(enrolment.id, { ...change, status: 'pending' })).status).toBe(400)
    expect((await move(enrolment.id, change, 'gestor')).status).toBe(200)
  })
})
