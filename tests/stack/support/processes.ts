import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { ContainerState } from './stack.ts'

const run = promisify(execFile)

/** What the kernel says of a process: user, capabilities, whether it may gain any. */
export type ProcessStatus = {
  uid: number
  effectiveCapabilities: string
  noNewPrivileges: boolean
  /** 2: a filter is in force. */
  seccomp: number
}

/** Host ids of a container's processes; the first one is its main process. */
export async function processesOf({ Id }: ContainerState): Promise<number[]> {
  const { stdout } = await run('docker', ['top', Id, '-o', 'pid'])
  return stdout.trim().split('\n').slice(1).map(Number)
}

export async function statusOf(pid: number): Promise<ProcessStatus> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8')
  const field = (name: string) => new RegExp(`^${name}:\\s*(\\S+)`, 'm').exec(text)?.[1] ?? ''
  return {
    uid: Number(field('Uid')),
    effectiveCapabilities: field('CapEff'),
    noNewPrivileges: field('NoNewPrivs') === '1',
    seccomp: Number(field('Seccomp')),
  }
}

/** A file of a container's control group, of either version of them. */
async function controlGroupFile(
  { State }: ContainerState,
  v1: [string, string],
  v2: string,
): Promise<string> {
  const lines = (await readFile(`/proc/${State.Pid}/cgroup`, 'utf8')).trim().split('\n')
  const [controller, file] = v1
  const own = lines.map((line) => line.split(':')).find(([, names]) => names?.split(',').includes(controller))
  if (own) return readFile(`/sys/fs/cgroup/${controller}${own[2]}/${file}`, 'utf8')
  const unified = lines.map((line) => line.split(':')).find(([, names]) => names === '')
  return readFile(`/sys/fs/cgroup${unified?.[2]}/${v2}`, 'utf8')
}

/** The memory limit that is in force, in bytes. */
export async function enforcedMemory(container: ContainerState): Promise<number> {
  return Number(await controlGroupFile(container, ['memory', 'memory.limit_in_bytes'], 'memory.max'))
}

/** The CPU limit that is in force, in cores. */
export async function enforcedCpus(container: ContainerState): Promise<number> {
  const v1 = async (name: string) => Number(await controlGroupFile(container, ['cpu', name], 'cpu.max'))
  const quota = await controlGroupFile(container, ['cpu', 'cpu.cfs_quota_us'], 'cpu.max')
  if (quota.includes(' ')) {
    const [most, period] = quota.split(' ').map(Number)
    return (most ?? 0) / (period ?? 1)
  }
  return Number(quota) / (await v1('cpu.cfs_period_us'))
}

/** CPU seconds used since the container's start. */
export async function usedCpuSeconds(container: ContainerState): Promise<number> {
  const text = await controlGroupFile(container, ['cpuacct', 'cpuacct.usage'], 'cpu.stat')
  const micro = /usage_usec (\d+)/.exec(text)?.[1]
  return micro ? Number(micro) / 1e6 : Number(text) / 1e9
}

/** Bytes that can't be given back under pressure: anonymous and shared memory, without file cache. */
export async function residentMemory(container: ContainerState): Promise<number> {
  const text = await controlGroupFile(container, ['memory', 'memory.stat'], 'memory.stat')
  const field = (name: string) => Number(new RegExp(`^${name} (\\d+)`, 'm').exec(text)?.[1] ?? 0)
  const anonymous = field('total_rss') || field('anon')
  const shared = field('total_shmem') || field('shmem')
  return anonymous + shared
}

/** TCP ports that something in the container listens on, on any address but its own loopback. */
export async function listeningPorts({ State }: ContainerState): Promise<number[]> {
  const { stdout } = await run('nsenter', ['--net', '--target', String(State.Pid), 'ss', '-Hltn'])
  const local = stdout.split('\n').flatMap((line) => line.trim().split(/\s+/)[3] ?? [])
  return local
    .filter((address) => !address.startsWith('127.') && !address.startsWith('[::1]'))
    .map((address) => Number(address.split(':').at(-1)))
}
