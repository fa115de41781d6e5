import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { EmbeddedError } from './embedded-error.ts'
import { type Home, openHome } from './home.ts'
import { isAlive } from './linux-process.ts'
import { edgeSwitches } from './parts.ts'
import { readState } from './system-state.ts'

/** Puts the edge's switch in place or takes it away, and has nginx read it. Survives a restart. */
export async function switchMaintenance(wanted: string): Promise<number> {
  if (wanted !== 'on' && wanted !== 'off')
    throw new EmbeddedError('Say "cep maintenance on" or "cep maintenance off".')
  if (!setMaintenance(openHome(), wanted === 'on'))
    throw new EmbeddedError('The edge is not running. Start the system with npm start.')
  process.stdout.write(
    wanted === 'on' ? 'CEP: maintenance on, writes are refused with 503.\n' : 'CEP: maintenance off.\n',
  )
  return 0
}

const switchFile = (home: Home) => join(edgeSwitches(home), 'maintenance.map')

export const isMaintenanceOn = (home: Home): boolean => existsSync(switchFile(home))

/** @returns whether an edge runs that reads it now; without one it holds from the next start on. */
export function setMaintenance(home: Home, isOn: boolean): boolean {
  mkdirSync(edgeSwitches(home), { recursive: true })
  if (isOn) copyFileSync(join(home.tree, 'infra/nginx/maintenance.map'), switchFile(home))
  else rmSync(switchFile(home), { force: true })
  const edge = readState(home.stateFile)?.parts.find(({ name }) => name === 'edge')
  if (!edge || !isAlive(edge)) return false
  process.kill(edge.pid, 'SIGHUP')
  return true
}
