import { runOrFail } from '../compose/run.ts'
import { copyAllObjects } from './copy-all-objects.ts'
import { followDatabase } from './copy-database.ts'
import { closeDatabase, dropSlots, openDatabase, unpublish, unsubscribe } from './database-commands.ts'
import { freezeAndCompare, stopBackground, thaw } from './freeze.ts'
import { closeDatabaseLine } from './lines.ts'
import { type MoveContext, note, sidesOf } from './move-context.ts'
import { isServer, listRunning, runOnce, start, startAlone, stop } from './service-commands.ts'
import { chooseForward, forgetForward, openEdge, reloadEdge } from './turn-edges.ts'
import { readPending, warmUp } from './warm-up.ts'

/** As often as a line breaks; hand-chosen. */
const MOST_ATTEMPTS = 5
/** A command ends before the connection that it was in is known to be over. */
const AFTERMATH_MS = 1_500

/** Moves, and goes on from what is there after a connection that broke: as the next command would. */
export async function moveThrough(context: MoveContext): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await moveOver(context)
    } catch (failure) {
      await context.pause(AFTERMATH_MS)
      if (context.connection.isAlive() || attempt === MOST_ATTEMPTS) throw failure
      await context.connection.ensure()
    }
  }
}

/**
 * Moves the system to the other side, from wherever an earlier attempt has come to: copies while it serves,
 * freezes, compares, opens the other side, forwards.
 *
 * @throws OperatorError once the side that served before serves again, or with what to do.
 */
async function moveOver(context: MoveContext): Promise<void> {
  // Killed in the freeze: the visitors first, then once more from the copy that is there.
  if (context.journal.phase === 'freezing') await thaw(context)
  if (context.journal.phase === 'passing') return passVisitors(context)
  const pending = await readPending(context)
  if (context.journal.phase === 'copying') await copyAndFreeze(context, pending)
  if (context.journal.phase === 'switching') await switchOver(context, pending)
}

async function copyAndFreeze(context: MoveContext, pending: string[]): Promise<void> {
  await Promise.all([followDatabase(context), copyAllObjects(context)])
  await warmUp(context, pending)
  // While programs were starting the system went on.
  await copyAllObjects(context)
  await stopBackground(context)
  try {
    await freezeAndCompare(context)
  } catch (failure) {
    context.say(`failed: ${failure instanceof Error ? failure.message : String(failure)}`)
    if (sidesOf(context).from.name === 'new') await context.connection.ensure()
    await thaw(context)
    throw failure
  }
  note(context, { phase: 'switching' })
}

/** Both sides are the same and nobody writes: the other one may from now on. */
async function switchOver(context: MoveContext, pending: readonly string[]): Promise<void> {
  try {
    await openOtherSide(context, pending)
  } catch (failure) {
    context.say(`failed: ${failure instanceof Error ? failure.message : String(failure)}`)
    await context.connection.ensure()
    await takeBack(context)
    throw failure
  }
  // Noted first: from the first visitor on who writes over there, there is no other way than on.
  note(context, { phase: 'passing' })
  await passVisitors(context)
}

async function openOtherSide(context: MoveContext, pending: readonly string[]): Promise<void> {
  const { to } = sidesOf(context)
  await endFollowing(context)
  await runOrFail(to.run, openDatabase(to.stack), { failure: `The ${to.name} host's database stays closed.` })
  if (pending.length === 0) return
  context.say(`migrations: ${pending.join(', ')}`)
  await runOrFail(to.run, runOnce(to.stack, 'migrate'), {
    failure: 'The migrations of the new version failed.',
  })
  await runOrFail(to.run, startAlone(to.stack, ['cms']), { failure: 'The new version does not start.' })
}

/** Nobody has written on the other side: it is closed again, and this one opened. */
async function takeBack(context: MoveContext): Promise<void> {
  const { to } = sidesOf(context)
  await runOrFail(to.run, closeDatabase(to.stack), {
    failure: `The ${to.name} host's database can't be closed again. Run: ./cep migrate back`,
  })
  await thaw(context)
}

