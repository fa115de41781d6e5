import { switchEdgeMaintenance } from '../../compose/edge-commands.ts'
import { runOrFail } from '../../compose/run.ts'
import type { DeployContext } from '../../deploy/deploy-context.ts'
import { OperatorError } from '../../operator-error.ts'
import { type Beside, bringBeside, type Target } from './beside.ts'
import {
  hasReached,
  type MomentJournal,
  readMomentJournal,
  removeMomentJournal,
  writeMomentJournal,
} from './moment-journal.ts'
import {
  emptyRedis,
  migrateDatabase,
  recovery,
  recoveryInside,
  startDatabase,
  stopDatabase,
} from './recovery-commands.ts'

// The CMS finds its connections closed and opens new ones; chosen by hand.
const HEALTHY_WITHIN_MS = 90_000
const PAGES = ['/api/health/ready', '/']

export type RestoredMoment = Beside & {
  /** How long nobody could write, in milliseconds. */
  awayMs: number
  /** The folder of what was in use; it stays until the next restore. */
  before: string
}

/**
 * Puts the database back as it was at a moment: beside first, compared, then the folders are renamed while
 * it is stopped and the edge refuses writes. Any failure puts everything back.
 *
 * The caller holds the stack's lock.
 */
export async function restoreMoment(context: DeployContext, target: Target): Promise<RestoredMoment> {
  const { stack, run, say } = context
  await settleMoment(context)
  await dropFolders(context)
  const id = new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '_')
  const journal: MomentJournal = { id, step: 'beside', wasInMaintenance: await isInMaintenance(context) }
  const begin = (step: MomentJournal['step']) => {
    journal.step = step
    writeMomentJournal(stack.stateFolder, journal)
  }
  try {
    begin('beside')
    const beside = await bringBeside(context, id, target)

    begin('freeze')
    const frozenAt = performance.now()
    say('maintenance on: reading goes on, writes are refused')
    await run(switchEdgeMaintenance(stack, 'on'))

    begin('swap')
    say('stopping the database, putting the restored one in its place')
    await run(stopDatabase(stack))
    await runOrFail(run, recovery(stack, 'swap', id), { failure: 'The folders could not be exchanged.' })
    await runOrFail(run, emptyRedis(stack), { failure: 'Redis could not be emptied.' })
    await takeUp(context)

    begin('health')
    say('waiting for the site')
    await waitUntilHealthy(context)

    begin('finish')
    await finish(context, journal)
    return { ...beside, awayMs: performance.now() - frozenAt, before: `before-${id}` }
  } catch (error) {
    if (journal.step === 'finish') throw error
    say('something failed: putting everything back')
    await putBack(context, journal)
    const reason = error instanceof Error ? error.message : String(error)
    throw new OperatorError(`Everything is as it was before. ${reason}`, {
      cause: error,
      ...(error instanceof OperatorError && error.details ? { details: error.details } : {}),
    })
  }
}

/** Ends a restore that was killed, one way or the other. Every restore of a moment does this first. */
export async function settleMoment(context: DeployContext): Promise<void> {
  const journal = readMomentJournal(context.stack.stateFolder)
  if (!journal) return
  if (journal.step === 'finish') {
    context.say('finishing a restore that was interrupted')
    return finish(context, journal)
  }
  context.say('undoing a restore that was interrupted')
  return putBack(context, journal)
}

/** Starts what is in use now and gives it today's password and schema. */
async function takeUp({ stack, run }: DeployContext): Promise<void> {
  await runOrFail(run, startDatabase(stack), { failure: 'The restored database did not become healthy.' })
  await runOrFail(run, recoveryInside(stack, 'own-password'), {
    failure: "The database's role could not be given its password.",
  })
  await runOrFail(run, migrateDatabase(stack), {
    failure: 'The restored database could not be brought up to the installed version.',
  })
}

async function waitUntilHealthy({ verifyOutside, pause }: DeployContext): Promise<void> {
  const deadline = performance.now() + HEALTHY_WITHIN_MS
  for (;;) {
    try {
      return await verifyOutside(PAGES)
    } catch (error) {
      if (performance.now() > deadline) throw error
      await pause(1_000)
    }
  }
}

async function finish(context: DeployContext, journal: MomentJournal): Promise<void> {
  await thaw(context, journal)
  removeMomentJournal(context.stack.stateFolder)
}

/** Can be repeated from wherever it was killed. */
async function putBack(context: DeployContext, journal: MomentJournal): Promise<void> {
  const { stack, run } = context
  if (hasReached(journal, 'swap')) {
    await run(stopDatabase(stack))
    await runOrFail(run, recovery(stack, 'swap-back', journal.id), {
      failure: 'The folders could not be exchanged back; the next ./cep restore tries again.',
    })
    await runOrFail(run, startDatabase(stack), {
      failure: 'The database did not become healthy; the next ./cep restore tries again.',
    })
    await run(emptyRedis(stack))
  }
  await run(recovery(stack, 'drop', `restored-${journal.id}`))
  if (hasReached(journal, 'freeze')) await thaw(context, journal)
  removeMomentJournal(stack.stateFolder)
}

async function thaw({ stack, run }: DeployContext, { wasInMaintenance }: MomentJournal): Promise<void> {
  if (!wasInMaintenance) await run(switchEdgeMaintenance(stack, 'off'))
}

async function isInMaintenance({ stack, run }: DeployContext): Promise<boolean> {
  return (await run(switchEdgeMaintenance(stack, 'status'))).stdout.trim() === 'on'
}

/** Of earlier restores and drills: from here on they only take room. */
async function dropFolders({ stack, run }: DeployContext): Promise<void> {
  const { stdout } = await runOrFail(run, recovery(stack, 'folders'), {
    failure: "The database's volume could not be looked at.",
  })
  for (const folder of stdout.split('\n').filter((name) => /^(before|restored)-\w+$/.test(name))) {
    await run(recovery(stack, 'drop', folder))
  }
}
