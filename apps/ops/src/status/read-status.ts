import { readContainers } from '../compose/containers.ts'
import { switchEdgeMaintenance } from '../compose/edge-commands.ts'
import type { Run } from '../compose/run.ts'
import type { Stack } from '../compose/stack.ts'
import type { Finding, Light } from './light.ts'
import { worst } from './light.ts'
import { findBackup } from './read-backup.ts'
import { findCertificate } from './read-certificate.ts'
import { findDeployment } from './read-deployment.ts'
import { findDisk, findVolumes, type VolumeFinding } from './read-disk.ts'
import { findQueueAndMail } from './read-queue.ts'
import { readServices, type ServiceFinding } from './read-services.ts'
import type { StatusContext } from './status-context.ts'

export type StackStatus = {
  light: Light
  /** Whether anything of the stack runs. */
  state: 'running' | 'stopped'
  checkedAt: string
  address: string
  services: ServiceFinding[]
  memory: { usedBytes: number; limitBytes: number }
  findings: Record<
    'deployment' | 'certificate' | 'queue' | 'mail' | 'disk' | 'backup' | 'maintenance',
    Finding
  >
  volumes: VolumeFinding[]
}

/** Everything about the stack that an operator or a manager asks; a part that can't be read is a finding, too. */
export async function readStatus(stack: Stack, run: Run): Promise<StackStatus> {
  const containers = await readContainers(run, stack.project)
  const context: StatusContext = { stack, run, containers }
  const [services, volumes, deployment, certificate, queueAndMail, disk, backup, maintenance] =
    await Promise.all([
      readServices(context),
      findVolumes(context),
      findDeployment(context),
      orUnknown(findCertificate(context)),
      findQueueAndMail(context).catch((error) => ({ queue: unknown(error), mail: unknown(error) })),
      orUnknown(findDisk(context)),
      orUnknown(findBackup(context)),
      orUnknown(findMaintenance(context)),
    ])
  const findings = { deployment, certificate, ...queueAndMail, disk, backup, maintenance }
  const all = [...services, ...volumes, ...Object.values(findings)]
  return {
    light: worst(all.map(({ light }) => light)),
    state: containers.some(({ state }) => state === 'running') ? 'running' : 'stopped',
    checkedAt: new Date().toISOString(),
    address: `https://${stack.domain}/`,
    services,
    memory: {
      usedBytes: sum(services.map(({ memoryUsedBytes }) => memoryUsedBytes ?? 0)),
      limitBytes: sum(services.map(({ memoryLimitBytes }) => memoryLimitBytes)),
    },
    findings,
    volumes,
  }
}

async function findMaintenance({ run, stack }: StatusContext): Promise<Finding> {
  const { stdout } = await run(switchEdgeMaintenance(stack, 'status'))
  const isOn = stdout.trim() === 'on'
  return isOn
    ? { light: 'yellow', text: 'on: nobody can send a form (./cep maintenance off)', isOn }
    : { light: 'green', text: 'off', isOn }
}

const orUnknown = (finding: Promise<Finding>) => finding.catch(unknown)

/** What can't be found out is no good news. */
const unknown = (error: unknown): Finding => ({
  light: 'red',
  text: `unknown: ${error instanceof Error ? error.message : String(error)}`,
})

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
