import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ContentWriter, contentWriter } from '../testing/insert-content.ts'
import { servePublicApi } from '../testing/serve-public-api.ts'

let database: TestDatabase
let write: ContentWriter
let campus: number

beforeEach(async () => {
  database = await createTestDatabase()
  write = contentWriter(database.pool)
  campus = await write.campus({ name: 'CEP Gijón', slug: 'gijon', city: 'Gijón' })
})

afterEach(() => database.drop())

/** The answer to a path, asked at a moment. */
async function readAt(now: string, path: string) {
  const api = await servePublicApi(database.pool, { now })
  try {
    return await api.read(path)
  } finally {
    await api.close()
  }
}

const codesOf = (runs: { code: string }[]) => runs.map(({ code }) => code)

describe('the day at the centre', () => {
  it('is what dates are written in, however they were stored', async () => {
    const course = await write.course({ slug: 'curso' })
    const days = {
      noon: '2027-03-01T12:00:00Z',
      utcMidnight: '2027-03-01T00:00:00Z',
      madridMidnight: '2027-02-28T23:00:00Z',
    }
    for (const startDate of Object.values(days)) {
      await write.run(course, {
        startDate,
        end_date: '2027-06-30T22:00:00Z',
        deadline: '2027-02-27T23:30:00Z',
      })
    }
    const { runs } = await readAt('2026-11-24T10:00:00Z', '/courses/curso')
    expect(runs).toHaveLength(3)
    for (const run of runs) {
      // In summer midnight at the centre is two hours before midnight in UTC.
      expect(run).toMatchObject({
        startDate: '2027-03-01',
        endDate: '2027-07-01',
        enrolmentDeadline: '2027-02-28',
      })
    }
  })

  it.each([
    ['2026-11-24T22:59:59Z', true],
    ['2026-11-24T23:00:00Z', false],
  ])('ends at midnight in Madrid: at %s enrolment until the 24th is open: %s', async (now, isOpen) => {
    const course = await write.course({ slug: 'curso' })
    for (const deadline of ['2026-11-24T12:00:00Z', '2026-11-23T23:00:00Z', '2026-11-24T00:00:00Z']) {
      await write.run(course, { deadline })
    }
    const found = await readAt(now, '/courses/curso')
    expect(found.runCount).toBe(isOpen ? 3 : 0)
    expect(found.nextRun === null).toBe(!isOpen)
  })

  it.each([
    ['2027-07-01T21:59:59Z', 1],
    ['2027-07-01T22:00:00Z', 0],
  ])('ends two hours before that of UTC in summer: at %s %i can be joined', async (now, count) => {
    const course = await write.course({ slug: 'curso' })
    await write.run(course, { startDate: '2027-09-01', deadline: '2027-07-01' })
    expect((await readAt(now, '/courses/curso')).runCount).toBe(count)
  })

  it('is the day on which a post was published', async () => {
    await write.post({ slug: 'noche', published_at: '2026-07-31T22:30:00Z' })
    const { items } = await readAt('2026-11-24T10:00:00Z', '/posts')
    expect(items[0].publishedAt).toBe('2026-08-01T00:30:00+02:00')
  })
})

