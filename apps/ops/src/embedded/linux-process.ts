import { readdirSync, readFileSync } from 'node:fs'

/** A process, safe against reuse of its id: the kernel's clock ticks since boot at its start. */
export type ProcessIdentity = { pid: number; startTicks: number }

/** null when there is no such process, or only its zombie. */
export function identify(pid: number): ProcessIdentity | null {
  const stat = readStat(pid)
  return stat && stat.state !== 'Z' ? { pid, startTicks: stat.startTicks } : null
}

/** Whether that very process still runs. */
export function isAlive({ pid, startTicks }: ProcessIdentity): boolean {
  return identify(pid)?.startTicks === startTicks
}

/** Signals a process group and says whether there was one. */
export function signalGroup(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(-pid, signal)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
    throw error
  }
}

/**
 * Proportional set size of a process and all its descendants in bytes: shared pages are counted
 * once, divided among those who map them.
 */
export function treeMemory(rootPid: number): { bytes: number; byPid: Map<number, number> } {
  const childrenOf = new Map<number, number[]>()
  for (const pid of allPids()) {
    const parent = readStat(pid)?.parent
    if (parent !== undefined) childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), pid])
  }
  const byPid = new Map<number, number>()
  const waiting = [rootPid]
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    byPid.set(pid, pssOf(pid))
    waiting.push(...(childrenOf.get(pid) ?? []))
  }
  return { bytes: [...byPid.values()].reduce((sum, bytes) => sum + bytes, 0), byPid }
}

function allPids(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
}

function pssOf(pid: number): number {
  const match = /^Pss:\s+(\d+) kB/m.exec(readProc(pid, 'smaps_rollup') ?? '')
  return Number(match?.[1] ?? 0) * 1024
}

function readStat(pid: number): { state: string; parent: number; startTicks: number } | null {
  const text = readProc(pid, 'stat')
  if (!text) return null
  // The program's name stands in brackets and may hold spaces: count the fields after it (proc(5)).
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return { state: String(fields[0]), parent: Number(fields[1]), startTicks: Number(fields[19]) }
}

/** null for a process that has ended, or that isn't ours to read. */
function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return null
  }
}
