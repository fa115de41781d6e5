import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { EmbeddedError } from './embedded-error.ts'
import { signalGroup } from './linux-process.ts'
import type { Part } from './part.ts'
import { openLog, tailOf } from './part-logs.ts'

// Chosen by hand: fast enough that a visitor hardly notices one crash, slow enough that a part that
// can't run doesn't eat a core.
const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 15_000
const CALM_AFTER_MS = 60_000
const PROBE_EVERY_MS = 100

export type RunningPart = {
  part: Part
  state: 'starting' | 'healthy' | 'restarting' | 'stopped'
  pid: number | null
  restarts: number
  /** Resolves once healthy for the first time, rejects when the part never gets there. */
  ready: Promise<void>
  stop: () => Promise<void>
}

/**
 * Starts a part and keeps it running: whenever it ends it is started again, after a pause that
 * doubles while it keeps ending. A part that ends before it was ever healthy fails the start.
 */
export function runPart(
  part: Part,
  { logFolder, onChange }: { logFolder: string; onChange: () => void },
): RunningPart {
  const stopping = new AbortController()
  const started = Promise.withResolvers<void>()
  let wasHealthy = false

  const running: RunningPart = {
    part,
    state: 'starting',
    pid: null,
    restarts: 0,
    ready: started.promise,
    stop: async () => {
      stopping.abort()
      if (running.pid !== null) signalPart(running.pid, part.stopSignal)
      await finished
    },
  }
  const finished = keepAlive()
  return running

  async function keepAlive(): Promise<void> {
    let pauseMs = FIRST_PAUSE_MS
    while (!stopping.signal.aborted) {
      const startedAt = performance.now()
      // A full disk can keep even the log from being opened: that is an end like any other.
      const reason = await liveOnce().catch((error: Error) => `could not be started (${error.message})`)
      if (stopping.signal.aborted) break
      if (!wasHealthy) {
        started.reject(
          new EmbeddedError(
            `${part.name} ${reason} before it was ready. Log: ${logFolder}/${part.name}.log`,
            {
              details: tailOf(logFolder, part.name),
            },
          ),
        )
        break
      }
      if (performance.now() - startedAt > CALM_AFTER_MS) pauseMs = FIRST_PAUSE_MS
      running.restarts++
      update('restarting')
      // Aborted by stop(): then there is nothing left to wait for.
      await delay(pauseMs, undefined, { signal: stopping.signal }).catch(() => {})
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
    }
    update('stopped')
    // A stop in the middle of the start: whoever waits for readiness must not wait for ever.
    started.reject(new EmbeddedError(`${part.name} was stopped before it was ready`))
  }

  /** One life of the process; resolves to how it ended. */
  async function liveOnce(): Promise<string> {
    const log = openLog(logFolder, part.name, part.account)
    const [program, ...args] = part.command
    // A group of its own: Ctrl-C in the terminal reaches the supervisor alone, which stops in order.
    const child = spawn(program, args, {
      cwd: part.cwd,
      env: part.env,
      detached: true,
      stdio: ['ignore', log, log],
      ...(part.account ? { uid: part.account.uid, gid: part.account.gid } : {}),
    })
    closeSync(log)
    const ended = new AbortController()
    const end = once(child, 'exit').then(
      ([code, signal]) => (signal ? `was ended by ${signal}` : `ended with code ${code}`),
      (error: Error) => `could not be started (${error.message})`,
    )
    void end.then(() => ended.abort())
    running.pid = child.pid ?? null
    onChange()
    void probeUntilHealthy(ended.signal)
    const reason = await withStopDeadline(end)
    // What it left of its own: nginx's workers go on listening when their master is killed.
    if (child.pid !== undefined) signalGroup(child.pid, 'SIGKILL')
    running.pid = null
    onChange()
    return reason
  }

  async function probeUntilHealthy(ended: AbortSignal): Promise<void> {
    const deadline = performance.now() + part.startTimeoutMs
    while (!ended.aborted && !stopping.signal.aborted) {
      if (await part.isHealthy()) {
        if (ended.aborted) return
        wasHealthy = true
        update('healthy')
        started.resolve()
        return
      }
      if (performance.now() > deadline) return giveUp()
      await delay(PROBE_EVERY_MS)
    }
  }

  function giveUp(): void {
    if (!wasHealthy) {
      started.reject(
        new EmbeddedError(
          `${part.name} was not ready after ${part.startTimeoutMs / 1000} s. Log: ${logFolder}/${part.name}.log`,
          { details: tailOf(logFolder, part.name) },
        ),
      )
    }
    // Restarted by keepAlive when it had been healthy before.
    if (running.pid !== null) signalPart(running.pid, part.stopSignal)
  }

  /** After stop() the process has `stopTimeoutMs` to end by itself. */
  async function withStopDeadline(end: Promise<string>): Promise<string> {
    let timer: NodeJS.Timeout | undefined
    const kill = () => {
      timer = setTimeout(() => {
        if (running.pid !== null) signalGroup(running.pid, 'SIGKILL')
      }, part.stopTimeoutMs)
    }
    stopping.signal.addEventListener('abort', kill, { once: true })
    try {
      return await end
    } finally {
      clearTimeout(timer)
      stopping.signal.removeEventListener('abort', kill)
    }
  }

  function update(state: RunningPart['state']): void {
    running.state = state
    onChange()
  }
}

/** To the process alone, not its group: servers tell their own children. */
function signalPart(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    // It has just ended by itself.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
