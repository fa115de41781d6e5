import { runOrFail } from '../compose/run.ts'
import { OperatorError } from '../operator-error.ts'
import { copyAllObjects, verifyObjects } from './copy-all-objects.ts'
import { awaitChanges } from './copy-database.ts'
import { closeDatabase, openDatabase, psql, readSequences } from './database-commands.ts'
import { type MoveContext, note, sidesOf } from './move-context.ts'
import { isBusyBehind, listRunning, start, stop } from './service-commands.ts'
import { compareFacts, parseFacts, readFacts, rowsOf } from './table-facts.ts'
import { freezeEdge, thawEdge } from './turn-edges.ts'
import { verifySettings } from './verify-settings.ts'

/** Background work and backups of the side that is left: what waits is done by the other one, once. */
export async function stopBackground({ say, ...context }: MoveContext): Promise<void> {
  const { from } = sidesOf({ say, ...context })
  const { stdout } = await runOrFail(from.run, listRunning(from.stack), {
    failure: `Docker on the ${from.name} host does not answer.`,
  })
  const busy = stdout.split('\n').filter(isBusyBehind)
  if (busy.length === 0) return
  say(`stopping ${busy.join(', ')} on the ${from.name} host: what waits is done on the other one`)
  await runOrFail(from.run, stop(from.stack, busy), { failure: 'Background work does not stop.' })
}

/** Refuses writes, copies what came last and compares both sides. */
export async function freezeAndCompare(context: MoveContext): Promise<void> {
  const { from, to } = sidesOf(context)
  note(context, { phase: 'freezing', frozenAt: Date.now() })
  context.say('freezing: writes are refused, reading goes on')
  await freezeEdge(from)
  // Whoever does not come by the edge neither: from here on both sides can be compared.
  await runOrFail(from.run, closeDatabase(from.stack), {
    failure: `The ${from.name} host's database can't be closed.`,
  })
  context.say('frozen: the last changes')
  await Promise.all([awaitChanges(context, 0), copyAllObjects(context)])
  await setSequences(context)

  context.say('comparing both sides')
  const [here, there, objects, settings] = await Promise.all([
    runOrFail(from.run, readFacts(from.stack), { failure: `The ${from.name} host's tables can't be read.` }),
    runOrFail(to.run, readFacts(to.stack), { failure: `The ${to.name} host's tables can't be read.` }),
    verifyObjects(context),
    // What was changed on the new host stays there.
    context.journal.direction === 'there' ? verifySettings(context) : 0,
  ])
  const facts = parseFacts(here.stdout)
  const different = compareFacts(facts, parseFacts(there.stdout))
  if (different.length > 0) {
    throw new OperatorError('The copy is not the same.', { details: different.join('\n') })
  }
  const report = {
    frozenSeconds: 0,
    tables: Object.keys(facts).length,
    rows: rowsOf(facts),
    objects: objects.objects,
    objectBytes: objects.bytes,
    settings,
    at: new Date().toISOString(),
  }
  note(context, { facts, reports: { ...context.journal.reports, [context.journal.direction]: report } })
  context.say(
    `equal: ${report.tables} tables with ${report.rows} rows, ${report.objects} objects, ${settings} settings and secrets`,
  )
}

/** Where new numbers begin is not among the changes of rows. */
async function setSequences(context: MoveContext): Promise<void> {
  const { from, to } = sidesOf(context)
  const { stdout } = await runOrFail(from.run, readSequences(from.stack), {
    failure: `The ${from.name} host's sequences can't be read.`,
  })
  await runOrFail(to.run, psql(to.stack, stdout), {
    failure: `The ${to.name} host's sequences can't be set.`,
  })
}

/** Writes are taken again where they were refused, and background work goes on. */
export async function thaw(context: MoveContext): Promise<void> {
  const { from } = sidesOf(context)
  context.say(`the ${from.name} host takes writes again`)
  await runOrFail(from.run, openDatabase(from.stack), {
    failure: `The ${from.name} host's database can't be opened again. Run: ./cep migrate back`,
  })
  await thawEdge(from)
  await runOrFail(from.run, start(from.stack, []), {
    failure: `Not everything on the ${from.name} host runs again. See ./cep status there.`,
  })
  note(context, { phase: 'copying', frozenAt: null })
}