async function passVisitors(context: MoveContext): Promise<void> {
  const { from, to } = sidesOf(context)
  // On the way back this is the moment: the old host's own name leads here, and it forwards no more.
  if (to.name === 'old') await openEdge(to, context.journal.key)
  const isForwarding = await chooseOrTakeBack(context)
  if (isForwarding) await reloadEdge(from)
  const { direction, reports, frozenAt } = context.journal
  const frozenSeconds = tenths((Date.now() - (frozenAt ?? Date.now())) / 1000)
  const report = reports[direction]
  note(context, {
    phase: 'serving',
    frozenAt: null,
    reports: { ...reports, [direction]: report && { ...report, frozenSeconds } },
  })
  context.say(`the ${to.name} host serves; writes were refused for ${frozenSeconds} s`)
  if (!isForwarding)
    context.say(`the ${from.name} host's edge refuses writes: it does not know the ${to.name} one's address`)
  await settle(context)
}

/** Until nginx has tried it nobody is forwarded; on the way back the old host serves already, whatever this says. */
async function chooseOrTakeBack(context: MoveContext): Promise<boolean> {
  const { from, to } = sidesOf(context)
  try {
    return await chooseForward(context)
  } catch (failure) {
    if (to.name === 'old') {
      context.say(`not forwarding: ${failure instanceof Error ? failure.message : String(failure)}`)
      return false
    }
    await forgetForward(from)
    note(context, { phase: 'switching' })
    await takeBack(context)
    throw failure
  }
}

/** Starts the rest of the side that serves and stops what the other one does not need any more. */
export async function settle(context: MoveContext): Promise<void> {
  const { from, to } = sidesOf(context)
  const { stdout } = await runOrFail(from.run, listRunning(from.stack), {
    failure: 'Docker does not answer.',
  })
  const idle = stdout.split('\n').filter((service) => service !== '' && !isServer(service))
  if (idle.length > 0) {
    await runOrFail(from.run, stop(from.stack, idle), { failure: `${idle.join(', ')} do not stop.` })
  }
  context.say(`starting the rest on the ${to.name} host`)
  await runOrFail(to.run, start(to.stack, []), {
    failure: `Not everything runs on the ${to.name} host. See ./cep status there; then run the same command again.`,
  })
}

async function endFollowing(context: MoveContext): Promise<void> {
  const { from, to } = sidesOf(context)
  await runOrFail(to.run, unsubscribe(to.stack), {
    failure: `The ${to.name} host's database does not let go of the other one.`,
  })
  for (const { run, stack, name } of [from, to]) {
    for (const command of [dropSlots(stack), unpublish(stack)]) {
      await runOrFail(run, command, { failure: `The ${name} host's database can't be tidied up.` })
    }
  }
  await closeDatabaseLine(to)
}

/** Undoes a move that has not been switched over: the side that serves goes on, of the copy nothing is used. */
export async function undo(context: MoveContext): Promise<void> {
  const { from, to } = sidesOf(context)
  context.say(`undoing: the ${from.name} host goes on`)
  if (context.journal.phase === 'switching') await takeBack(context)
  if (context.journal.phase === 'freezing') await thaw(context)
  const { stdout } = await to.run(listRunning(to.stack))
  const running = stdout.split('\n').filter((service) => service !== '')
  if (running.includes('postgres')) await endFollowing(context)
  else {
    for (const command of [dropSlots(from.stack), unpublish(from.stack)]) {
      await runOrFail(from.run, command, { failure: `The ${from.name} host's database can't be tidied up.` })
    }
  }
  // The old host's edge goes on forwarding where the way back is what is undone.
  const idle = running.filter((service) => to.name === 'new' || !isServer(service))
  if (idle.length > 0) await runOrFail(to.run, stop(to.stack, idle), { failure: 'It does not stop.' })
  await runOrFail(from.run, start(from.stack, []), {
    failure: `Not everything runs on the ${from.name} host. See ./cep status there.`,
  })
}

const tenths = (value: number) => Math.round(value * 10) / 10
