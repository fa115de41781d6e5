import { describe, expect, it } from 'vitest'
import type { Container } from '../compose/containers.ts'
import { decideRescue, type Memory, nothingYet, remember } from './decide-rescue.ts'

const healthy: Container = {
  id: 'a',
  name: 'cep-cms-1',
  service: 'cms',
  createdAt: '',
  startedAt: '',
  image: 'cep/cms:1',
  imageId: '',
  state: 'running',
  health: 'healthy',
  exitCode: 0,
  wasOutOfMemory: false,
  restarts: 0,
  memoryLimitBytes: 0,
  cpus: 0,
  logPath: '',
  labels: {},
  isOneShot: false,
}
const nobody = new Set<string>()

describe('a container', () => {
  it.each<[string, Partial<Container>, Partial<Memory>, string | undefined]>([
    ['that is healthy is left alone', {}, {}, undefined],
    ['that is unhealthy is restarted at once', { health: 'unhealthy' }, {}, 'restart'],
    ['that is starting is left alone', { health: 'starting' }, {}, undefined],
    ['that has just been frozen is left alone', { state: 'paused' }, { pausedSince: 98_000 }, undefined],
    ['that stays frozen is thawed', { state: 'paused' }, { pausedSince: 97_000 }, 'unpause'],
    ['that was stopped by somebody is left alone', { state: 'exited' }, {}, undefined],
    ['that was killed is started', { state: 'exited' }, { diedAt: 98_000 }, 'start'],
    [
      'that was stopped while watched is left alone',
      { state: 'exited' },
      { diedAt: 98_000, wasAskedToStop: true },
      undefined,
    ],
    [
      'that its restart policy is just starting is left alone',
      { state: 'restarting' },
      { diedAt: 90_000 },
      undefined,
    ],
    [
      'that runs once and ended is left alone',
      { state: 'exited', isOneShot: true },
      { diedAt: 90_000 },
      undefined,
    ],
    [
      'that somebody holds is left alone',
      { health: 'unhealthy', labels: { 'cep.hold': 'true' } },
      {},
      undefined,
    ],
    [
      'that a restart did not help has time',
      { health: 'unhealthy' },
      { attempts: 1, lastRescueAt: 80_000 },
      undefined,
    ],
    [
      'that a restart did not help is tried again',
      { health: 'unhealthy' },
      { attempts: 1, lastRescueAt: 70_000 },
      'restart',
    ],
  ])('%s', (_, change, memory, action) => {
    const rescue = decideRescue(
      { ...healthy, ...change },
      { ...nothingYet(), ...memory },
      { now: 100_000, heldBack: nobody },
    )
    expect(rescue?.action).toBe(action)
  })

  it('that a deployment is replacing is left alone', () => {
    const bad = { ...healthy, health: 'unhealthy' as const }
    expect(decideRescue(bad, nothingYet(), { now: 1e6, heldBack: new Set(['cms']) })).toBeNull()
  })
})

it('waits longer after each restart that did not help, and forgets when one did', () => {
  const bad = { ...healthy, health: 'unhealthy' as const }
  let memory = nothingYet()
  const restartedAt: number[] = []
  for (let now = 0; now < 400_000; now += 1_000) {
    const rescue = decideRescue(bad, memory, { now, heldBack: nobody })
    if (rescue) restartedAt.push(now)
    memory = remember(bad, memory, { now, rescue })
  }
  expect(restartedAt).toEqual([0, 30_000, 90_000, 210_000])
  expect(remember(healthy, memory, { now: 400_000, rescue: null }).attempts).toBe(0)
})
