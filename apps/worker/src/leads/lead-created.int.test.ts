import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeCampus, makeCourse, makeLead, makeRun, makeUser } from '../../testing/centre-factory.ts'
import { jobTools, onlyRow, outboxRows, runRow } from '../../testing/run-due-rows.ts'

let database: TestDatabase
let tools: ReturnType<typeof jobTools>

beforeEach(async () => {
  database = await createTestDatabase()
  tools = jobTools(database.environment)
})
afterEach(async () => {
  tools.close()
  await database.drop()
})

const run = async (leadId: number) => {
  const [row] = await outboxRows(database.pool, "queue = 'lead.created' AND lead_id = $1", [leadId])
  if (!row) throw new Error('the lead has no outbox row')
  return await runRow(database.pool, tools, row)
}
const leadOf = async (id: number) => {
  const { rows } = await database.pool.query('SELECT * FROM leads WHERE id = $1', [id])
  return rows[0]
}
/** How many leads each user was given. */
const loads = async () => {
  const { rows } = await database.pool.query<{ assignee: number | null; leads: number }>(
    'SELECT assigned_to_id AS assignee, count(*)::int AS leads FROM leads GROUP BY 1',
  )
  return Object.fromEntries(rows.map(({ assignee, leads }) => [String(assignee), leads]))
}

