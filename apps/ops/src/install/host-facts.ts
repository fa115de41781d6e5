import { existsSync, readFileSync, statfsSync } from 'node:fs'
import { availableParallelism, release } from 'node:os'
import { z } from 'zod'
import type { Run } from '../compose/run.ts'

/** What a host is and has; null for what couldn't be found out. */
export type HostFacts = {
  /** `ID` and `VERSION_ID` of /etc/os-release. */
  system: { id: string; version: string; name: string }
  isRoot: boolean
  kernel: string
  processors: number
  memoryMb: number
  swapMb: number
  /** Of the disk that Docker writes to. */
  disk: { freeMb: number; totalMb: number; folder: string }
  docker: string | null
  compose: string | null
  /** Whether memory limits work at all. */
  limitsMemory: boolean | null
  /** `vm.overcommit_memory`. */
  overcommit: string | null
}

const dockerInfo = z.object({
  ServerVersion: z.string(),
  DockerRootDir: z.string().catch('/var/lib/docker'),
  MemoryLimit: z.boolean().catch(true),
})

/** Reads them from this host. */
export async function readHostFacts(run: Run): Promise<HostFacts> {
  const info = await dockerInfoOf(run)
  const memory = readMemory()
  return {
    system: readSystem(),
    isRoot: process.getuid?.() === 0,
    kernel: release(),
    processors: availableParallelism(),
    ...memory,
    disk: readDisk(info?.DockerRootDir ?? '/var/lib/docker'),
    docker: info?.ServerVersion ?? null,
    compose: await outputOf(run, 'docker', ['compose', 'version', '--short']),
    limitsMemory: info?.MemoryLimit ?? null,
    overcommit: readText('/proc/sys/vm/overcommit_memory')?.trim() ?? null,
  }
}

/** A program's output without the line's end, or null when there is no such program or it fails. */
export async function outputOf(run: Run, program: string, args: string[]): Promise<string | null> {
  const result = await run({ program, args }).catch(() => null)
  return result?.code === 0 ? result.stdout.trim() : null
}

async function dockerInfoOf(run: Run) {
  const text = await outputOf(run, 'docker', ['info', '--format', '{{json .}}'])
  if (!text) return null
  // Without a server it still answers, with an error and empty fields.
  const parsed = dockerInfo.safeParse(JSON.parse(text))
  return parsed.success && parsed.data.ServerVersion ? parsed.data : null
}

function readSystem(): HostFacts['system'] {
  const text = readText('/etc/os-release') ?? ''
  const value = (name: string) => new RegExp(`^${name}="?([^"\n]*)"?$`, 'm').exec(text)?.[1] ?? ''
  return { id: value('ID'), version: value('VERSION_ID'), name: value('PRETTY_NAME') }
}

function readMemory(): { memoryMb: number; swapMb: number } {
  const text = readText('/proc/meminfo') ?? ''
  const mb = (name: string) =>
    Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) / 1024)
  return { memoryMb: mb('MemTotal'), swapMb: mb('SwapTotal') }
}

function readDisk(dockerFolder: string): HostFacts['disk'] {
  // Before Docker is installed, the disk that its folder will be on.
  const folder = [dockerFolder, '/var/lib', '/'].find(existsSync) ?? '/'
  const { bavail, blocks, bsize } = statfsSync(folder)
  const mb = (count: number) => Math.round((count * bsize) / 1024 ** 2)
  return { freeMb: mb(bavail), totalMb: mb(blocks), folder }
}

function readText(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
