import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, statfsSync } from 'node:fs'
import { EmbeddedError } from './embedded-error.ts'
import { type Home, openHome } from './home.ts'
import { openLog } from './part-logs.ts'
import { readyReport } from './report-ready.ts'
import { createSupervisor } from './supervisor.ts'

type Message = { kind: 'say' | 'ready'; text: string } | { kind: 'failed'; message: string; details?: string }

/** Runs the system in the foreground until it is told to stop. Resolves to the exit code. */
export async function runForeground(): Promise<number> {
  surviveClosedTerminal()
  const home = openHome()
  const say = (text: string) => {
    const seconds = `${((Date.now() - home.startedAt) / 1000).toFixed(1)}s`
    tell({ kind: 'say', text: `${seconds.padStart(6)}  ${text}` })
  }
  const supervisor = createSupervisor(home, say)
  const keepOpen = setInterval(() => {}, 60_000)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (supervisor.status().state !== 'stopping') say('stopping')
      void supervisor.stop()
    })
  }

  try {
    await supervisor.start()
    tell({ kind: 'ready', text: readyReport(home, supervisor.secrets, supervisor.status(), isDetached()) })
    await supervisor.ended
    return 0
  } catch (error) {
    // Told to stop in the middle of the start: not a failure.
    if (supervisor.status().state === 'stopping') {
      await supervisor.ended
      return 0
    }
    await supervisor.stop()
    throw withDiskHint(error, home.folder)
  } finally {
    clearInterval(keepOpen)
  }
}

/** A terminal that closes ends our output, which must not end us before everything is stopped in order. */
function surviveClosedTerminal(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}

// Below this PostgreSQL can't write a checkpoint, and every other message is only a consequence.
const FULL_DISK_BYTES = 48 * 1024 ** 2

function withDiskHint(error: unknown, folder: string): unknown {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize > FULL_DISK_BYTES) return error
  return new EmbeddedError(`The disk of ${folder} is full: free some space, then start again.`, {
    cause: error,
  })
}

const isDetached = () => process.send !== undefined

/** In the background there is no terminal: the starting process prints until the system is ready. */
function tell(message: Message): void {
  if (process.connected) process.send?.(message)
  else if (message.kind !== 'failed') process.stdout.write(`${message.text}\n`)
}

/** Starts the system in the background; resolves to 0 when it is ready, to 1 when it failed. */
export async function runDetached(entry: string): Promise<number> {
  surviveClosedTerminal()
  const home: Home = openHome()
  const log = openLog(home.logFolder, 'supervisor')
  const supervisor = spawn(process.execPath, [entry, 'start'], {
    detached: true,
    cwd: home.tree,
    stdio: ['ignore', log, log, 'ipc'],
  })
  closeSync(log)
  const forward = () => supervisor.kill('SIGTERM')
  process.on('SIGINT', forward)
  process.on('SIGTERM', forward)

  let failure: Extract<Message, { kind: 'failed' }> | undefined
  const isReady = new Promise<true>((resolve) => {
    supervisor.on('message', (message: Message) => {
      if (message.kind === 'failed') failure = message
      else process.stdout.write(`${message.text}\n`)
      if (message.kind === 'ready') resolve(true)
    })
  })
  const outcome = await Promise.race([isReady, once(supervisor, 'exit')])
  if (outcome === true) {
    supervisor.disconnect()
    supervisor.unref()
    return 0
  }
  if (failure) throw new EmbeddedError(failure.message, failure.details ? { details: failure.details } : {})
  return 1
}

/** Hands a failure to the process that started us in the background, when there is one. */
export function tellFailure(message: string, details: string | undefined): void {
  tell({ kind: 'failed', message, ...(details ? { details } : {}) })
}
