import { explain, pipe, runOrFail } from '../compose/run.ts'
import { OperatorError } from '../operator-error.ts'
import {
  dropSlots,
  dumpSchema,
  emptyDatabase,
  loadPlain,
  publish,
  readCopy,
  readLag,
  readLogEnd,
  readOwner,
  readSize,
  subscribe,
} from './database-commands.ts'
import type { Host } from './host.ts'
import { openDatabaseLine } from './lines.ts'
import { type MoveContext, sidesOf } from './move-context.ts'
import { createRate } from './rate.ts'

const LOOK_EVERY_MS = 500
/** Each failure is tried again by the server, five seconds later; hand-chosen: so many are no coincidence. */
const MOST_FAILURES = 20
/** What the freeze has to wait for, at the most; less than a second's work. */
const NEARLY_THERE_BYTES = 256 * 1024

/**
 * Has the other side's database follow this one's: all tables are copied, then every change. One that was
 * begun before goes on.
 */
export async function followDatabase(context: MoveContext): Promise<void> {
  const { from } = sidesOf(context)
  await runOrFail(from.run, publish(from.stack), {
    failure: `The ${from.name} host's database can't be followed.`,
  })
  await openDatabaseLine(context)
  if ((await readState(context)) === null) await begin(context)
  await awaitCopy(context)
  await awaitChanges(context, NEARLY_THERE_BYTES)
}

async function begin(context: MoveContext): Promise<void> {
  const { from, to } = sidesOf(context)
  const failure = `The ${to.name} host's database could not be made ready.`
  // One left behind by an attempt that was broken off would be in the way.
  await runOrFail(from.run, dropSlots(from.stack), { failure })
  const { id } = context.journal
  await runOrFail(to.run, emptyDatabase(to.stack, { id, keepsOld: await keepsOld(context, to) }), { failure })
  context.say('database: schema')
  const load = to.at(loadPlain(to.stack))
  const loaded = await pipe(from.at(dumpSchema(from.stack)), load)
  if (loaded.code !== 0) throw new OperatorError(failure, { details: explain(load, loaded) })
  await runOrFail(to.run, subscribe(to.stack), { failure })
}

/** A system that has leads of its own is never written over; the old one, on the way back, is kept beside. */
async function keepsOld({ journal, ...context }: MoveContext, to: Host): Promise<boolean> {
  const { code, stdout } = await to.run(readOwner(to.stack, journal.id))
  // Not there: an attempt that was broken off between dropping and making it.
  if (code !== 0 || stdout.trim() !== 'foreign') return false
  if (journal.direction === 'back') return true
  throw new OperatorError(
    `On ${context.connection.session.target.host} there is a system with leads of its own. Take an empty host, or remove its data there: docker compose down --volumes`,
  )
}

type CopyState = { ready: number; tables: number; bytes: number; failures: number }

async function readState(context: MoveContext): Promise<CopyState | null> {
  const { to } = sidesOf(context)
  const { code, stdout, stderr } = await to.run(readCopy(to.stack))
  if (code !== 0) {
    // A connection that broke says nothing about the copy.
    if (await context.connection.ensure()) return readState(context)
    // No such database: an attempt that was broken off between dropping and making it.
    if (/database "cep" does not exist/.test(stderr)) return null
    throw new OperatorError(`The ${to.name} host's database does not answer.`, { details: stderr })
  }
  const [ready, tables, bytes, failures] = stdout.trim().split('|').map(Number)
  return ready === undefined || !stdout.trim()
    ? null
    : { ready, tables: tables ?? 0, bytes: bytes ?? 0, failures: failures ?? 0 }
}

async function awaitCopy(context: MoveContext): Promise<void> {
  const { from } = sidesOf(context)
  const { stdout } = await runOrFail(from.run, readSize(from.stack), {
    failure: `The ${from.name} host's database does not answer.`,
  })
  const tell = createRate('database', Number(stdout.trim()), context.say)
  let failuresBefore: number | null = null
  for (;;) {
    if (await context.connection.ensure()) await openDatabaseLine(context)
    const state = await readState(context)
    if (state === null)
      throw new OperatorError('The copy of the database is gone. Run the same command again.')
    if (state.ready === state.tables) return context.say(`database: ${state.tables} tables follow`)
    failuresBefore ??= state.failures
    await refuseFailing(context, state.failures - failuresBefore)
    tell(state.bytes, `${state.ready} of ${state.tables} tables`)
    await context.pause(LOOK_EVERY_MS)
  }
}

/** Waits until the other side has stored all but `mostBytes` of what was written until now. */
export async function awaitChanges(context: MoveContext, mostBytes: number): Promise<void> {
  const { from } = sidesOf(context)
  const { stdout: end } = await runOrFail(from.run, readLogEnd(from.stack), {
    failure: `The ${from.name} host's database does not answer.`,
  })
  for (;;) {
    if (await context.connection.ensure()) await openDatabaseLine(context)
    const { code, stdout } = await from.run(readLag(from.stack, end.trim()))
    const [lag, , walStatus] = stdout.trim().split('|')
    if (walStatus === 'lost') {
      throw new OperatorError(
        'So much was written that the copy could not follow. ./cep migrate back undoes it; then begin again at a quiet hour.',
      )
    }
    if (code === 0 && lag && Number(lag) <= mostBytes) return
    await context.pause(LOOK_EVERY_MS / 5)
  }
}

async function refuseFailing(context: MoveContext, failures: number): Promise<void> {
  if (failures < MOST_FAILURES) return
  const { to } = sidesOf(context)
  const log = await to.run({
    program: 'docker',
    args: ['compose', '-f', to.stack.composeFile, 'logs', '--no-color', '--tail', '20', 'postgres'],
  })
  throw new OperatorError('The database can not be copied; its log says why.', { details: log.stdout })
}
