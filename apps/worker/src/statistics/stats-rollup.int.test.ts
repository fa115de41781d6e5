import { readConfiguration } from '@cep/platform/configuration'
import { createLogger } from '@cep/platform/logger'
import { startRedis } from '@cep/testing/redis-server'
import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { until } from '@cep/testing/until'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeCampus, makeCourse, makeLead, makeRun, makeUser } from '../../testing/centre-factory.ts'
import { outboxRows } from '../../testing/run-due-rows.ts'
import { startTestAutomation } from '../../testing/start-test-automation.ts'
import { statisticsSettings } from '../configuration.ts'
import { runOutboxRow } from '../jobs/run-outbox-row.ts'
import { runStatistics } from './run-statistics.ts'
import { statsRollup } from './stats-rollup.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(async () => {
  await database.drop()
})

/** Asks for a rollup and does it. */
async function rollUp(payload: Record<string, string> = {}) {
  const { rows } = await database.pool.query<{ id: number }>(
    "INSERT INTO outbox (queue, payload) VALUES ('stats.rollup', $1) RETURNING id",
    [JSON.stringify(payload)],
  )
  const handler = { queue: statsRollup.queue, handle: statsRollup.handle as never }
  return await runOutboxRow({ pool: database.pool, tools: {}, handler, outboxId: rows[0]?.id ?? 0, payload })
}

const FIGURES = `views, visits, leads, contacted, contacted_in_time AS "inTime", response_minutes::int AS minutes,
  converted, enrolments, cancellations, revenue_cents::int AS revenue`
const NONE = {
  views: 0,
  visits: 0,
  leads: 0,
  contacted: 0,
  inTime: 0,
  minutes: 0,
  converted: 0,
  enrolments: 0,
  cancellations: 0,
  revenue: 0,
}
const counted = async (granularity: string, dimension = 'all') => {
  const { rows } = await database.pool.query(
    `SELECT period_start AS "from", key, ${FIGURES} FROM rollups WHERE granularity = $1 AND dimension = $2
     ORDER BY period_start, key`,
    [granularity, dimension],
  )
  return rows.map(({ from, ...row }) => ({ from: from.toISOString(), ...row }))
}
/** Everything, with the rows' own numbers: a row that was written anew shows. */
const everything = async () =>
  (await database.pool.query('SELECT * FROM rollups ORDER BY id')).rows.map((row) => ({ ...row }))

const view = (row: Record<string, unknown>) =>
  database.pool.query(
    'INSERT INTO page_views (created_at, path, course_id, campus_id, source, is_entry) VALUES ($1, $2, $3, $4, $5, $6)',
    [row.at, '/', row.course ?? null, row.campus ?? null, row.source ?? 'direct', row.isEntry ?? true],
  )

/** One Tuesday: two views, a lead answered in time by an adviser, who became a student that paid. */
async function liveADay() {
  const { pool } = database
  const campus = await makeCampus(pool)
  const course = await makeCourse(pool)
  const run = await makeRun(pool, course, { campus_id: campus, seats_taken: 0 })
  const adviser = await makeUser(pool, 'asesor')
  await view({ at: '2026-11-10T09:00:00Z', course, campus, source: 'google' })
  await view({ at: '2026-11-10T09:01:00Z', course, source: 'internal', isEntry: false })
  const lead = await makeLead(pool, {
    created_at: '2026-11-10T09:10:00Z',
    course_id: course,
    campus_id: campus,
    assigned_to_id: adviser,
    referrer: 'https://www.google.es/',
    status: 'enrolled',
    sla_due_at: '2026-11-10T13:10:00Z',
    first_contacted_at: '2026-11-10T10:40:00Z',
    converted_at: '2026-11-10T11:00:00Z',
  })
  await makeLead(pool, { created_at: '2026-11-10T09:20:00Z', status: 'spam' })
  const student = await pool.query(
    "INSERT INTO students (first_name, last_name, email, phone) VALUES ('A', 'B', 'a@correo.example', '+34612345678') RETURNING id",
  )
  await pool.query(
    `INSERT INTO enrolments (student_id, run_id, lead_id, status, confirmed_at, created_at, total_cents, paid_cents)
     VALUES ($1, $2, $3, 'confirmed', '2026-11-10T11:00:00Z', '2026-11-10T11:00:00Z', 40000, 10000)`,
    [student.rows[0]?.id, run, lead],
  )
  return { campus: String(campus), course: String(course), adviser: String(adviser) }
}

