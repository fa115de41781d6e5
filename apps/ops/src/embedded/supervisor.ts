import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildTasks } from './builds.ts'
import { cmsTasks } from './cms-tasks.ts'
import { openControl } from './control.ts'
import { createDatabase } from './database.ts'
import { EmbeddedError } from './embedded-error.ts'
import type { Home } from './home.ts'
import { identify } from './linux-process.ts'
import type { Part, Task } from './part.ts'
import { rotateLogs } from './part-logs.ts'
import { describeParts } from './parts.ts'
import { loadPrograms } from './programs.ts'
import { type RunningPart, runPart } from './run-part.ts'
import { runSteps, type Step, sortByNeeds } from './run-steps.ts'
import { loadSecrets, type Secrets } from './secrets.ts'
import { identityOf, isSupervised, readState, removeState, writeState } from './system-state.ts'

// Chosen by hand: nobody wonders for longer than this whether it hangs.
const STILL_EVERY_MS = 20_000

export type Supervisor = {
  secrets: Secrets
  /** Resolves when every part is healthy. */
  start: () => Promise<void>
  /** Stops everything, dependents first; resolves when the last has ended. */
  stop: () => Promise<void>
  /** Resolves when everything has ended, whoever asked for it. */
  ended: Promise<void>
  status: () => SystemStatus
}

export type SystemStatus = {
  state: 'starting' | 'ready' | 'stopping'
  publicUrl: string
  supervisorPid: number
  parts: { name: string; state: RunningPart['state']; pid: number | null; restarts: number }[]
}

/**
 * The embedded system of one data folder: tasks (builds, database, migrations, demo content) and
 * parts, each begun when what it needs is there.
 *
 * @throws EmbeddedError when a system already runs in this folder.
 */
export function createSupervisor(home: Home, say: (text: string) => void): Supervisor {
  const earlier = readState(home.stateFile)
  if (earlier && isSupervised(earlier)) throw new EmbeddedError(alreadyRunning(home, earlier.supervisor.pid))

  const noteChange = toleratingFullDisk(say)
  const programs = loadPrograms(home.folder)
  const secrets = loadSecrets(home.folder)
  prepareFolders(home)
  const parts = describeParts({ home, programs, secrets })
  const running = new Map<string, RunningPart>()
  const stopping = new AbortController()
  let state: SystemStatus['state'] = 'starting'

  const tasks: Task[] = [
    { name: 'database', needs: [], run: (signal) => createDatabase(home, programs, secrets, signal) },
    ...buildTasks(home, say),
    ...cmsTasks({ home, programs, secrets, say }),
  ]
  saveState()
  const stopRotating = rotateLogs(home.logFolder)
  const control = openControl(join(home.runFolder, 'control.sock'), {
    status,
    stop: () => void stop(),
  })
  const ended = Promise.withResolvers<void>()
  let stopped: Promise<void> | undefined

  return { secrets, start, stop, ended: ended.promise, status }

  async function start(): Promise<void> {
    const busy = new Set<string>()
    const reminder = setInterval(() => say(`still busy: ${[...busy].join(', ')}`), STILL_EVERY_MS)
    const steps = [...tasks, ...parts.map(startStep)].map((step) => watched(step, busy))
    await runSteps(steps, stopping.signal).finally(() => clearInterval(reminder))
    state = 'ready'
  }

  function startStep(part: Part) {
    return {
      name: part.name,
      needs: part.needs,
      run: async () => {
        const life = runPart(part, { logFolder: home.logFolder, onChange: () => noteChange(saveState) })
        running.set(part.name, life)
        await life.ready
        say(`${part.name} is ready`)
      },
    }
  }

  function stop(): Promise<void> {
    stopped ??= stopAll()
    stopped.then(ended.resolve, ended.reject)
    return stopped
  }

  async function stopAll(): Promise<void> {
    state = 'stopping'
    stopping.abort(new EmbeddedError('stopped'))
    const ends = new Map<string, Promise<void>>()
    // Dependents first: the reverse of the start.
    for (const part of sortByNeeds([...tasks, ...parts]).reverse()) {
      const dependents = parts.filter(({ needs }) => needsOf(needs).includes(part.name))
      const end = Promise.all(dependents.map(({ name }) => ends.get(name))).then(() =>
        running.get(part.name)?.stop(),
      )
      ends.set(part.name, end)
    }
    await Promise.all(ends.values())
    stopRotating()
    removeState(home.stateFile)
    control.close()
  }

  /** Through tasks: the CMS needs the seed, which needs the database. */
  function needsOf(names: string[]): string[] {
    return names.flatMap((name) => [name, ...needsOf(tasks.find((task) => task.name === name)?.needs ?? [])])
  }

  function status(): SystemStatus {
    return {
      state,
      publicUrl: home.publicUrl,
      supervisorPid: process.pid,
      parts: parts.map(({ name }) => {
        const life = running.get(name)
        return {
          name,
          state: life?.state ?? 'starting',
          pid: life?.pid ?? null,
          restarts: life?.restarts ?? 0,
        }
      }),
    }
  }

  function saveState(): void {
    const supervisor = identify(process.pid)
    if (!supervisor) throw new Error('/proc has nothing about this process')
    writeState(home.stateFile, {
      supervisor,
      parts: [...running.values()].flatMap(({ part, pid }) => {
        const identity = identityOf(pid)
        const { name, stopSignal, stopTimeoutMs } = part
        return identity ? [{ ...identity, name, stopSignal, stopTimeoutMs }] : []
      }),
    })
  }
}

/** The step, noted in `busy` while it runs. */
function watched(step: Step, busy: Set<string>): Step {
  const run = async (signal: AbortSignal) => {
    busy.add(step.name)
    await step.run(signal).finally(() => busy.delete(step.name))
  }
  return { ...step, run }
}

/** Running parts matter more than the note of them: a disk that is full is told once, not died of. */
function toleratingFullDisk(say: (text: string) => void): (write: () => void) => void {
  let isTold = false
  return (write) => {
    try {
      write()
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      if (!isTold) say('the disk is full')
      isTold = true
    }
  }
}

function prepareFolders(home: Home): void {
  mkdirSync(home.logFolder, { recursive: true })
  mkdirSync(home.runFolder, { recursive: true })
  // The servers' own users make their sockets here; like /tmp, nobody removes another's.
  if (process.getuid?.() === 0) chmodSync(home.runFolder, 0o1777)
}

export function alreadyRunning(home: Home, pid: number): string {
  return `This system already runs in ${home.folder} (process ${pid}): ${home.publicUrl}. Stop it with npm stop, or start a second one with another CEP_HOME and CEP_PORT_OFFSET.`
}
