import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout this file belongs to. */
export const tree = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** Node 24, which `npm ci` brings: the host's own Node only runs these few bootstrap files. */
export const node24 = join(tree, 'node_modules/node/bin/node')

const basePorts = JSON.parse(readFileSync(new URL('./ports.json', import.meta.url), 'utf8'))

/** The data folder, `CEP_HOME` or `.cep/` in the checkout. */
export function homeFolder(environment = process.env) {
  return environment.CEP_HOME ? resolve(environment.CEP_HOME) : join(tree, '.cep')
}

/** Every port by the name of its part, shifted by `CEP_PORT_OFFSET`; null when the offset is unusable. */
export function shiftedPorts(environment = process.env) {
  const offset = Number(environment.CEP_PORT_OFFSET || 0)
  const ports = Object.entries(basePorts).map(([part, port]) => [part, port + offset])
  const fits = Number.isInteger(offset) && ports.every(([, port]) => port > 0 && port < 65536)
  return fits ? Object.fromEntries(ports) : null
}