describe('a run that can be joined', () => {
  it('may be joined until the day it starts when it has no deadline', async () => {
    const course = await write.course({ slug: 'curso' })
    await write.run(course, { startDate: '2026-12-01' })
    expect((await readAt('2026-12-01T10:00:00Z', '/courses/curso')).runCount).toBe(1)
    expect((await readAt('2026-12-02T10:00:00Z', '/courses/curso')).runCount).toBe(0)
  })

  it('is the soonest with seats; a full one counts, and is the next one when there is no other', async () => {
    const course = await write.course({ slug: 'curso' })
    await write.run(course, { code: 'FULL', startDate: '2027-01-10', max_students: 10, seats_taken: 10 })
    const onlyFull = await readAt('2026-11-24T10:00:00Z', '/courses/curso')
    expect(onlyFull).toMatchObject({ runCount: 1, nextRun: { code: 'FULL', seatsLeft: 0 } })

    await write.run(course, { code: 'LATER', startDate: '2027-03-10', max_students: 10, seats_taken: 9 })
    await write.run(course, { code: 'SOONER', startDate: '2027-02-10', max_students: 10, seats_taken: 3 })
    const found = await readAt('2026-11-24T10:00:00Z', '/courses/curso')
    expect(found).toMatchObject({ runCount: 3, nextRun: { code: 'SOONER', seatsLeft: 7 } })
    expect(codesOf(found.runs)).toEqual(['FULL', 'SOONER', 'LATER'])
  })

  it('never has fewer than no seats', async () => {
    const course = await write.course({ slug: 'curso' })
    await write.run(course, { max_students: 10, seats_taken: 12 })
    expect((await readAt('2026-11-24T10:00:00Z', '/courses/curso')).nextRun.seatsLeft).toBe(0)
  })

  it('still has its page when enrolment is over', async () => {
    const course = await write.course({ slug: 'curso' })
    await write.run(course, { code: 'NOR-2027-001', deadline: '2026-11-01' })
    const run = await readAt('2026-11-24T10:00:00Z', '/runs/NOR-2027-001')
    expect(run).toMatchObject({ enrolmentDeadline: '2026-11-01', course: { runCount: 0, nextRun: null } })
  })

  it('has times, days of the week in their order, campus, and money', async () => {
    const course = await write.course({ slug: 'curso', base_price_cents: 99_999, subsidy_percentage: 50 })
    const run = await write.run(course, {
      campus_id: campus,
      start_time: '09:00',
      end_time: '14:00',
      price_override_cents: 33_333,
      funding: 'SEPE',
    })
    for (const [index, value] of ['friday', 'monday', 'wednesday'].entries()) {
      await write.insert('course_runs_weekdays', { order: index + 1, parent_id: run, value })
    }
    const found = await readAt('2026-11-24T10:00:00Z', '/courses/curso')
    expect(found.price).toEqual({ basePriceCents: 99_999, subsidyPercentage: 50, finalPriceCents: 50_000 })
    expect(found.nextRun).toMatchObject({
      weekdays: ['monday', 'wednesday', 'friday'],
      startTime: '09:00',
      endTime: '14:00',
      campus: { slug: 'gijon', name: 'CEP Gijón', city: 'Gijón' },
      funding: 'SEPE',
      price: { basePriceCents: 33_333, subsidyPercentage: 50, finalPriceCents: 16_667 },
    })
  })

  it('is not shown anywhere once it is full, over, or its course is withdrawn, but where it belongs', async () => {
    const now = '2026-11-24T10:00:00Z'
    const course = await write.course({ slug: 'curso', campuses: [campus] })
    await write.run(course, { code: 'FULL', campus_id: campus, seats_taken: 20 })
    await write.run(course, { code: 'OVER', campus_id: campus, deadline: '2026-11-01' })
    await write.run(course, { code: 'OPEN', campus_id: campus })
    expect(codesOf((await readAt(now, '/home')).nextRuns)).toEqual(['OPEN'])
    expect(codesOf((await readAt(now, '/campuses/gijon')).runs)).toEqual(['FULL', 'OPEN'])
    expect((await readAt(now, '/sitemap')).map(({ path }: { path: string }) => path)).not.toContain(
      '/convocatorias/OVER',
    )

    await database.pool.query("UPDATE courses SET _status = 'draft'")
    expect((await readAt(now, '/home')).nextRuns).toEqual([])
    expect((await readAt(now, '/campuses/gijon')).runs).toEqual([])
    expect((await readAt(now, '/campuses'))[0].openRunCount).toBe(0)
  })
})

describe("the database's and our own final price", () => {
  it('are the same sum for every percentage with two decimals', async () => {
    const { toPrice } = await import('../prices/price.ts')
    const { rows } = await database.pool.query<{ base: number; subsidy: number; price: number }>(
      `SELECT base, subsidy::float8 AS subsidy, final_price_cents(base, subsidy) AS price
       FROM generate_series(1, 30001, 1111) base, generate_series(0, 100, 0.05) subsidy`,
    )
    expect(rows.length).toBeGreaterThan(50_000)
    const different = rows.filter(
      ({ base, subsidy, price }) =>
        toPrice({ basePriceCents: base, subsidyPercentage: subsidy }).finalPriceCents !== price,
    )
    expect(different).toEqual([])
  })
})
