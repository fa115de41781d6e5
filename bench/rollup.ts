import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROLLUP_DIMENSIONS, ROLLUP_GRANULARITIES } from '@cep/contracts/rollups'
import { startPostgresCluster } from '@cep/testing/postgres-cluster'
import { testEnvironment } from '@cep/testing/test-environment'
import pg from 'pg'
import { findShares, findSteps } from '../apps/cms/src/admin/statistics/find-statistics.ts'
import { PERIODS, type PeriodName } from '../apps/cms/src/admin/statistics/statistics-period.ts'
import { sqlRunner } from '../apps/cms/src/testing/sql-runner.ts'
import { rollUpDays } from '../apps/worker/src/statistics/roll-up-days.ts'
import { median, percentile, printTable } from './figures.ts'

/**
 * A year of a busy centre, evenly filled: how long one day takes to be rolled up, whether a second time
 * changes anything, and how long the dashboard's queries take. `--share 0.01` fills a hundredth of it.
 */
const LEADS = 1_000_000
const VIEWS = 10_000_000
const DAYS = 365
const LIMIT_DAY_MS = 2_000
const LIMIT_QUERY_P95_MS = 50

const flag = process.argv.indexOf('--share')
const share = flag === -1 ? 1 : Number(process.argv[flag + 1])
if (!(share > 0 && share <= 1)) throw new Error('--share takes a number above 0, at most 1')

const cluster = await startPostgresCluster()
const admin = new pg.Client({ host: cluster.socketFolder, user: 'cep', database: 'postgres' })
await admin.connect()
await admin.query('CREATE DATABASE cep')
await admin.end()
const pool = new pg.Pool({ host: cluster.socketFolder, user: 'cep', database: 'cep', max: 2 })
const client = await pool.connect()
try {
  await promisify(execFile)('npm', ['run', '--silent', 'migrate', '-w', '@cep/cms'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, ...testEnvironment(cluster.socketFolder, 'cep') },
  })
  await fill()
  const days = await measureDays()
  const queries = await measureQueries()
  printTable(
    ['milliseconds', 'p50', 'p95', 'max'],
    Object.entries({ 'rollup of a day': days, 'dashboard query': queries }).map(([name, values]) => [
      name,
      median(values).toFixed(0),
      percentile(values, 0.95).toFixed(0),
      Math.max(...values).toFixed(0),
    ]),
  )
  const isTooSlow = Math.max(...days) > LIMIT_DAY_MS || percentile(queries, 0.95) > LIMIT_QUERY_P95_MS
  if (isTooSlow) process.exitCode = 1
} finally {
  client.release()
  await pool.end()
  await cluster.stop()
}

/** Without the triggers that would write a million outbox rows; what is measured reads none of them. */
async function fill(): Promise<void> {
  const leads = Math.round(LEADS * share)
  const views = Math.round(VIEWS * share)
  const startedAt = performance.now()
  await client.query("SET session_replication_role = 'replica'")
  await client.query(`
    INSERT INTO courses (name, slug, modality, base_price_cents, _status)
      SELECT 'Curso ' || n, 'curso-' || n, 'online', 10000, 'published' FROM generate_series(1, 80) n;
    INSERT INTO campuses (name, slug, city, address, postal_code, phone, email, opening_hours)
      SELECT 'Sede ' || n, 'sede-' || n, 'Santander', '-', '39001', '-', '-', '-' FROM generate_series(1, 5) n;
    INSERT INTO campaigns (name, type, utm_campaign)
      SELECT 'Campaña ' || n, 'social', 'c-' || n FROM generate_series(1, 30) n;
    INSERT INTO users (name, email, role, is_active)
      SELECT 'Asesor ' || n, 'a' || n || '@correo.example', 'asesor', true FROM generate_series(1, 12) n;`)
  // Even steps over the year up to now; the remainders make every combination occur.
  const at = (count: number) => `now() - interval '${DAYS} days' * (1 - n::float8 / ${count})`
  await client.query(`
    INSERT INTO page_views (created_at, path, course_id, campus_id, campaign_id, source, is_entry)
    SELECT ${at(views)}, '/cursos/curso-' || (1 + n % 80), 1 + n % 80, CASE WHEN n % 3 = 0 THEN 1 + n % 5 END,
      CASE WHEN n % 4 = 0 THEN 1 + n % 30 END,
      (ARRAY['google', 'direct', 'facebook', 'instagram', 'internal'])[1 + n % 5], n % 5 < 4
    FROM generate_series(1, ${views}) n`)
  await client.query(`
    INSERT INTO leads (first_name, last_name, email, phone, status, source, reference, consent_privacy, course_id,
      campus_id, campaign_id, assigned_to_id, utm_source, created_at, sla_due_at, first_contacted_at, converted_at)
    SELECT 'L', 'G', 'l' || n || '@correo.example', '+34612345678', 'contacted', 'web', 'R-' || n, true, 1 + n % 80,
      1 + n % 5, CASE WHEN n % 4 = 0 THEN 1 + n % 30 END, 1 + n % 12, CASE WHEN n % 2 = 0 THEN 'google' END, at,
      at + interval '4 hours', CASE WHEN n % 10 < 8 THEN at + interval '1 minute' * (n % 400) END,
      CASE WHEN n % 20 = 0 THEN at + interval '3 hours' END
    FROM (SELECT n, ${at(leads)} AS at FROM generate_series(1, ${leads}) n) AS made`)
  await client.query("SET session_replication_role = 'origin'")
  await client.query('VACUUM ANALYZE')
  say(`${leads} leads and ${views} views in ${seconds(startedAt)}`)
}

