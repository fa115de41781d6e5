import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { identify, isAlive, signalGroup } from './linux-process.ts'

const processIdentity = z.object({ pid: z.number().int(), startTicks: z.number() })

const stateFile = z.object({
  supervisor: processIdentity,
  /** Whoever started the supervisor (npm's script), for the memory it uses too. */
  parts: z.array(
    processIdentity.extend({ name: z.string(), stopSignal: z.string(), stopTimeoutMs: z.number() }),
  ),
})
export type SystemState = z.infer<typeof stateFile>

/** What is noted about the system in this data folder; null when none was started or it ended cleanly. */
export function readState(file: string): SystemState | null {
  return existsSync(file) ? stateFile.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
}

export function writeState(file: string, state: SystemState): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.tmp`, JSON.stringify(state))
  renameSync(`${file}.tmp`, file)
}

export const removeState = (file: string) => rmSync(file, { force: true })

export const isSupervised = (state: SystemState) => isAlive(state.supervisor)

/**
 * Ends what a killed supervisor left running, last started first, each with the time it needs.
 *
 * @returns the names of those that were still there.
 */
export async function endLeftovers(state: SystemState): Promise<string[]> {
  const left = state.parts.filter(isAlive)
  for (const part of left.reverse()) {
    // The names come from our own file, written by writeState.
    process.kill(part.pid, part.stopSignal as NodeJS.Signals)
    if (!(await ends(part, part.stopTimeoutMs))) {
      signalGroup(part.pid, 'SIGKILL')
      await ends(part, 5_000)
    }
    signalGroup(part.pid, 'SIGKILL')
  }
  return left.map(({ name }) => name)
}

/** Not a child of ours, so the kernel tells nobody: asked for until it has gone. */
async function ends(process: { pid: number; startTicks: number }, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs
  while (isAlive(process)) {
    if (performance.now() > deadline) return false
    await delay(50)
  }
  return true
}

/** The identity of a process that has just been started, or null when it has already ended. */
export const identityOf = (pid: number | null) => (pid === null ? null : identify(pid))
