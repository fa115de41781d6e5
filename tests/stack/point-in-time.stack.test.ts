import { setTimeout as delay } from 'node:timers/promises'
import { until } from '@cep/testing/until'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { acknowledgedOf, moreAnswers, startLoad } from './support/load.ts'
import { https } from './support/request.ts'
import { output } from './support/run.ts'
import { cep, compose, containerOf, execIn, query } from './support/stack.ts'
import { report, secondsUntil } from './support/within.ts'

/** The database as it was at a moment: after a table was dropped, and after its volume was lost. */
const stack = inject('stack')
const MOST_SECONDS = 180
const MOST_LOST_SECONDS = 60

const seconds = (from: number) => Math.round((performance.now() - from) / 100) / 10

async function ask(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await cep(stack, args, 290_000)
  if (code !== 0) throw new Error(`./cep ${args.join(' ')} ended with ${code}:\n${stderr}\n${stdout}`)
  return stdout
}

const figure = async (sql: string) => (await query(stack, sql)).map((row) => row.join(' ')).join('\n')

/** Rows and content of what is looked at afterwards. */
const fingerprint = () =>
  figure(`SELECT 'leads', count(*), sum(hashtextextended(l::text, 0)::numeric) FROM leads l
          UNION ALL SELECT 'outbox', count(*), sum(id::numeric) FROM outbox
          UNION ALL SELECT 'courses', count(*), sum(hashtextextended(c::text, 0)::numeric) FROM courses c`)

beforeAll(async () => {
  const hasBase = async () =>
    (await execIn(stack, 'backup', ['sh', '-c', 'grep -q newestBaseAt.:.2 /backups/work/archive.json']))
      .code === 0
  await until('the first base backup, made by itself', hasBase, { timeoutMs: 240_000, everyMs: 2_000 })
})

describe('a table that was dropped', () => {
  it('is back as it was the second before, with all its rows', async () => {
    const load = await startLoad(stack, { perSecond: 5, leadShare: 1, prefix: `antes-${Date.now()}` })
    await moreAnswers(load, 20)
    await load.stop()
    // Workers still change what has just come in.
    const isQuiet = async () =>
      (await figure('SELECT count(*) FROM outbox WHERE completed_at IS NULL AND available_at <= now()')) ===
      '0'
    await until('all work to be done', isQuiet, { timeoutMs: 90_000 })
    const before = await fingerprint()
    // On the second: what the operator knows is the second before.
    await delay(1_100)
    const moment = new Date()
    await delay(1_100)
    await query(stack, 'DROP TABLE leads CASCADE')
    await expect(query(stack, 'SELECT FROM leads')).rejects.toThrow('does not exist')

    const startedAt = performance.now()
    const said = await ask('restore', 'run', '--at', moment.toISOString(), '--yes')
    const taken = seconds(startedAt)
    report(
      `DROP TABLE leads: everything back after ${taken} s; ${/writes were refused for [\d.]+ s/.exec(said)?.[0]}`,
    )
    expect(await fingerprint()).toBe(before)
    expect(taken).toBeLessThan(MOST_SECONDS)
    await secondsUntil('the site to serve', async () => (await https(stack, '/')).status === 200, 30)
  })

  it('leaves the log fit for the next moment: its drill is good', async () => {
    expect(await ask('drill', '--moment')).toContain('came back')
  })
})

describe('the volume of the database', () => {
  it('lost with a kill: at most a minute of numbered leads is missing', async () => {
    const load = await startLoad(stack, { perSecond: 5, leadShare: 1, prefix: `numerado-${Date.now()}` })
    // Longer than a piece of the log may stay here.
    await delay(75_000)
    const { State } = await containerOf(stack, 'postgres')
    process.kill(State.Pid, 'SIGKILL')
    const diedAt = Date.now()
    const acknowledged = acknowledgedOf(await load.stop()).filter(({ at }) => at <= diedAt)
    await compose(stack, ['rm', '--stop', '--force', 'postgres'])
    await output('docker', ['volume', 'rm', '--force', `${stack.project}_postgres-data`])

    const startedAt = performance.now()
    const said = await ask('restore', 'run', '--latest', '--yes')
    const stored = new Set(
      (await query(stack, 'SELECT reference FROM leads')).map(([reference]) => reference),
    )
    const lost = acknowledged.filter(({ reference = '' }) => !stored.has(reference))
    const oldest = Math.min(diedAt, ...lost.map(({ at }) => at))
    const lostSeconds = (diedAt - oldest) / 1000
    report(
      `volume lost: ${lost.length} of ${acknowledged.length} leads missing, of the last ${lostSeconds.toFixed(1)} s; back after ${seconds(startedAt)} s`,
    )
    expect(said).toContain('the site is healthy')
    expect(acknowledged.length).toBeGreaterThan(100)
    expect(lostSeconds).toBeLessThanOrEqual(MOST_LOST_SECONDS)
    // Only the last ones: nothing is missing in between.
    const first = lost[0]?.at ?? diedAt
    expect(
      acknowledged.filter(({ at, reference = '' }) => at > first && stored.has(reference)).length,
    ).toBeLessThan(5)
  })
})

describe('the store', () => {
  it('away: the database goes on, status is red, and all is archived when it is back', async () => {
    await compose(stack, ['stop', 'minio'])
    try {
      await query(stack, 'SELECT pg_switch_wal()')
      await query(stack, 'CREATE TABLE IF NOT EXISTS store_away AS SELECT 1; DROP TABLE store_away')
    } finally {
      await compose(stack, ['up', '--detach', '--no-deps', '--wait', 'minio'])
    }
    const isCaughtUp = async () =>
      (await figure('SELECT coalesce(last_failed_time < last_archived_time, true) FROM pg_stat_archiver')) ===
      't'
    await secondsUntil('the log to be archived', isCaughtUp, 120)
  })
})
