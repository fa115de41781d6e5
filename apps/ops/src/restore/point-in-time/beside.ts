import { runOrFail } from '../../compose/run.ts'
import type { DeployContext } from '../../deploy/deploy-context.ts'
import { psql } from '../../deploy/schema.ts'
import { OperatorError } from '../../operator-error.ts'
import { fetchCommand, recovery, recoveryInside } from './recovery-commands.ts'
import { parseRowCounts } from './row-counts.ts'

export type Target = Date | 'latest'
export type Beside = { id: string; restored: Map<string, number>; inUse: Map<string, number> | null }

/** Together with what is in use 2.2 times: the folder, and the log that is replayed into it. */
const NEEDED_DISK = 1.2
const ARCHIVED_WITHIN_MS = 60_000

/**
 * Brings the database to a moment in a folder beside the one in use, in a server that nobody reaches, and
 * counts the rows of both. Touches nothing that is in use.
 *
 * @throws OperatorError when there is no room, or the log doesn't reach that moment.
 */
export async function bringBeside(context: DeployContext, id: string, target: Target): Promise<Beside> {
  const { stack, run, say } = context
  await refuseFullDisk(context)
  if (target !== 'latest') await closeLog(context, target)
  say('fetching the base backup and the log of changes')
  await runOrFail(run, fetchCommand(stack, id, target), {
    failure:
      'Nothing was changed: there is no base backup from before that moment, or it could not be fetched.',
    onLine: (line) => sayProgress(line, say),
  })
  say('bringing it to that moment, apart')
  const { stdout } = await runOrFail(run, recovery(stack, 'replay', id), {
    failure: 'Nothing was changed: the log of changes does not reach that moment.',
  })
  const current = await run(recoveryInside(stack, 'rows'))
  return {
    id,
    restored: parseRowCounts(stdout),
    inUse: current.code === 0 ? parseRowCounts(current.stdout) : null,
  }
}

async function refuseFullDisk({ stack, run }: DeployContext): Promise<void> {
  const { stdout } = await runOrFail(run, recovery(stack, 'space'), {
    failure: "The database's volume could not be looked at.",
  })
  const [used = 0, free = 0] = stdout.trim().split(/\s+/).map(Number)
  if (free >= used * NEEDED_DISK) return
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 ** 2)
  throw new OperatorError(
    `Nothing was changed: ${megabytes(used * NEEDED_DISK)} MB of disk are needed beside the running database, and ${megabytes(free)} are free. Make room first: ./cep images prune, docs/runbooks/disk-full.md`,
  )
}

/**
 * A moment can be told from the next only by a change after it: one is made, and the piece of the log that
 * has it is waited for. With a database that doesn't answer, what reached the store has to do.
 */
async function closeLog(context: DeployContext, target: Date): Promise<void> {
  const { stack, run, pause } = context
  if (target.getTime() > Date.now()) throw new OperatorError('That moment is still to come.')
  const closed = await run(
    psql(
      stack,
      "SELECT pg_walfile_name(pg_logical_emit_message(true, 'cep', 'restore')); SELECT FROM pg_switch_wal();",
    ),
  )
  const piece = /^[0-9A-F]{24}$/m.exec(closed.stdout)?.[0]
  if (closed.code !== 0 || !piece) return
  const deadline = performance.now() + ARCHIVED_WITHIN_MS
  const isArchived = `SELECT last_archived_wal >= '${piece}' FROM pg_stat_archiver`
  while ((await run(psql(stack, isArchived))).stdout.trim() !== 't') {
    if (performance.now() > deadline) {
      throw new OperatorError(
        'Nothing was changed: the log of changes does not leave for the store. See ./cep status and ./cep logs postgres.',
      )
    }
    await pause(250)
  }
}

/** pgBackRest's own lines: "restore file /…/base/5/1259 (104KB, 42.13%) checksum …". */
function sayProgress(line: string, say: (text: string) => void): void {
  const [, size] = /restore size = ([\d.]+[KMG]?B)/.exec(line) ?? []
  if (size) say(`${size} fetched`)
}