describe('a new lead', () => {
  it('is scored, attributed, given a deadline and an adviser, and answered', async () => {
    const campus = await makeCampus(database.pool)
    const adviser = await makeUser(database.pool, 'asesor', { campuses: [campus] })
    const course = await makeCourse(database.pool)
    const courseRun = await makeRun(database.pool, course, { campus_id: campus })
    const id = await makeLead(database.pool, {
      course_id: course,
      run_id: courseRun,
      campus_id: campus,
      message: 'Trabajo por las mañanas, ¿hay grupo de tarde?',
      preferred_contact: 'whatsapp',
      preferred_time: 'afternoon',
      consent_marketing: true,
      utm_source: 'FB',
      utm_medium: 'Paid Social',
      utm_campaign: 'Otoño 2026',
      // Tuesday, 12:30 in Madrid.
      created_at: '2026-11-24T11:30:00Z',
    })

    expect(await run(id)).toMatchObject({ status: 'done', score: 100, assignedTo: adviser })
    expect(await leadOf(id)).toMatchObject({
      score: '100',
      score_parts: { course: 25, campaign: 15, spamMarks: 0 },
      assigned_to_id: adviser,
      source: 'web',
      utm_source: 'facebook',
      utm_medium: 'paid-social',
      utm_campaign: 'otoño-2026',
      // Four working hours: 12:30 to 14:00 and 16:00 to 18:30.
      sla_due_at: new Date('2026-11-24T17:30:00Z'),
    })
    const [, ...followUps] = await outboxRows(database.pool)
    expect(followUps.map(({ queue, payload, dedupeKey }) => ({ queue, payload, dedupeKey }))).toEqual([
      {
        queue: 'mail.send',
        payload: { template: 'lead-welcome', leadId: id },
        dedupeKey: `lead:${id}:welcome-mail`,
      },
      { queue: 'lead.escalation', payload: { leadId: id }, dedupeKey: `lead:${id}:escalation` },
      { queue: 'mailchimp.sync', payload: { subscriberId: expect.any(Number) }, dedupeKey: null },
      {
        queue: 'meta.conversion',
        payload: { event: 'Lead', leadId: id },
        dedupeKey: `lead:${id}:meta:Lead`,
      },
      {
        queue: 'whatsapp.notify',
        payload: { template: 'lead-received', leadId: id },
        dedupeKey: `lead:${id}:whatsapp`,
      },
      {
        queue: 'lead.updated',
        payload: { leadId: id, changes: { assignedTo: { from: null, to: adviser } } },
        dedupeKey: null,
      },
    ])
    expect(followUps[1]?.availableAt).toEqual(new Date('2026-11-24T17:30:00Z'))
    expect((await onlyRow(database.pool, 'lead.created')).result).toMatchObject({
      status: 'done',
      score: 100,
    })
  })

  it('has its effects once, run twice at once and once more', async () => {
    await makeUser(database.pool, 'asesor')
    const id = await makeLead(database.pool)
    const outcomes = await Promise.all([run(id), run(id)])
    outcomes.push(await run(id))
    expect(outcomes.filter(({ status }) => status === 'done')).toHaveLength(1)
    expect(
      outcomes.filter((outcome) => outcome.status === 'skipped' && outcome.reason === 'already_completed'),
    ).toHaveLength(2)

    expect((await outboxRows(database.pool)).map(({ queue }) => queue).sort()).toEqual([
      'lead.created',
      'lead.escalation',
      'lead.updated',
      'mail.send',
      'meta.conversion',
    ])
    const { rows } = await database.pool.query('SELECT kind FROM lead_activity ORDER BY id')
    expect(rows.map(({ kind }) => kind)).toEqual(['created', 'attributed', 'assigned'])
  })

  it('follows the hours and holidays that the centre has entered', async () => {
    await database.pool.query(
      `INSERT INTO settings (id, name, legal_name, phone, email, address, sla_working_hours)
       VALUES (1, 'CEP', 'CEP, S. L.', '+34942000300', 'hola@cep.example', 'Calle 1', 2)`,
    )
    await database.pool.query(
      `INSERT INTO settings_working_hours (_order, _parent_id, id, weekday, opens_at, closes_at)
       VALUES (1, 1, 'a', 'tuesday', '10:00', '11:00'), (2, 1, 'b', 'wednesday', '10:00', '12:00'),
              (3, 1, 'c', 'thursday', '10:00', '12:00')`,
    )
    await database.pool.query(
      `INSERT INTO settings_holidays (_order, _parent_id, id, date) VALUES (1, 1, 'x', '2026-11-25T12:00:00Z')`,
    )
    const id = await makeLead(database.pool, { created_at: '2026-11-24T08:00:00Z' })
    await run(id)
    expect((await leadOf(id)).sla_due_at).toEqual(new Date('2026-11-26T10:00:00Z'))
  })

  it('remembers where the person first came from', async () => {
    const first = await makeLead(database.pool, { email: 'ana@correo.example', utm_source: 'instagram' })
    await run(first)
    const second = await makeLead(database.pool, { email: 'ana@correo.example', utm_source: 'google' })
    await run(second)
    const { rows } = await database.pool.query(
      "SELECT detail FROM lead_activity WHERE lead_id = $1 AND kind = 'attributed'",
      [second],
    )
    expect(rows[0]?.detail).toMatchObject({
      lastTouch: { source: 'google' },
      firstTouch: { leadId: first, source: 'web', utm: { source: 'instagram' } },
    })
  })

  it('scores less with a throw-away address, and where e-mail or phone were marked as spam', async () => {
    await makeLead(database.pool, { email: 'spam@correo.example', phone: '+34600000001', status: 'spam' })
    await makeLead(database.pool, { email: 'other@correo.example', phone: '+34600000002', status: 'spam' })
    const id = await makeLead(database.pool, {
      email: 'x@mailinator.com',
      phone: '+34600000002',
      course_id: await makeCourse(database.pool),
    })
    await run(id)
    expect((await leadOf(id)).score_parts).toMatchObject({ disposableEmail: -40, spamMarks: -30 })
  })

  it('is scored, but neither welcomed nor announced, when somebody has been in touch already', async () => {
    const adviser = await makeUser(database.pool, 'asesor')
    const id = await makeLead(database.pool, { status: 'contacted', assigned_to_id: adviser })
    expect(await run(id)).toMatchObject({ status: 'done', assignedTo: adviser })
    const { score, sla_due_at: slaDueAt } = await leadOf(id)
    expect(Number(score)).toBeGreaterThan(0)
    expect(slaDueAt).toBeInstanceOf(Date)
    expect((await outboxRows(database.pool)).map(({ queue }) => queue)).toEqual([
      'lead.created',
      'meta.conversion',
    ])
  })

  it.each([
    ['spam', { status: 'spam' }],
    ['erased', { erased_at: '2026-11-24T10:00:00Z' }],
  ])('is left alone when it is %s', async (reason, row) => {
    await makeUser(database.pool, 'asesor')
    const id = await makeLead(database.pool, row)
    expect(await run(id)).toEqual({ status: 'skipped', reason })
    expect(await leadOf(id)).toMatchObject({ score: null, assigned_to_id: null, sla_due_at: null })
    expect(await outboxRows(database.pool)).toHaveLength(1)
  })
})

