import { readContainers } from '../compose/containers.ts'
import { OperatorError } from '../operator-error.ts'
import type { DeployContext } from './deploy-context.ts'
import type { Deployment, Journal } from './journal.ts'
import { rollWave } from './roll.ts'
import { type Direction, settleWave } from './settle.ts'
import { readFoundation, settingsFor } from './version-settings.ts'

/** What a deployment is about, before its first step. */
export type Plan = Pick<Journal, 'id' | 'kind' | 'from' | 'to' | 'waves'>

/**
 * Runs a deployment to its end: prepares it (a restore point and migrations, or nothing), rolls its
 * waves, records it. When a step fails everything that was replaced is put back.
 *
 * @throws the failure, once the version before serves again.
 */
export async function runDeployment(
  context: DeployContext,
  plan: Plan,
  prepare: (journal: Journal) => Promise<void>,
): Promise<Deployment> {
  const journal: Journal = {
    ...plan,
    startedAt: new Date().toISOString(),
    done: [],
    phase: 'preparing',
    restorePoint: null,
    wave: null,
  }
  context.state.writeJournal(journal)
  return orUndo(context, journal, async () => {
    await prepare(journal)
    return rollOn(context, journal)
  })
}

/**
 * Finds a deployment that was interrupted and brings it to an end: on, when its version already
 * serves somewhere and that is wanted, back otherwise. Only one who holds the lock may call it.
 *
 * @returns what has become of it; null when there was none.
 */
export async function settleInterrupted(
  context: DeployContext,
  direction: Direction,
): Promise<Deployment | null> {
  const journal = context.state.readJournal()
  if (!journal) return null
  context.say(
    `the ${journal.kind} of ${journal.startedAt} was interrupted while ${journal.phase}: putting things right`,
  )
  if (await isAllGone(context, journal)) journal.wave = null
  // A roll that was itself an undoing goes on in its own direction.
  await settleWave(context, journal, journal.phase === 'undoing' ? 'forward' : direction)
  const goesOn = direction === 'forward' && journal.phase === 'rolling' && journal.done.length > 0
  if (goesOn) return orUndo(context, journal, () => rollOn(context, journal))
  await undoDone(context, journal)
  return close(context, journal, 'undone', 'interrupted')
}

async function rollOn(context: DeployContext, journal: Journal): Promise<Deployment> {
  journal.phase = 'rolling'
  context.state.writeJournal(journal)
  for (const services of journal.waves) {
    const left = services.filter((service) => !journal.done.includes(service))
    if (left.length === 0) continue
    await rollWave(context, journal, { services: left, from: journal.from, to: journal.to })
  }
  return close(context, journal, 'done', null)
}

async function orUndo(
  context: DeployContext,
  journal: Journal,
  work: () => Promise<Deployment>,
): Promise<Deployment> {
  try {
    return await work()
  } catch (failure) {
    context.say(`failed: ${failure instanceof Error ? failure.message : String(failure)}`)
    await undoAll(context, journal, failure)
    await close(context, journal, 'undone', failure instanceof Error ? failure.message : String(failure))
    throw failure
  }
}

async function undoAll(context: DeployContext, journal: Journal, failure: unknown): Promise<void> {
  try {
    if (journal.wave) await settleWave(context, journal, journal.phase === 'undoing' ? 'forward' : 'back')
    await undoDone(context, journal)
  } catch (cause) {
    const why = failure instanceof Error ? failure.message : String(failure)
    throw new OperatorError(
      `${why} Putting back what ran before failed as well; ./cep rollback tries that again.`,
      { cause, details: cause instanceof Error ? cause.message : String(cause) },
    )
  }
}

/** Rolls back what had already been replaced, last replaced first. */
async function undoDone(context: DeployContext, journal: Journal): Promise<void> {
  journal.phase = 'undoing'
  context.state.writeJournal(journal)
  for (const service of (await isAllGone(context, journal)) ? [] : journal.done.toReversed()) {
    // Without a version before there is nothing to go back to: it was this deployment that brought the service.
    if (journal.from[service] === undefined) continue
    await rollWave(context, journal, { services: [service], from: journal.to, to: journal.from })
  }
}

/** After a `docker compose down` in the middle nothing is left to put right but the settings. */
async function isAllGone({ run, stack }: DeployContext, journal: Journal): Promise<boolean> {
  const services: string[] = [...journal.done, ...(journal.wave?.services ?? [])]
  const containers = await readContainers(run, stack.project)
  return !containers.some(({ service }) => services.includes(service))
}

async function close(
  context: DeployContext,
  journal: Journal,
  outcome: Deployment['outcome'],
  reason: string | null,
): Promise<Deployment> {
  const apps = outcome === 'done' ? { ...journal.from, ...journal.to } : journal.from
  const foundation = await readFoundation(context)
  context.writeSettings(settingsFor({ apps, foundation, version: context.stack.version }))
  const { id, kind, startedAt, from, to, restorePoint } = journal
  const deployment: Deployment = {
    id,
    kind,
    startedAt,
    seconds: Math.round((Date.now() - Date.parse(startedAt)) / 1000),
    from,
    to,
    outcome,
    reason,
    restorePoint,
  }
  context.state.addToHistory(deployment)
  context.state.writeJournal(null)
  return deployment
}
