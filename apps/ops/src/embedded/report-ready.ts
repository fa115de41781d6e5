import type { Home } from './home.ts'
import { treeMemory } from './linux-process.ts'
import type { Secrets } from './secrets.ts'
import type { SystemStatus } from './supervisor.ts'

const MEMORY_BUDGET_MB = 1_200
const DEMO_ROLES = ['admin', 'gestor', 'marketing', 'asesor', 'lectura']

/** What a person needs once everything runs: where, with which sign-in, how much memory, how to stop. */
export function readyReport(home: Home, secrets: Secrets, status: SystemStatus, isDetached: boolean): string {
  const { publicUrl, ports } = home
  return `
CEP is ready.

  Site             ${publicUrl}/
  Admin panel      ${publicUrl}/admin
  Queues           ${publicUrl}/queues   (user ${secrets.BULLBOARD_USER}, password ${secrets.BULLBOARD_PASSWORD}; or an admin's session)
  Mail catcher     http://127.0.0.1:${ports.mail}/   (SMTP on ${ports.smtp})
  Object store     http://127.0.0.1:${ports.store}/${home.hasFakeVendors ? vendorsLine(ports.vendors) : ''}

  Demo sign-ins, all with the password  ${secrets.CEP_DEMO_PASSWORD}
${DEMO_ROLES.map((role) => `    ${role}@cepformacion.example`).join('\n')}

  ${memoryLine(status, isDetached ? undefined : home.startedBy)}
  Data and logs    ${home.folder}
  Stop             ${isDetached ? 'npm stop' : 'Ctrl-C, or npm stop'}
`
}

const vendorsLine = (port: number) => `
  Fake vendors     http://127.0.0.1:${port}/meta/__fake/requests and the like`

function memoryLine(status: SystemStatus, rootPid: number | undefined): string {
  const { totalMb, parts } = measureMemory(status, rootPid)
  const list = parts.map(({ name, megabytes }) => `${name} ${megabytes}`).join(', ')
  const budget = totalMb > MEMORY_BUDGET_MB ? `, over its budget of ${MEMORY_BUDGET_MB} MB` : ''
  return `Memory           ${totalMb} MB${budget} (PSS in MB: ${list})`
}

/**
 * Proportional set sizes in megabytes, of each part with its children and of everything below
 * `rootPid`: in the foreground the bootstrap that waits for the supervisor is part of the bill.
 */
export function measureMemory(status: SystemStatus, rootPid = status.supervisorPid) {
  const parts = status.parts.flatMap(({ name, pid }) =>
    pid === null ? [] : [{ name, megabytes: toMegabytes(treeMemory(pid).bytes) }],
  )
  const whole = treeMemory(rootPid)
  const own = whole.byPid.get(status.supervisorPid) ?? 0
  return {
    totalMb: toMegabytes(whole.bytes),
    parts: [...parts, { name: 'supervisor', megabytes: toMegabytes(own) }],
  }
}

const toMegabytes = (bytes: number) => Math.round(bytes / 1024 ** 2)
