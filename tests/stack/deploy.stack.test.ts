import { setTimeout } from 'node:timers/promises'
import { runSize } from '@cep/testing/run-size'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { all, cepReports, killDuring, stateOf, unfinishedWork } from './support/deployments.ts'
import { TEST_VERSION } from './support/images.ts'
import {
  acknowledgedOf,
  failedOf,
  type LoadAnswer,
  lostLeads,
  moreAnswers,
  slowest,
  startLoad,
} from './support/load.ts'
import { residentMemory } from './support/processes.ts'
import { https } from './support/request.ts'
import { cep, longRunning } from './support/stack.ts'
import { makeVersion, removeVersion } from './support/variants.ts'
import { report } from './support/within.ts'

const stack = inject('stack')
/** The figure is for 200; a small run shares two processors with everything else that is tested. */
const PER_SECOND = runSize({ quick: 60, full: 200 })
const PATHS = ['/', '/cursos', '/api/public/courses']
/** A request in five is a lead. */
const LEAD_SHARE = 0.2
/** What the specification allows all containers together, see hardening.stack.test.ts for the limits. */
const MEMORY_BUDGET_MB = 3891
const isFull = runSize({ quick: 0, full: 1 }) === 1
const HEALTH = ['--health-timeout', '20']

beforeAll(async () => {
  await makeVersion('v2')
  await makeVersion('bad-cms', { bad: ['cms'] })
  await makeVersion('bad-site', { bad: ['frontend'] })
}, 300_000)

afterAll(async () => {
  await cep(stack, ['deploy', '--version', TEST_VERSION])
  for (const version of ['v2', 'bad-cms', 'bad-site']) await removeVersion(version)
}, 300_000)

describe(`under ${PER_SECOND} requests a second, a fifth of them leads, and with the worker at their jobs`, {
  timeout: 900_000,
}, () => {
  it('a deployment loses no request, no lead and no job', async () => {
    const { answers, prefix } = await underLoad('deploy', async () => {
      const memory = watchMemory()
      const { outcome, seconds } = await cepReports(stack, ['deploy', '--version', 'v2', ...HEALTH])
      const peakMb = await memory.stop()
      expect(outcome).toBe('done')
      report(`deploy of four services: ${seconds} s, memory of all containers ${peakMb} MB at the most`)
      expect(peakMb).toBeLessThan(MEMORY_BUDGET_MB)
    })
    expect(await stateOf(stack)).toEqual({ tags: all('v2'), leftovers: [] })
    expect(answers.some(({ version }) => version === 'v2')).toBe(true)
    await expectNothingLost(answers, prefix)
  })

  it('a version of the CMS that never becomes healthy serves nobody and is removed', async () => {
    const { answers, prefix } = await underLoad('bad-cms', () => expectRefused('bad-cms'))
    expect(await stateOf(stack)).toEqual({ tags: all('v2'), leftovers: [] })
    expect(answers.filter(({ version }) => version === 'bad-cms')).toEqual([])
    await expectNothingLost(answers, prefix)
  })

  it.runIf(isFull)('nor does one of the site, and the CMS that came with it goes back', async () => {
    const { answers, prefix } = await underLoad('bad-site', () => expectRefused('bad-site'))
    expect(await stateOf(stack)).toEqual({ tags: all('v2'), leftovers: [] })
    const pages = answers.filter(({ kind, path }) => kind === 'page' && !path.startsWith('/api/'))
    expect(pages.filter(({ version }) => version === 'bad-site')).toEqual([])
    await expectNothingLost(answers, prefix)
  })

  it('a rollback is over for visitors in 30 seconds and loses nothing', async () => {
    let startedAt = Date.now()
    const { answers, prefix } = await underLoad('rollback', async () => {
      startedAt = Date.now()
      const { outcome, seconds } = await cepReports(stack, ['rollback', ...HEALTH])
      expect(outcome).toBe('done')
      report(`rollback of four services: ${seconds} s`)
    })
    expect(await stateOf(stack)).toEqual({ tags: all(TEST_VERSION), leftovers: [] })
    // What the edge answers out of its cache says nothing about who serves.
    const isFromCache = ({ cache = '' }: LoadAnswer) => ['HIT', 'STALE', 'UPDATING'].includes(cache)
    const last = answers.findLast((answer) => answer.version === 'v2' && !isFromCache(answer))
    const seconds = last ? (last.at - startedAt) / 1000 : 0
    report(`rollback: last answer of the newer version after ${seconds.toFixed(1)} s`)
    expect(seconds).toBeLessThan(30)
    await expectNothingLost(answers, prefix)
  })

  it.each(runSizes())(
    'killed while %s, it is ended by the next command (%s) without a loss',
    async (phase, next) => {
      const from = (await stateOf(stack)).tags.cms ?? ''
      const to = from === 'v2' ? TEST_VERSION : 'v2'
      const { answers, prefix } = await underLoad(`kill-${phase}`, async () => {
        await killDuring(stack, ['deploy', '--version', to, '--service', 'cms'], phase)
        if (next === 'deploy') await cepReports(stack, ['deploy', '--version', to, '--service', 'cms'])
        else await cepReports(stack, [next])
      })
      const { tags, leftovers } = await stateOf(stack)
      expect(leftovers).toEqual([])
      expect(tags.cms).toBe(next === 'deploy' ? to : from)
      await expectNothingLost(answers, prefix)
    },
  )
})