describe('a day', () => {
  it('is counted in all and by course, campus, source and adviser', async () => {
    const { campus, course, adviser } = await liveADay()
    expect(await rollUp({ date: '2026-11-10', granularity: 'day' })).toMatchObject({ status: 'done' })
    const from = '2026-11-09T23:00:00.000Z'
    const work = {
      leads: 1,
      contacted: 1,
      inTime: 1,
      minutes: 90,
      converted: 1,
      enrolments: 1,
      revenue: 10_000,
    }
    expect(await counted('day')).toEqual([{ ...NONE, ...work, from, key: '', views: 2, visits: 1 }])
    expect(await counted('day', 'course')).toEqual([
      { ...NONE, ...work, from, key: course, views: 2, visits: 1 },
    ])
    expect(await counted('day', 'campus')).toEqual([
      { ...NONE, from, key: '-', views: 1 },
      { ...NONE, ...work, from, key: campus, views: 1, visits: 1 },
    ])
    expect(await counted('day', 'source')).toEqual([
      { ...NONE, ...work, from, key: 'google', views: 1, visits: 1 },
      { ...NONE, from, key: 'internal', views: 1 },
    ])
    expect(await counted('day', 'adviser')).toEqual([{ ...NONE, ...work, from, key: adviser }])
    expect(await counted('hour')).toEqual([])
  })

  it('counted twice has the same rows', async () => {
    await liveADay()
    await rollUp({ date: '2026-11-10' })
    const before = await everything()
    expect(before.length).toBeGreaterThan(20)
    expect(await rollUp({ date: '2026-11-10' })).toMatchObject({ changed: 0 })
    expect(await everything()).toEqual(before)
  })

  it('forgets what turned out not to be', async () => {
    await liveADay()
    await rollUp({ date: '2026-11-10' })
    await database.pool.query('DELETE FROM page_views')
    await database.pool.query("UPDATE leads SET status = 'spam', converted_at = NULL, assigned_to_id = NULL")
    await rollUp({ date: '2026-11-10' })
    expect(await counted('day')).toMatchObject([{ views: 0, leads: 0, contacted: 0, enrolments: 1 }])
    expect((await counted('day', 'source')).map(({ key }) => key)).toEqual(['google'])
    expect(await counted('week')).toMatchObject([{ views: 0, leads: 0, enrolments: 1 }])
  })

  it("begins and ends at Madrid's midnight, also when the clocks change", async () => {
    for (const at of [
      '2026-10-24T21:59:00Z',
      '2026-10-24T22:00:00Z',
      '2026-10-25T22:59:00Z',
      '2026-10-25T23:00:00Z',
    ])
      await view({ at })
    for (const date of ['2026-10-24', '2026-10-25', '2026-10-26']) await rollUp({ date })
    expect((await counted('day')).map(({ from, views }) => [from, views])).toEqual([
      ['2026-10-23T22:00:00.000Z', 1],
      ['2026-10-24T22:00:00.000Z', 2],
      ['2026-10-25T23:00:00.000Z', 1],
    ])
    expect((await counted('week')).map(({ from, views }) => [from, views])).toEqual([
      ['2026-10-18T22:00:00.000Z', 3],
      ['2026-10-25T23:00:00.000Z', 1],
    ])
    expect(await counted('month')).toMatchObject([{ from: '2026-09-30T22:00:00.000Z', views: 4 }])
  })
})

describe('the hourly run', () => {
  it('catches up month by month from the first event, then counts from yesterday', async () => {
    const { rows } = await database.pool.query("SELECT now() - interval '70 days' AS at")
    await view({ at: rows[0]?.at })
    await view({ at: new Date() })
    await rollUp()
    for (let rows = await open(); rows.length > 0; rows = await open()) {
      const [row] = rows
      const handler = { queue: statsRollup.queue, handle: statsRollup.handle as never }
      await runOutboxRow({ pool: database.pool, tools: {}, handler, outboxId: row?.id ?? 0, payload: {} })
    }
    const days = await counted('day')
    expect([71, 72]).toContain(days.length)
    expect(days.reduce((sum, { views }) => sum + views, 0)).toBe(2)
    // The hours of the first day are too old to be kept.
    expect((await counted('hour')).reduce((sum, { views }) => sum + views, 0)).toBe(1)
    await view({ at: new Date() })
    expect(await rollUp()).toMatchObject({ status: 'done' })
    expect(await open()).toEqual([])
    expect((await counted('day')).reduce((sum, { views }) => sum + views, 0)).toBe(3)
  })

  it('keeps page views for a year, and what was counted of them', async () => {
    const { rows } = await database.pool.query("SELECT now() - interval '367 days' AS at")
    await view({ at: rows[0]?.at })
    await view({ at: new Date() })
    await rollUp()
    for (let rows = await open(); rows.length > 0; rows = await open()) {
      const handler = { queue: statsRollup.queue, handle: statsRollup.handle as never }
      const outboxId = rows[0]?.id ?? 0
      await runOutboxRow({ pool: database.pool, tools: {}, handler, outboxId, payload: {} })
    }
    expect((await database.pool.query('SELECT FROM page_views')).rowCount).toBe(1)
    expect((await counted('day')).reduce((sum, { views }) => sum + views, 0)).toBe(2)
    const date = rows[0]?.at.toISOString().slice(0, 10)
    expect(await rollUp({ date })).toEqual({ status: 'skipped', reason: 'its_views_are_gone' })
    expect((await counted('day')).reduce((sum, { views }) => sum + views, 0)).toBe(2)
  })

  const open = () => outboxRows(database.pool, "queue = 'stats.rollup' AND completed_at IS NULL")

  it('is in the outbox by itself, and worked by the stats role', async () => {
    const redis = await startRedis()
    const automation = startTestAutomation({ database, redisSocket: redis.socket, smtpPort: null })
    const settings = readConfiguration(statisticsSettings, {
      ...database.environment,
      REDIS_SOCKET: redis.socket,
    })
    const statistics = runStatistics(settings, createLogger('test', 'fatal'))
    try {
      const [row] = await until('the next run', async () => {
        const rows = await open()
        return rows.length > 0 ? rows : undefined
      })
      expect(row?.availableAt.getUTCMinutes()).toBe(5)
      await view({ at: new Date() })
      await database.pool.query('UPDATE outbox SET available_at = now() WHERE id = $1', [row?.id])
      await until('the figures', async () => (await counted('day'))[0]?.views === 1)
    } finally {
      await statistics.stop()
      await automation.stop()
      await redis.stop()
    }
  })
})
