import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { runSize } from '@cep/testing/run-size'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { acknowledgedOf, type Load, lostLeads, moreAnswers, startLoad } from './support/load.ts'
import { output } from './support/run.ts'
import { type ContainerState, containerOf, isHealthy, longRunning } from './support/stack.ts'
import { report, secondsUntil } from './support/within.ts'

const stack = inject('stack')
const LEADS_PER_SECOND = 20
const MOST_SECONDS = 30
const isFull = runSize({ quick: 0, full: 1 }) === 1

const services = [
  'nginx',
  'frontend',
  'cms',
  'worker-automation',
  'bullboard',
  'postgres',
  'redis',
  'minio',
  'mailhog',
]

/** In a small run those that everything else needs. */
const frozen = isFull ? services : ['nginx', 'cms', 'postgres', 'redis']

type Harm = 'killed' | 'frozen' | 'hung'

let watchdog: ChildProcess

/** What a host's systemd runs; see the unit that `./cep install` writes. */
beforeAll(async () => {
  watchdog = spawn(join(stack.tree, 'cep'), ['watch'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  if (watchdog.stdout) await once(createInterface(watchdog.stdout), 'line')
})
afterAll(async () => {
  if (watchdog.exitCode !== null) return
  const gone = once(watchdog, 'exit')
  watchdog.kill('SIGTERM')
  await gone
})

describe(`under ${LEADS_PER_SECOND} leads a second`, () => {
  it.each(services)(
    '%s, killed, is healthy again by itself and no acknowledged lead is lost',
    async (service) => {
      await survives(service, 'killed', async ({ State }) => {
        process.kill(State.Pid, 'SIGKILL')
      })
    },
  )

  it.each(frozen)(
    '%s, frozen, is healthy again by itself and no acknowledged lead is lost',
    async (service) => {
      await survives(service, 'frozen', async ({ Id }) => {
        await output('docker', ['pause', Id])
      })
    },
  )

  it.each(['cms', 'postgres', 'redis'])(
    '%s, hung, is restarted and no acknowledged lead is lost',
    async (service) => {
      await survives(service, 'hung', async ({ State }) => {
        process.kill(State.Pid, 'SIGSTOP')
      })
    },
  )
})

async function survives(
  service: string,
  how: Harm,
  harm: (container: ContainerState) => Promise<void>,
): Promise<void> {
  const prefix = `${how}-${service}-${Date.now()}`
  const load = await startLoad(stack, { perSecond: LEADS_PER_SECOND, leadShare: 1, prefix })
  const seconds = await harmedUntilHealthy(load, service, how, harm).finally(() => load.stop())
  const acknowledged = acknowledgedOf(load.answers)
  report(
    `${service} ${how}: healthy after ${seconds} s, ${acknowledged.length} of ${load.answers.length} leads acknowledged`,
  )
  expect(acknowledged.length).toBeGreaterThan(LEADS_PER_SECOND)
  expect(await lostLeads(stack, prefix, load.answers)).toEqual([])
}

async function harmedUntilHealthy(
  load: Load,
  service: string,
  how: Harm,
  harm: (container: ContainerState) => Promise<void>,
): Promise<number> {
  await moreAnswers(load, LEADS_PER_SECOND)
  const before = await containerOf(stack, service)
  await harm(before)
  // Its last check may still be a good one: healthy again is another start or, after a freeze, a thaw.
  const hasRecovered = async () => {
    const now = await containerOf(stack, service)
    return isHealthy(now) && (how === 'frozen' || now.State.StartedAt !== before.State.StartedAt)
  }
  const seconds = await secondsUntil(`${service} to be healthy again`, hasRecovered, MOST_SECONDS)
  const everybody = async () => (await longRunning(stack)).every(isHealthy)
  await secondsUntil('everybody to be healthy', everybody, MOST_SECONDS)
  await moreAnswers(load, LEADS_PER_SECOND)
  return seconds
}