/** Rolls up the whole year, day by day, so that the tables have their size; then some days again. */
async function measureDays(): Promise<number[]> {
  const { rows } = await client.query<{ day: string; next: string }>(
    `SELECT ((now() AT TIME ZONE 'Europe/Madrid')::date - n)::text AS day,
            ((now() AT TIME ZONE 'Europe/Madrid')::date - n + 1)::text AS next
     FROM generate_series(0, ${DAYS - 1}) n ORDER BY n DESC`,
  )
  const startedAt = performance.now()
  const took: number[] = []
  for (const { day: from, next: until } of rows) {
    const dayStartedAt = performance.now()
    await inOne(() => rollUpDays(client, { from, until }, ROLLUP_GRANULARITIES))
    took.push(performance.now() - dayStartedAt)
  }
  say(`${DAYS} days rolled up in ${seconds(startedAt)}`)
  await client.query('VACUUM ANALYZE rollups')

  const before = await fingerprint()
  const again = rows.filter((_, index) => index % 60 === 30)
  for (const { day: from, next: until } of again) {
    const changed = await inOne(() => rollUpDays(client, { from, until }, ROLLUP_GRANULARITIES))
    if (changed !== 0) throw new Error(`${from} counted twice changed ${changed} rows`)
  }
  if ((await fingerprint()) !== before) throw new Error('counted twice, the rows differ')
  say(`run twice: the same rows (${before})`)
  return took
}

async function inOne<Result>(work: () => Promise<Result>): Promise<Result> {
  await client.query('BEGIN')
  const result = await work()
  await client.query('COMMIT')
  return result
}

async function fingerprint(): Promise<string> {
  const { rows } = await client.query<{ print: string }>(
    `SELECT count(*) || ' rows, ' || md5(string_agg(rollups::text, ',' ORDER BY id)) AS print FROM rollups`,
  )
  return rows[0]?.print ?? ''
}

async function measureQueries(): Promise<number[]> {
  const runner = sqlRunner(client)
  const took: number[] = []
  for (let round = 0; round < 20; round++) {
    for (const period of Object.keys(PERIODS) as PeriodName[]) {
      await timed(took, () => findSteps(runner, period))
      for (const dimension of ROLLUP_DIMENSIONS) {
        const shares = await timed(took, () => findShares(runner, { period, dimension }))
        if (shares.length === 0) throw new Error(`nothing by ${dimension} in ${period}`)
      }
    }
  }
  return took
}

async function timed<Result>(took: number[], work: () => Promise<Result>): Promise<Result> {
  const startedAt = performance.now()
  const result = await work()
  took.push(performance.now() - startedAt)
  return result
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1_000).toFixed(1)} s`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
