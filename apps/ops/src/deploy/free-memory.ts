import { readFileSync } from 'node:fs'

/** Memory and swap of this host that nobody uses, in bytes. */
export function readFreeMemory(): number {
  const text = readFileSync('/proc/meminfo', 'utf8')
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0)
  return (kilobytes('MemAvailable') + kilobytes('SwapFree')) * 1024
}
