import { readContainers } from '../compose/containers.ts'
import { startContainer, unpauseContainer } from '../compose/docker-commands.ts'
import { runOrFail } from '../compose/run.ts'
import type { DeployContext } from './deploy-context.ts'
import type { Journal } from './journal.ts'
import { freshNames, retireOld, switchToFresh, undoWave } from './roll.ts'
import { waitHealthy } from './wait-healthy.ts'

/** Where an interrupted deployment should go: on to its version, or back to the one before. */
export type Direction = 'forward' | 'back'

/**
 * Brings the roll that was under way at an interruption to one of its two ends: the old containers
 * serve, or the new ones do. What had not served yet is removed; what had is kept, when it still can.
 */
export async function settleWave(
  context: DeployContext,
  journal: Journal,
  direction: Direction,
): Promise<void> {
  const { wave } = journal
  if (!wave) return
  const isOldComplete = await areThere(context, Object.values(wave.old).flat())
  const hasServed = wave.phase === 'switching' || wave.phase === 'retiring' || wave.phase === 'releasing'

  // Removed for good: there is only one way to go.
  if (!isOldComplete) return finish(context, journal)
  if (!hasServed || direction === 'back') return undoWave(context, journal)
  try {
    await finish(context, journal)
  } catch (error) {
    if (!(await areThere(context, Object.values(wave.old).flat()))) throw error
    await undoWave(context, journal)
  }
}

async function finish(context: DeployContext, journal: Journal): Promise<void> {
  const { wave } = journal
  if (!wave) return
  const fresh = Object.values(await freshNames(context, wave)).flat()
  await wake(context, fresh)
  await waitHealthy(context, fresh)
  await switchToFresh(context, journal)
  await retireOld(context, journal)
}

async function areThere({ run, stack }: DeployContext, names: string[]): Promise<boolean> {
  const there = await readContainers(run, stack.project)
  return names.every((name) => there.some((container) => container.name === name))
}

async function wake({ run, stack }: DeployContext, names: readonly string[]): Promise<void> {
  for (const { name, state } of await readContainers(run, stack.project)) {
    if (!names.includes(name)) continue
    if (state === 'paused') await runOrFail(run, unpauseContainer(name), { failure: `${name} stays frozen.` })
    else if (state !== 'running' && state !== 'restarting') {
      await runOrFail(run, startContainer(name), { failure: `${name} can't be started again.` })
    }
  }
}