describe('assignment', () => {
  it('gives every adviser of the campus the same, five leads at a time', async () => {
    const campus = await makeCampus(database.pool)
    const advisers = await Promise.all(
      [1, 2, 3, 4].map(() => makeUser(database.pool, 'asesor', { campuses: [campus] })),
    )
    await makeUser(database.pool, 'gestor')
    await makeUser(database.pool, 'asesor', { campuses: [await makeCampus(database.pool)] })
    const leads = await Promise.all(
      Array.from({ length: 20 }, () => makeLead(database.pool, { campus_id: campus })),
    )
    const waiting = leads.values()
    const worker = async () => {
      for (const id of waiting) await run(id)
    }
    await Promise.all([worker(), worker(), worker(), worker(), worker()])
    expect(await loads()).toEqual(Object.fromEntries(advisers.map((id) => [String(id), 5])))
  })

  it('prefers who has fewer open leads; closed and erased ones do not count', async () => {
    const campus = await makeCampus(database.pool)
    const busy = await makeUser(database.pool, 'asesor', { campuses: [campus] })
    const free = await makeUser(database.pool, 'asesor', { campuses: [campus] })
    await makeLead(database.pool, { assigned_to_id: busy, status: 'qualified' })
    for (const row of [
      { status: 'enrolled' },
      { status: 'rejected' },
      { erased_at: '2026-11-01T00:00:00Z' },
    ]) {
      await makeLead(database.pool, { assigned_to_id: free, ...row })
    }
    const id = await makeLead(database.pool, { campus_id: campus })
    await run(id)
    expect((await leadOf(id)).assigned_to_id).toBe(free)
  })

  it('among equals prefers whose last one is the longest ago', async () => {
    const campus = await makeCampus(database.pool)
    const recent = await makeUser(database.pool, 'asesor', { campuses: [campus] })
    const rested = await makeUser(database.pool, 'asesor', { campuses: [campus] })
    const old = await makeLead(database.pool, { status: 'rejected' })
    for (const [adviser, at] of [
      [rested, '2026-11-20T10:00:00Z'],
      [recent, '2026-11-23T10:00:00Z'],
    ] as const) {
      await database.pool.query(
        "INSERT INTO lead_activity (lead_id, kind, detail, created_at) VALUES ($1, 'assigned', $2, $3)",
        [old, { from: null, to: adviser }, at],
      )
    }
    const id = await makeLead(database.pool, { campus_id: campus })
    await run(id)
    expect((await leadOf(id)).assigned_to_id).toBe(rested)
  })

  it("goes by the run's campus where none was chosen", async () => {
    const campus = await makeCampus(database.pool)
    await makeUser(database.pool, 'asesor', { campuses: [await makeCampus(database.pool)] })
    const adviser = await makeUser(database.pool, 'asesor', { campuses: [campus] })
    const courseRun = await makeRun(database.pool, await makeCourse(database.pool), { campus_id: campus })
    const id = await makeLead(database.pool, { run_id: courseRun })
    await run(id)
    expect((await leadOf(id)).assigned_to_id).toBe(adviser)
  })

  it('takes any adviser for a lead without a campus', async () => {
    const adviser = await makeUser(database.pool, 'asesor', { campuses: [await makeCampus(database.pool)] })
    const id = await makeLead(database.pool)
    await run(id)
    expect((await leadOf(id)).assigned_to_id).toBe(adviser)
  })

  it('falls back to an adviser without a campus, then to a manager, never to the inactive', async () => {
    const campus = await makeCampus(database.pool)
    await makeUser(database.pool, 'asesor', { campuses: [campus], is_active: false })
    await makeUser(database.pool, 'asesor', { campuses: [await makeCampus(database.pool)] })
    await makeUser(database.pool, 'marketing')
    const manager = await makeUser(database.pool, 'gestor')
    const first = await makeLead(database.pool, { campus_id: campus })
    await run(first)
    expect((await leadOf(first)).assigned_to_id).toBe(manager)

    const everywhere = await makeUser(database.pool, 'asesor')
    const second = await makeLead(database.pool, { campus_id: campus })
    await run(second)
    expect((await leadOf(second)).assigned_to_id).toBe(everywhere)
  })

  it('leaves the lead unassigned where nobody can take it, and goes on', async () => {
    const id = await makeLead(database.pool)
    expect(await run(id)).toMatchObject({ status: 'done', assignedTo: null })
    expect((await outboxRows(database.pool)).map(({ queue }) => queue)).toContain('mail.send')
  })

  it('keeps an assignee chosen by hand, and tells them unless they wrote the lead', async () => {
    const adviser = await makeUser(database.pool, 'asesor')
    const given = await makeLead(database.pool, { assigned_to_id: adviser })
    const own = await makeLead(database.pool, { assigned_to_id: adviser, updated_by_id: adviser })
    await run(given)
    await run(own)
    const mails = await outboxRows(database.pool, "payload->>'template' = 'lead-assigned'")
    expect(mails.map(({ payload }) => payload)).toEqual([
      { template: 'lead-assigned', leadId: given, userId: adviser },
    ])
    expect(await loads()).toEqual({ [String(adviser)]: 2 })
  })
})
