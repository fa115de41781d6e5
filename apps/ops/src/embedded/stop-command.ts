import { join } from 'node:path'
import { askStatus, askToStop } from './control.ts'
import { EmbeddedError } from './embedded-error.ts'
import { openHome } from './home.ts'
import { measureMemory } from './report-ready.ts'
import { alreadyRunning } from './supervisor.ts'
import { endLeftovers, isSupervised, readState, removeState } from './system-state.ts'

const print = (text: string) => process.stdout.write(`${text}\n`)

/** Stops the system of this data folder, also one whose supervisor was killed. */
export async function stopSystem(): Promise<number> {
  const home = openHome()
  const state = readState(home.stateFile)
  if (!state) {
    print('CEP: nothing is running.')
    return 0
  }
  if (isSupervised(state)) {
    print('CEP: stopping.')
    await askToStop(join(home.runFolder, 'control.sock'))
    print('CEP: stopped.')
    return 0
  }
  const ended = await endLeftovers(state)
  removeState(home.stateFile)
  print(
    `CEP: cleaned up after a supervisor that was killed (${ended.join(', ') || 'nothing was left running'}).`,
  )
  return 0
}

/** Before a start: refuses when a system runs here, cleans up when one was killed. */
export async function recoverSystem(): Promise<number> {
  const home = openHome()
  const state = readState(home.stateFile)
  if (state && isSupervised(state)) throw new EmbeddedError(alreadyRunning(home, state.supervisor.pid))
  return state ? stopSystem() : 0
}

/** 0: everything healthy, 1: something isn't, 2: not running. */
export async function showStatus({ json }: { json?: boolean }): Promise<number> {
  const home = openHome()
  const state = readState(home.stateFile)
  if (!state || !isSupervised(state)) {
    print(
      json ? JSON.stringify({ state: 'stopped', parts: [] }) : 'CEP: not running. Start it with npm start.',
    )
    return 2
  }
  const status = await askStatus(join(home.runFolder, 'control.sock'))
  const memory = measureMemory(status)
  const isHealthy = status.parts.every((part) => part.state === 'healthy')
  if (json) {
    print(JSON.stringify({ ...status, memory }, null, 2))
  } else {
    print(`CEP ${status.state}  ${status.publicUrl}  ${memory.totalMb} MB`)
    for (const { name, state: partState, pid, restarts } of status.parts) {
      print(
        `  ${name.padEnd(10)} ${partState.padEnd(10)} ${pid ?? '-'}${restarts ? `  restarted ${restarts} times` : ''}`,
      )
    }
  }
  return isHealthy ? 0 : 1
}
