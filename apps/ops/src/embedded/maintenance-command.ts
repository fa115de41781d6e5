import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { EmbeddedError } from './embedded-error.ts'
import { openHome } from './home.ts'
import { isAlive } from './linux-process.ts'
import { edgeSwitches } from './parts.ts'
import { readState } from './system-state.ts'

/** Puts the edge's switch in place or takes it away, and has nginx read it. Survives a restart. */
export async function switchMaintenance(wanted: string): Promise<number> {
  if (wanted !== 'on' && wanted !== 'off')
    throw new EmbeddedError('Say "cep maintenance on" or "cep maintenance off".')
  const home = openHome()
  const edge = readState(home.stateFile)?.parts.find(({ name }) => name === 'edge')
  if (!edge || !isAlive(edge))
    throw new EmbeddedError('The edge is not running. Start the system with npm start.')

  const file = join(edgeSwitches(home), 'maintenance.map')
  if (wanted === 'on') copyFileSync(join(home.tree, 'infra/nginx/maintenance.map'), file)
  else rmSync(file, { force: true })
  process.kill(edge.pid, 'SIGHUP')
  process.stdout.write(
    wanted === 'on' ? 'CEP: maintenance on, writes are refused with 503.\n' : 'CEP: maintenance off.\n',
  )
  return 0
}
