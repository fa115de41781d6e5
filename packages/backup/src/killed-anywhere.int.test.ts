import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { runSize } from '@cep/testing/run-size'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { generateObjects, generateRows } from '../testing/generate-content.ts'
import { recordedLiveSystem } from '../testing/recorded-live-system.ts'
import { type BackupWorld, startBackupWorld } from '../testing/start-backup-world.ts'
import { changeWorld, leftoverDatabases, worldState } from '../testing/world-state.ts'
import type { BackupContext } from './backup-context.ts'
import { placesOf } from './backup-context.ts'
import { withBackupLock } from './backup-lock.ts'
import { backUpNow } from './ensure-backup.ts'
import { listSets } from './list-sets.ts'
import { recoverRestore } from './restore/recover-restore.ts'
import { restoreSet } from './restore/restore-set.ts'
import { verifySet } from './verify-set.ts'

/** Every step that the two report; the last test sees to it that none is missing here. */
const BACKUP_STEPS = [
  'backup:prepare',
  'backup:objects',
  'backup:database',
  'backup:objects-again',
  'backup:secrets',
  'backup:read-back',
  'backup:manifest',
  'backup:local-manifest',
  'backup:offsite',
  'prune',
]
/** Of the restore point inside a restore; `npm run test:full` has them all. */
const INNER_STEPS = runSize({ quick: 1, full: 0 })
  ? ['backup:database', 'backup:offsite']
  : BACKUP_STEPS.slice(0, -1)

const RESTORE_STEPS = [
  'restore:check',
  'restore:beside',
  'restore:freeze',
  'restore:restore-point',
  ...INNER_STEPS,
  'restore:objects',
  'restore:swap',
  'restore:swap-away',
  'restore:swap-redis',
  'restore:swap-in',
  'restore:swap-open',
  'restore:health',
  'restore:finish',
  'restore:remove-objects',
  'restore:drop-before',
  'restore:thaw',
]
const UNDO_STEPS = [
  'undo:swap-away',
  'undo:swap-redis',
  'undo:swap-in',
  'undo:beside',
  'undo:objects',
  'undo:thaw',
]

// Whole backups and restores: on a machine that does other things too they take their time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

let world: BackupWorld
let context: BackupContext
let oldSet: string
let oldState: Awaited<ReturnType<typeof worldState>>
let changedState: Awaited<ReturnType<typeof worldState>>

beforeAll(async () => {
  world = await startBackupWorld()
  context = world.context
  const client = await world.connect()
  await generateRows(client, { rows: 300 })
  await client.end()
  await generateObjects(world.uploads, { count: 6, sizeBytes: 3_000 })
  oldSet = (await backUpNow(context)).manifest.setId
  oldState = await worldState(context)
  await changeWorld(context)
  changedState = await worldState(context)
})
afterAll(() => world.stop())

async function runUntilKilled(what: string, step: string): Promise<void> {
  const script = join(import.meta.dirname, '../testing/run-until-killed.ts')
  const args = [script, what, step, JSON.stringify(world.description), oldSet]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  const [, signal] = await once(child, 'exit')
  expect(signal, `not killed at ${step}: it never got there`).toBe('SIGKILL')
}

const live = () => recordedLiveSystem(world.description.folder)

describe('a backup that is killed', () => {
  it.each(BACKUP_STEPS)('at %s leaves every set whole, and the next one clears up', async (step) => {
    await runUntilKilled('backup', step)
    const { sets } = await listSets(context)
    for (const { manifest, problem } of sets) {
      expect(problem).toBeNull()
      if (manifest) expect((await verifySet(context, manifest)).problems).toEqual([])
    }
    const { manifest } = await backUpNow(context)
    expect((await verifySet(context, manifest)).problems).toEqual([])
    await expectNoRubbish()
  })
})

describe('a restore that is killed', () => {
  const accepted = RESTORE_STEPS.indexOf('restore:finish')
  const cases = RESTORE_STEPS.map((step, place) => ({
    step,
    ends: place < accepted ? 'as before' : 'restored',
  }))

  it.each(cases)('at $step ends $ends', async ({ step, ends }) => {
    await runUntilKilled('restore', step)
    await recover()
    expect(await worldState(context)).toEqual(ends === 'restored' ? oldState : changedState)
    await expectNothingLeft()
    if (ends === 'restored') await backToChanged()
  })

  it.each(UNDO_STEPS)('at %s, while it puts everything back, ends as before', async (step) => {
    await runUntilKilled('unhealthy-restore', step)
    await recover()
    expect(await worldState(context)).toEqual(changedState)
    await expectNothingLeft()
  })

  it('has no other steps than these', async () => {
    const steps = new Set<string>()
    const watched = { ...context, onStep: (step: string) => void steps.add(step) }
    await restoreSet(watched, live(), { choice: { setId: oldSet } })
    await backToChanged()
    await backUpNow(watched)
    const sick = recordedLiveSystem(world.description.folder, { complaint: () => 'unhealthy' })
    await expect(restoreSet(watched, sick, { choice: { setId: oldSet } })).rejects.toThrow('put back')
    expect([...steps].sort()).toEqual([...new Set([...BACKUP_STEPS, ...RESTORE_STEPS, ...UNDO_STEPS])].sort())
  })
})

const recover = () => withBackupLock(context.server, { waits: true }, () => recoverRestore(context, live()))

async function backToChanged(): Promise<void> {
  const { sets } = await listSets(context)
  for (const { manifest } of sets) {
    if (!manifest?.marks.restorePoint) continue
    await restoreSet(context, live(), { choice: { setId: manifest.setId }, wantsRestorePoint: true })
    break
  }
  expect(await worldState(context)).toEqual(changedState)
}

async function expectNothingLeft(): Promise<void> {
  expect(await leftoverDatabases(context)).toEqual([])
  expect(await live().isInMaintenance()).toBe(false)
}

/** Nothing in any place that belongs to no set. */
async function expectNoRubbish(): Promise<void> {
  for (const place of placesOf(context)) {
    const setIds = new Set<string>()
    const others: string[] = []
    for await (const { key } of place.list('sets/'))
      if (key.endsWith('manifest.json')) setIds.add(key.split('/')[1] ?? '')
    for (const prefix of ['sets/', 'database/']) {
      for await (const { key } of place.list(prefix)) {
        if (!setIds.has(/\d{8}_\d{6}/.exec(key)?.[0] ?? '')) others.push(key)
      }
    }
    expect(others).toEqual([])
  }
}
