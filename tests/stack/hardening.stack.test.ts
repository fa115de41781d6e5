import { join } from 'node:path'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import {
  enforcedCpus,
  enforcedMemory,
  processesOf,
  residentMemory,
  statusOf,
  usedCpuSeconds,
} from './support/processes.ts'
import { output, run } from './support/run.ts'
import {
  type ContainerState,
  compose,
  containerOf,
  isHealthy,
  longRunning,
  serviceOf,
} from './support/stack.ts'
import { report, secondsUntil } from './support/within.ts'

const stack = inject('stack')
const MB = 1024 * 1024

/** 3.8 GB, for every set of profiles and while the CMS runs twice. */
const BUDGET_MB = 3891
const IDLE_BUDGET_MB = 1434

/** Roles that come with later versions, with the memory kept for them. */
const RESERVED_MB = { 'worker-llm': 320, 'worker-stats': 160, backup: 192 }

const declared = z.object({
  services: z.record(
    z.string(),
    z.object({
      restart: z.string(),
      mem_limit: z.coerce.number(),
      memswap_limit: z.coerce.number(),
      cpus: z.number(),
      pids_limit: z.number(),
    }),
  ),
})

let containers: ContainerState[]
let services: z.infer<typeof declared>['services']

beforeAll(async () => {
  containers = await longRunning(stack)
  const config = await output('docker', ['compose', '--profile', '*', 'config', '--format', 'json'], {
    cwd: join(stack.tree, 'infra/docker'),
  })
  services = declared.parse(JSON.parse(config)).services
})

/** [service, what is wrong] for every container of which `wrong` says something. */
async function offenders(wrong: (container: ContainerState) => unknown): Promise<unknown[]> {
  const found = await Promise.all(
    containers.map(async (container) => [serviceOf(container), await wrong(container)] as const),
  )
  return found.filter(([, what]) => Boolean(what))
}

describe('every container', () => {
  it('is there: ten services', () => {
    expect(containers.map(serviceOf).sort()).toEqual([
      'backup',
      'bullboard',
      'cms',
      'frontend',
      'mailhog',
      'minio',
      'nginx',
      'postgres',
      'redis',
      'worker-automation',
    ])
  })

  it('runs every process as an ordinary user, without capabilities, behind a filter of system calls', async () => {
    const wrong = await offenders(async (container) => {
      const states = await Promise.all((await processesOf(container)).map(statusOf))
      return states.find(
        ({ uid, effectiveCapabilities, noNewPrivileges, seccomp }) =>
          uid === 0 || Number(`0x${effectiveCapabilities}`) !== 0 || !noNewPrivileges || seccomp !== 2,
      )
    })
    expect(wrong).toEqual([])
  })

  it('cannot write to its root', async () => {
    const wrong = await offenders(async ({ Id, HostConfig }) => {
      if (!HostConfig.ReadonlyRootfs) return 'root is writable'
      const { code } = await run('docker', ['exec', Id, 'touch', '/written'])
      return code === 0 && 'a file could be made'
    })
    expect(wrong).toEqual([])
  })

  it('drops all capabilities, shares no namespace with the host and sees no engine', async () => {
    const wrong = await offenders(
      ({ HostConfig, Mounts }) =>
        HostConfig.Privileged ||
        HostConfig.CapAdd?.length ||
        !HostConfig.CapDrop?.includes('ALL') ||
        !HostConfig.SecurityOpt?.some((option) => option.startsWith('no-new-privileges')) ||
        [HostConfig.NetworkMode, HostConfig.PidMode, HostConfig.IpcMode].includes('host') ||
        Mounts.some(({ Source }) => /docker\.sock|containerd/.test(Source)),
    )
    expect(wrong).toEqual([])
  })

  it('has its limits of memory, CPU and processes enforced by the kernel', async () => {
    const wrong = await offenders(async (container) => {
      const own = services[serviceOf(container)]
      if (!own) return 'not in the compose file'
      const [memory, cpus] = await Promise.all([enforcedMemory(container), enforcedCpus(container)])
      return (
        (memory !== own.mem_limit && `memory ${memory}`) ||
        (Math.abs(cpus - own.cpus) > 0.001 && `cpus ${cpus}`) ||
        (own.memswap_limit !== own.mem_limit && 'may swap') ||
        (!container.HostConfig.PidsLimit && 'no limit of processes')
      )
    })
    expect(wrong).toEqual([])
  })
})

describe('memory', () => {
  it('limits of every service of every profile, the CMS twice, stay within 3.8 GB', () => {
    const staying = Object.entries(services).filter(([, { restart }]) => restart === 'unless-stopped')
    const sum = staying.reduce((total, [, { mem_limit }]) => total + mem_limit / MB, 0)
    const reserved = Object.entries(RESERVED_MB).reduce(
      (total, [service, size]) => total + (service in services ? 0 : size),
      0,
    )
    const peak = Math.round(sum + (services.cms?.mem_limit ?? 0) / MB + reserved)
    report(`limits ${Math.round(sum)} MB, with reserved roles and the CMS twice ${peak} MB`)
    expect(staying.length).toBeGreaterThanOrEqual(10)
    expect(peak).toBeLessThanOrEqual(BUDGET_MB)
  })

  it('at rest is under 1.4 GB in all', async () => {
    const sizes = await Promise.all(
      containers.map(
        async (container) => [serviceOf(container), (await residentMemory(container)) / MB] as const,
      ),
    )
    const total = sizes.reduce((sum, [, size]) => sum + size, 0)
    report(
      `at rest ${Math.round(total)} MB: ${sizes.map(([name, size]) => `${name} ${Math.round(size)}`).join(', ')}`,
    )
    expect(total).toBeGreaterThan(200)
    expect(total).toBeLessThan(IDLE_BUDGET_MB)
  })

  it('beyond its limit ends what asks for it, and the service comes back', async () => {
    const greedy = 'const held = []; for (;;) held.push(Buffer.alloc(8 * 1024 * 1024, 1))'
    const { code } = await compose(stack, ['exec', '-T', 'bullboard', 'node', '-e', greedy])
    expect(code).toBe(137)
    const healthy = async () => isHealthy(await containerOf(stack, 'bullboard'))
    await secondsUntil('the board to be healthy', healthy, 30)
  })
})

it('CPU beyond the limit is not given', async () => {
  const board = await containerOf(stack, 'bullboard')
  const limit = services.bullboard?.cpus ?? 0
  const before = await usedCpuSeconds(board)
  await compose(stack, ['exec', '-T', 'bullboard', 'timeout', '5', 'node', '-e', 'for (;;);'])
  const used = (await usedCpuSeconds(board)) - before
  report(`a busy loop of 5 s got ${used.toFixed(2)} CPU seconds at a limit of ${limit}`)
  expect(used).toBeGreaterThan(limit * 5 * 0.5)
  // The engine's own start of the program counts too.
  expect(used).toBeLessThan(limit * 5 * 2)
})
