import { beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { output } from './support/run.ts'
import { longRunning } from './support/stack.ts'

/**
 * The checks of the CIS Docker Benchmark, under the numbers of `docker-bench-security` 1.6, that speak of
 * images and containers and that a compose file decides. What concerns the host or its engine alone is
 * the operator's (sections 1 to 3); what is done by hand (4.2 to 4.5, 4.11, 4.12, 5.9) can't be asked.
 */
const stack = inject('stack')

const inspected = z.object({
  Config: z.object({
    Image: z.string(),
    User: z.string(),
    Labels: z.record(z.string(), z.string()),
    Healthcheck: z.object({ Test: z.array(z.string()) }).optional(),
  }),
  State: z.object({ Health: z.object({ Status: z.string() }).optional() }),
  AppArmorProfile: z.string(),
  HostConfig: z.object({
    CapAdd: z.array(z.string()).nullable(),
    CgroupParent: z.string(),
    CpuShares: z.number(),
    NanoCpus: z.number(),
    Devices: z.array(z.unknown()).nullable(),
    IpcMode: z.string(),
    Memory: z.number(),
    NetworkMode: z.string(),
    PidMode: z.string(),
    PidsLimit: z.number().nullable(),
    PortBindings: z.record(z.string(), z.array(z.object({ HostIp: z.string(), HostPort: z.string() }))),
    Privileged: z.boolean(),
    ReadonlyRootfs: z.boolean(),
    RestartPolicy: z.object({ Name: z.string(), MaximumRetryCount: z.number() }),
    SecurityOpt: z.array(z.string()).nullable(),
    UTSMode: z.string(),
    UsernsMode: z.string(),
  }),
  Mounts: z.array(z.object({ Source: z.string(), Propagation: z.string() })),
})
type Container = z.infer<typeof inspected>

const SENSITIVE = ['/', '/boot', '/dev', '/etc', '/lib', '/proc', '/sys', '/usr']
const options = ({ HostConfig }: Container) => HostConfig.SecurityOpt ?? []
const inside = (port: string) => Number.parseInt(port, 10)

/** Number and title of a check, and whether a container fails it. */
const checks: Record<string, [title: string, fails: (container: Container) => boolean | Promise<boolean>]> = {
  '4.1': ['a user for the container', ({ Config }) => ['', 'root', '0', '0:0'].includes(Config.User)],
  '4.6': ['a health check', ({ Config }) => !Config.Healthcheck],
  '4.8': ['no setuid or setgid file that could be used', (container) => !hasNoNewPrivileges(container)],
  '4.9': [
    'COPY instead of ADD',
    async ({ Config }) => /^(?:\/bin\/sh -c #\(nop\) )?ADD (?!file:)/m.test(await historyOf(Config.Image)),
  ],
  '4.10': [
    'no secret in an image',
    async ({ Config }) => /(?:PASSWORD|SECRET|TOKEN|ACCESS_KEY)\w*=\S/.test(await historyOf(Config.Image)),
  ],
  '5.2': ['an AppArmor profile', ({ AppArmorProfile }) => ['', 'unconfined'].includes(AppArmorProfile)],
  '5.3': ['SELinux options', (container) => !options(container).some((option) => option.startsWith('label'))],
  '5.4': ['no further capabilities', ({ HostConfig }) => (HostConfig.CapAdd ?? []).length > 0],
  '5.5': ['not privileged', ({ HostConfig }) => HostConfig.Privileged],
  '5.6': [
    'no directory of the system',
    ({ Mounts }) => Mounts.some(({ Source }) => SENSITIVE.includes(Source)),
  ],
  '5.8': [
    'no privileged port within',
    ({ HostConfig }) => Object.keys(HostConfig.PortBindings).some((port) => inside(port) < 1024),
  ],
  '5.10': ['a network namespace of its own', ({ HostConfig }) => HostConfig.NetworkMode === 'host'],
  '5.11': ['a limit of memory', ({ HostConfig }) => HostConfig.Memory === 0],
  '5.12': ['a priority of CPU', ({ HostConfig }) => HostConfig.CpuShares === 0 && HostConfig.NanoCpus === 0],
  '5.13': ['a read-only root', ({ HostConfig }) => !HostConfig.ReadonlyRootfs],
  '5.14': [
    'ports bound to an interface',
    ({ HostConfig }) =>
      Object.values(HostConfig.PortBindings)
        .flat()
        .some(({ HostIp }) => ['', '0.0.0.0', '::'].includes(HostIp)),
  ],
  '5.15': [
    'a restart policy that gives up after five times',
    ({ HostConfig }) =>
      HostConfig.RestartPolicy.Name !== 'on-failure' || HostConfig.RestartPolicy.MaximumRetryCount !== 5,
  ],
  '5.16': ['a process namespace of its own', ({ HostConfig }) => HostConfig.PidMode === 'host'],
  '5.17': ['an IPC namespace of its own', ({ HostConfig }) => HostConfig.IpcMode === 'host'],
  '5.18': ['no device of the host', ({ HostConfig }) => (HostConfig.Devices ?? []).length > 0],
  '5.20': [
    'no shared mounts',
    ({ Mounts }) => Mounts.some(({ Propagation }) => Propagation.includes('shared')),
  ],
  '5.21': ['a host name of its own', ({ HostConfig }) => HostConfig.UTSMode === 'host'],
  '5.22': ['the filter of system calls', (container) => options(container).includes('seccomp=unconfined')],
  '5.25': ['the usual cgroup', ({ HostConfig }) => HostConfig.CgroupParent !== ''],
  '5.26': ['no further privileges', (container) => !hasNoNewPrivileges(container)],
  '5.27': ['a health that is known', ({ State }) => !State.Health],
  '5.28': ['an exact version', ({ Config }) => /:latest$|^[^:]+$/.test(Config.Image)],
  '5.29': ['a limit of processes', ({ HostConfig }) => !HostConfig.PidsLimit],
  '5.30': ['not on docker0', ({ HostConfig }) => ['default', 'bridge'].includes(HostConfig.NetworkMode)],
  '5.31': ['no user namespace of the host', ({ HostConfig }) => HostConfig.UsernsMode === 'host'],
  '5.32': [
    "no engine's socket",
    ({ Mounts }) => Mounts.some(({ Source }) => /docker\.sock|containerd/.test(Source)),
  ],
}

/** What is not followed, by whom, and why. */
const explained: Record<string, { services: 'all' | readonly string[]; why: string }> = {
  '5.2': {
    services: 'all',
    why: "the profile is the engine's `docker-default` wherever the kernel has AppArmor; this one has not, and the file names no profile that would keep a stack from starting elsewhere",
  },
  '5.3': { services: 'all', why: 'Debian and Ubuntu have AppArmor, not SELinux' },
  '5.14': {
    services: ['nginx'],
    why: 'the public site is for every interface; nothing else has a published port',
  },
  '5.15': {
    services: 'all',
    why: '`unless-stopped` brings a service back after any number of failures and after a restart of the machine; the watcher and the status page tell of one that keeps failing',
  },
}

let containers: Container[]
beforeAll(async () => {
  const ids = (await longRunning(stack)).map(({ Id }) => Id)
  containers = z.array(inspected).parse(JSON.parse(await output('docker', ['inspect', ...ids])))
})

describe("docker-bench's checks of images and containers", () => {
  it.each(Object.entries(checks))('%s: %s', async (id, [, fails]) => {
    const failing: string[] = []
    for (const container of containers) if (await fails(container)) failing.push(serviceOf(container))
    const reason = explained[id]
    const accepted = reason?.services === 'all' ? failing : (reason?.services ?? [])
    expect(failing.filter((service) => !accepted.includes(service))).toEqual([])
  })

  it('has no explanation that nothing needs any more', async () => {
    // Whether a kernel has AppArmor is not the compose file's doing.
    const needed = Object.keys(explained).filter((id) => id !== '5.2')
    for (const id of needed) {
      const [, fails] = checks[id] ?? ['', () => false]
      expect({ id, isNeeded: (await Promise.all(containers.map(fails))).some(Boolean) }).toEqual({
        id,
        isNeeded: true,
      })
    }
  })
})

const serviceOf = ({ Config }: Container) => Config.Labels['com.docker.compose.service'] ?? ''
const hasNoNewPrivileges = (container: Container) =>
  options(container).some((option) => option.startsWith('no-new-privileges'))
const historyOf = (image: string) =>
  output('docker', ['history', '--no-trunc', '--format', '{{.CreatedBy}}', image])