/** Each phase takes a minute: one of them proves the way, all of them the figures. */
function runSizes(): [phase: string, next: string][] {
  const few: [string, string][] = [['retiring', 'rollback']]
  const many: [string, string][] = [
    ['pinning', 'rollback'],
    ['starting', 'deploy'],
    ['starting', 'rollback'],
    ['switching', 'deploy'],
    ['switching', 'rollback'],
    ['retiring', 'deploy'],
    ['releasing', 'deploy'],
  ]
  return [...few, ...many.slice(0, runSize({ quick: 0, full: many.length }))]
}

async function underLoad(
  name: string,
  work: () => Promise<void>,
): Promise<{ answers: LoadAnswer[]; prefix: string }> {
  const prefix = `${name}-${Date.now()}`
  // Pages that somebody has seen before, as on any day: the edge has them.
  for (const path of PATHS) expect((await https(stack, path)).status).toBe(200)
  const load = await startLoad(stack, {
    perSecond: PER_SECOND,
    leadShare: LEAD_SHARE,
    prefix,
    paths: PATHS,
  })
  let answers: LoadAnswer[] = []
  try {
    await moreAnswers(load, PER_SECOND)
    await work()
    await moreAnswers(load, PER_SECOND)
  } finally {
    answers = await load.stop()
  }
  const failed = failedOf(answers)
  const why = [...new Set(failed.map(({ error, status }) => error ?? String(status)))].join(', ')
  report(
    `${name}: ${answers.length} requests, ${acknowledgedOf(answers).length} leads, the slowest after ${slowest(answers)} ms, ${failed.length} failed${why && ` (${why})`}`,
  )
  return { answers, prefix }
}

/** All containers together, the doubled ones included; `stop` gives the highest sum that was seen, in MB. */
function watchMemory() {
  let peakMb = 0
  const isOver = new AbortController()
  const watching = (async () => {
    while (!isOver.signal.aborted) {
      // One that goes while it is measured has no memory any more.
      const sizes = await Promise.all(
        (await longRunning(stack)).map((container) => residentMemory(container).catch(() => 0)),
      )
      peakMb = Math.max(peakMb, sizes.reduce((sum, size) => sum + size, 0) / 1024 ** 2)
      await setTimeout(1_000)
    }
  })()
  return {
    stop: async () => {
      isOver.abort()
      await watching
      return Math.round(peakMb)
    },
  }
}

async function expectRefused(version: string): Promise<void> {
  const { code, stderr } = await cep(stack, ['deploy', '--version', version, ...HEALTH])
  expect({ code, stderr }).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('was not healthy within'),
  })
}

async function expectNothingLost(answers: LoadAnswer[], prefix: string): Promise<void> {
  expect(failedOf(answers)).toEqual([])
  expect(acknowledgedOf(answers).length).toBeGreaterThan(answers.length * LEAD_SHARE * 0.9)
  expect(await lostLeads(stack, prefix, answers)).toEqual([])
  expect(await unfinishedWork(stack, prefix)).toEqual([])
}
