import { explain, pipe, runOrFail } from '../compose/run.ts'
import { OperatorError } from '../operator-error.ts'
import {
  dropSlots,
  dumpFromSlot,
  emptyDatabase,
  loadPlain,
  publish,
  readFollowing,
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

const LOOK_EVERY_MS = 200
/** The server tries again every five seconds; hand-chosen: so many failures are no coincidence. */
const MOST_FAILURES = 10
/** What the freeze has to wait for, at the most; less than a second's work. */
const NEARLY_THERE_BYTES = 256 * 1024

/**
 * Has the other side's database follow this one's: it is copied as of one moment, and gets every change since. One
 * that follows already goes on.
 */
export async function followDatabase(context: MoveContext): Promise<void> {
  const { from } = sidesOf(context)
  await runOrFail(from.run, publish(from.stack), {
    failure: `The ${from.name} host's database can't be followed.`,
  })
  await openDatabaseLine(context)
  if ((await readState(context)) === null) await copy(context)
  await awaitChanges(context, NEARLY_THERE_BYTES)
  context.say('database: the copy follows')
}

async function copy(context: MoveContext): Promise<void> {
  const { from, to } = sidesOf(context)
  const failure = `The ${from.name} host's database could not be copied.`
  // One left behind by an attempt that was broken off would be in the way.
  await runOrFail(from.run, dropSlots(from.stack), { failure })
  const { id } = context.journal
  await runOrFail(to.run, emptyDatabase(to.stack, { id, keepsOld: await keepsOld(context, to) }), { failure })
  const { stdout: size } = await runOrFail(from.run, readSize(from.stack), { failure })

  const tell = createRate('database', Number(size.trim()), context.say)
  let done = 0
  const load = to.at(loadPlain(to.stack))
  const loaded = await pipe(from.at(dumpFromSlot(from.stack)), load, (bytes) => {
    done += bytes
    tell(done)
  })
  if (loaded.code !== 0) throw new OperatorError(failure, { details: explain(load, loaded) })
  context.say(`database: ${(done / 1024 ** 2).toFixed(1)} MB copied`)
  await runOrFail(to.run, subscribe(to.stack), { failure })
}

/** A system that has leads of its own is never written over; the old one, on the way back, is kept beside. */
async function keepsOld({ journal, connection }: MoveContext, to: Host): Promise<boolean> {
  const { code, stdout } = await to.run(readOwner(to.stack, journal.id))
  // Not there: an attempt that was broken off between dropping and making it.
  if (code !== 0 || stdout.trim() !== 'foreign') return false
  if (journal.direction === 'back') return true
  throw new OperatorError(
    `On ${connection.session.target.host} there is a system with leads of its own. Take an empty host, or remove its data there: docker compose down --volumes`,
  )
}

/** null: nothing follows. */
async function readState(context: MoveContext): Promise<{ tables: number; failures: number } | null> {
  const { to } = sidesOf(context)
  const { code, stdout, stderr } = await to.run(readFollowing(to.stack))
  if (code === 0) {
    if (!stdout.trim()) return null
    const [tables = 0, failures = 0] = stdout.trim().split('|').map(Number)
    return { tables, failures }
  }
  // No such database: an attempt that was broken off between dropping and making it.
  if (/database "cep" does not exist/.test(stderr)) return null
  throw new OperatorError(`The ${to.name} host's database does not answer.`, { details: stderr })
}

/** Waits until the other side has stored all but `mostBytes` of what was written until now. */
export async function awaitChanges(context: MoveContext, mostBytes: number): Promise<void> {
  const { from } = sidesOf(context)
  const { stdout: end } = await runOrFail(from.run, readLogEnd(from.stack), {
    failure: `The ${from.name} host's database does not answer.`,
  })
  const before = await readState(context)
  for (let look = 1; ; look++) {
    if (await context.connection.ensure()) await openDatabaseLine(context)
    const { code, stdout } = await from.run(readLag(from.stack, end.trim()))
    const [lag, , walStatus] = stdout.trim().split('|')
    if (walStatus === 'lost') {
      throw new OperatorError(
        'So much was written that the copy could not follow. ./cep migrate back undoes it; then begin again at a quiet hour.',
      )
    }
    if (code === 0 && lag && Number(lag) <= mostBytes) return
    // What can't be stored is tried again for ever; each look is a look at its count of failures.
    const now = look % 10 === 0 ? await readState(context) : before
    if (now && before && now.failures - before.failures >= MOST_FAILURES) await refuseFailing(context)
    await context.pause(LOOK_EVERY_MS)
  }
}

async function refuseFailing(context: MoveContext): Promise<never> {
  const { to } = sidesOf(context)
  const log = await to.run({
    program: 'docker',
    args: ['compose', '-f', to.stack.composeFile, 'logs', '--no-color', '--tail', '20', 'postgres'],
  })
  throw new OperatorError('The database can not be copied; its log says why.', { details: log.stdout })
}
