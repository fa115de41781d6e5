import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Basics, create, createBasics, createEnrollable, sampleOf } from '../../testing/documents.ts'
import { type ServedPayload, servePayload } from '../../testing/serve-payload.ts'
import { ask, type Staff, signInStaff } from '../../testing/staff.ts'

let database: TestDatabase
let served: ServedPayload
let staff: Staff
let basics: Basics

beforeAll(async () => {
  database = await createTestDatabase()
  served = await servePayload(database)
  staff = await signInStaff(served.payload, served.url)
  basics = await createEnrollable(served.payload, await createBasics(served.payload, staff.asesor.id), 40)
})

afterAll(async () => {
  await served?.close()
  await database?.drop()
})

const makeRun = async (fields: object) =>
  (
    await create(served.payload, 'course-runs', {
      ...sampleOf('course-runs', basics),
      minStudents: 1,
      ...fields,
    })
  ).id

const enrol = (run: number, fields: object = {}) =>
  ask(served.url, '/api/enrolments?depth=0', {
    as: staff.asesor,
    method: 'POST',
    json: { ...sampleOf('enrolments', basics), run, ...fields },
  })

const patch = (id: number, json: object, as = staff.asesor) =>
  ask(served.url, `/api/enrolments/${id}?depth=0`, { as, method: 'PATCH', json })

const seatsOf = async (run: number) =>
  (await ask(served.url, `/api/course-runs/${run}?depth=0`, { as: staff.asesor })).body.seatsTaken

describe('enrolling in the panel', () => {
  it('takes the last seat once, however many try at once, and answers who waits', async () => {
    const run = await makeRun({ maxStudents: 2 })
    const answers = await Promise.all(Array.from({ length: 8 }, () => enrol(run)))
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201))
    const places = answers.map(({ body }) => body.doc.waitlistPosition)
    expect(places.filter((place) => place === null)).toHaveLength(2)
    expect(places.filter((place) => place !== null).sort()).toEqual([1, 2, 3, 4, 5, 6])
    expect(answers.filter(({ body }) => body.doc.status === 'confirmed')).toHaveLength(2)
    expect(await seatsOf(run)).toBe(2)
  })

  it('says in words what does not go', async () => {
    const run = await makeRun({ maxStudents: 1 })
    const first = (await enrol(run)).body.doc
    const second = (await enrol(run)).body.doc
    for (const [id, json, words] of [
      [first.id, { status: 'pending' }, 'no puede pasar a pendiente'],
      [second.id, { status: 'confirmed' }, 'completa'],
      [second.id, { status: 'completed' }, 'no puede pasar a terminada'],
    ] as const) {
      const { status, body } = await patch(id, json)
      expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(words)])
    }
    const again = await enrol(run, { student: first.student })
    expect([again.status, JSON.stringify(again.body)]).toEqual([400, expect.stringContaining(first.number)])
    for (const status of ['draft', 'completed', 'cancelled']) {
      const closed = await enrol(await makeRun({ status }))
      expect([closed.status, JSON.stringify(closed.body)]).toEqual([
        400,
        expect.stringContaining('no admite'),
      ])
    }
  })

  it('moves the head up when one is cancelled, and a colleague who saves an old copy undoes nothing', async () => {
    const run = await makeRun({ maxStudents: 1 })
    const first = (await enrol(run)).body.doc
    const second = (await enrol(run)).body.doc
    const third = (await enrol(run)).body.doc
    const [cancelled, noted] = await Promise.all([
      patch(first.id, { status: 'cancelled' }),
      patch(second.id, { notes: 'Prefiere la tarde.' }),
    ])
    expect([cancelled.status, noted.status]).toEqual([200, 200])
    // The form sends everything it had loaded.
    await patch(second.id, { ...second, notes: 'Otra nota.' })
    const { body } = await ask(served.url, `/api/enrolments?depth=0&sort=id&where[run][equals]=${run}`, {
      as: staff.asesor,
    })
    expect(
      body.docs.map(({ id, status, waitlistPosition }: typeof first) => [id, status, waitlistPosition]),
    ).toEqual([
      [first.id, 'cancelled', null],
      [second.id, 'confirmed', null],
      [third.id, 'waitlisted', 1],
    ])
  })

  it('leaves the count of seats alone when somebody edits the run meanwhile', async () => {
    const run = await makeRun({ maxStudents: 5 })
    await Promise.all([
      enrol(run),
      enrol(run),
      ask(served.url, `/api/course-runs/${run}`, {
        as: staff.gestor,
        method: 'PATCH',
        json: { startTime: '09:00', endTime: '14:00', seatsTaken: 0 },
      }),
      enrol(run),
    ])
    expect(await seatsOf(run)).toBe(3)
    const { status } = await ask(served.url, `/api/course-runs/${run}`, {
      as: staff.gestor,
      method: 'PATCH',
      json: { maxStudents: 2 },
    })
    expect(status).toBe(400)
  })
})
