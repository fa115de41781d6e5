import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import type { PoolClient } from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sqlRunner } from '../../testing/sql-runner.ts'
import { findShares, findSteps, sumOf } from './find-statistics.ts'
import { readPeriod } from './statistics-period.ts'

let database: TestDatabase
let client: PoolClient

beforeEach(async () => {
  database = await createTestDatabase()
  client = await database.pool.connect()
})
afterEach(async () => {
  client.release()
  await database.drop()
})

/** A rollup so many days ago, as the stats role writes it. */
const roll = (daysAgo: number, { dimension = 'all', key = '', leads = 1, granularity = 'day' } = {}) =>
  client.query(
    `INSERT INTO rollups (granularity, dimension, period_start, key, leads, visits, revenue_cents)
     VALUES ($1, $2, (date_trunc($1, now() AT TIME ZONE 'Europe/Madrid') - $3::int * ('1 ' || $1)::interval)
       AT TIME ZONE 'Europe/Madrid', $4, $5, 10, 250000)`,
    [granularity, dimension, daysAgo, key, leads],
  )

it('sums a period and the one before it, today included, and nothing older', async () => {
  for (const [daysAgo, leads] of [
    [0, 1],
    [6, 2],
    [7, 4],
    [13, 8],
    [14, 16],
  ] as const)
    await roll(daysAgo, { leads })
  await roll(1, { granularity: 'hour', leads: 100 })
  await roll(1, { dimension: 'source', key: 'google', leads: 100 })
  const steps = await findSteps(sqlRunner(client), '7d')
  expect(steps.map(({ isBefore, leads }) => [isBefore, leads])).toEqual([
    [true, 8],
    [true, 4],
    [false, 2],
    [false, 1],
  ])
  expect(sumOf(steps.filter(({ isBefore }) => !isBefore))).toMatchObject({
    leads: 3,
    visits: 20,
    revenueCents: 500_000,
    contacted: 0,
  })
  expect(sumOf(await findSteps(sqlRunner(client), '30d'))).toMatchObject({ leads: 31 })
})

it('sums twelve months out of months', async () => {
  await roll(0, { granularity: 'month', leads: 5 })
  await roll(12, { granularity: 'month', leads: 7 })
  await roll(24, { granularity: 'month', leads: 9 })
  await roll(0, { leads: 100 })
  const steps = await findSteps(sqlRunner(client), '12m')
  expect(steps.map(({ isBefore, leads }) => [isBefore, leads])).toEqual([
    [true, 7],
    [false, 5],
  ])
})

it('splits a period by a dimension, with names, and with what each had before', async () => {
  const course = await client.query(
    "INSERT INTO courses (name, slug, modality, base_price_cents) VALUES ('SQL', 'sql', 'online', 1) RETURNING id",
  )
  const sqlCourse = String(course.rows[0]?.id)
  await roll(0, { dimension: 'course', key: sqlCourse, leads: 3 })
  await roll(1, { dimension: 'course', key: sqlCourse, leads: 4 })
  await roll(9, { dimension: 'course', key: sqlCourse, leads: 2 })
  await roll(0, { dimension: 'course', key: '-', leads: 1 })
  await roll(0, { dimension: 'course', key: '999999', leads: 2 })
  await roll(0, { dimension: 'source', key: 'google', leads: 5 })
  const shares = await findShares(sqlRunner(client), { period: '7d', dimension: 'course' })
  expect(shares.map(({ name, now, before }) => [name, now.leads, before.leads])).toEqual([
    ['SQL', 7, 2],
    [null, 2, 0],
    [null, 1, 0],
  ])
  const sources = await findShares(sqlRunner(client), { period: '7d', dimension: 'source' })
  expect(sources.map(({ name, now }) => [name, now.leads])).toEqual([['google', 5]])
})

it('answers nothing where nothing was counted, and takes thirty days for what it does not know', async () => {
  expect(await findSteps(sqlRunner(client), '30d')).toEqual([])
  expect(sumOf([])).toMatchObject({ leads: 0 })
  expect([readPeriod('12m'), readPeriod('toString'), readPeriod(undefined)]).toEqual(['12m', '30d', '30d'])
})
