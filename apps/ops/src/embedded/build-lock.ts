import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { identify, isAlive } from './linux-process.ts'

/**
 * Two systems started from one checkout (two data folders) must not build the same app at once:
 * the second waits for the first. A lock whose holder has died counts as none.
 */
export async function withBuildLock(
  path: string,
  signal: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  const lock = `${path}.lock`
  mkdirSync(dirname(lock), { recursive: true })
  while (!take(lock)) {
    const changes = watch(dirname(lock))
    try {
      if (holderOf(lock)) await once(changes, 'change', { signal })
    } finally {
      changes.close()
    }
  }
  try {
    await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function take(lock: string): boolean {
  const holder = holderOf(lock)
  if (holder === 'dead') rmSync(lock, { force: true })
  try {
    writeFileSync(lock, JSON.stringify(identify(process.pid)), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw new Error(`can't make ${basename(lock)}`, { cause: error })
  }
}

function holderOf(lock: string): 'alive' | 'dead' | null {
  try {
    return isAlive(JSON.parse(readFileSync(lock, 'utf8'))) ? 'alive' : 'dead'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : 'dead'
  }
}
