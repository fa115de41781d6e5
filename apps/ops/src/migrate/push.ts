import { Resolver } from 'node:dns/promises'
import { runOrFail } from '../compose/run.ts'
import type { Stack } from '../compose/stack.ts'
import { isAcceptable, renderVerdicts } from '../install/verdict.ts'
import { OperatorError } from '../operator-error.ts'
import { checkNewHost, readHostFigures } from './check-new-host.ts'
import { psql } from './database-commands.ts'
import { moveThrough, undo } from './move.ts'
import { type MoveContext, note } from './move-context.ts'
import { type MoveJournal, openMoveState } from './move-journal.ts'
import { type MoveOptions, newJournal, openMove, withMove } from './open-move.ts'
import { bringCheckout, bringDocker, bringImages, bringServers, bringSettings } from './prepare-new-host.ts'
import { parseSshTarget } from './ssh-target.ts'
import { verifySettings } from './verify-settings.ts'

/**
 * Moves this system to another host, or goes on with a move that was interrupted.
 *
 * @throws OperatorError once this host serves as before, or with what to do.
 */
export function push(options: MoveOptions): Promise<MoveJournal> {
  return withMove(async ({ stack, read }) => {
    const journal = await resumed(read(), options)
    const context = await openMove(stack, journal)
    try {
      if (journal.direction === 'back') await stay(context)
      if (journal.phase === 'preparing') await prepare(context)
      await moveThrough(context)
      return journal
    } finally {
      context.connection.close()
    }
  })
}

/** The move that is under way, if it is this one; a new one otherwise. */
async function resumed(journal: MoveJournal | null, options: MoveOptions): Promise<MoveJournal> {
  if (journal === null || (journal.phase === 'finished' && journal.direction === 'back')) {
    return newJournal(options)
  }
  const [now, then] = [parseSshTarget(options.target), parseSshTarget(journal.target)]
  if (journal.phase === 'finished') {
    throw new OperatorError(`This system has moved to ${then.host}, and that is finished.`)
  }
  if (now.host !== then.host || now.tree !== then.tree) {
    throw new OperatorError(
      `A move to ${journal.target} is under way. Go on with it, or undo it: ./cep migrate back`,
    )
  }
  if (journal.phase === 'serving' && journal.direction === 'there') {
    throw new OperatorError(
      `This system has moved to ${then.host}. When its names lead there: ./cep migrate finish`,
    )
  }
  if (journal.direction === 'back' && ['passing', 'serving'].includes(journal.phase)) {
    throw new OperatorError('The way back comes first: ./cep migrate back, then ./cep migrate finish')
  }
  return journal
}

/** A way back that has not been switched over is left: the new host goes on. */
async function stay(context: MoveContext): Promise<void> {
  await undo(context)
  note(context, { direction: 'there', phase: 'serving' })
}

async function prepare(context: MoveContext): Promise<void> {
  const { say, new: there } = context
  await bringDocker(context)
  await check(context)
  note(context, {})
  await bringCheckout(context)
  await bringSettings(context)
  await bringImages(context)
  await bringServers(context)
  await verifySettings(context)
  note(context, { phase: 'copying' })
  say(`${there.stack.domain}: everything is there but the data`)
}

async function check(context: MoveContext): Promise<void> {
  context.say('looking at both hosts')
  const [here, there, dataBytes, ttlSeconds] = await Promise.all([
    readHostFigures(context.old),
    readHostFigures(context.new),
    readDataBytes(context),
    readTtl(context.stack),
  ])
  const verdicts = checkNewHost({ here, there, dataBytes, ttlSeconds })
  process.stderr.write(`${renderVerdicts(verdicts)}\n`)
  if (!isAcceptable(verdicts)) {
    throw new OperatorError('The new host is not ready; what stands above says why. Nothing was changed.')
  }
}

async function readDataBytes({ old }: MoveContext): Promise<number> {
  const failure = 'The stack here does not answer. See ./cep status.'
  const database = await runOrFail(old.run, psql(old.stack, "SELECT pg_database_size('cep')"), { failure })
  const store = await runOrFail(
    old.run,
    {
      program: 'docker',
      args: ['compose', '-f', old.stack.composeFile, 'exec', '-T', 'minio', 'du', '-sk', '/data'],
    },
    { failure },
  )
  return Number(database.stdout.trim()) + Number(store.stdout.split('\t')[0]) * 1024
}

/** How long the world may remember where the name leads; null when it has no address. */
export async function readTtl({ domain }: Pick<Stack, 'domain'>): Promise<number | null> {
  const resolver = new Resolver({ timeout: 3_000, tries: 1 })
  const answers = await resolver.resolve4(domain, { ttl: true }).catch(() => [])
  return answers.length === 0 ? null : Math.max(...answers.map(({ ttl }) => ttl))
}

export const readMove = (stack: Stack): MoveJournal | null => openMoveState(stack.stateFolder).read()
