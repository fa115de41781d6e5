import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, writeSync } from 'node:fs'
import type { Account } from './account.ts'
import { EmbeddedError } from './embedded-error.ts'
import type { Environment } from './part.ts'
import { openLog, tailOf } from './part-logs.ts'

export type Command = {
  name: string
  command: [program: string, ...args: string[]]
  cwd: string
  env: Environment
  account?: Account | null
  logFolder: string
  /** Written to the program's standard input. */
  input?: string
  signal?: AbortSignal
}

/**
 * Runs a program that ends, its output into `logs/<name>.log`.
 *
 * @throws EmbeddedError with the end of its log when it ends with another code than 0.
 */
export async function runToEnd({
  name,
  command,
  cwd,
  env,
  account,
  logFolder,
  input,
  signal,
}: Command): Promise<void> {
  signal?.throwIfAborted()
  const [program, ...args] = command
  const log = openLog(logFolder, name, account)
  writeSync(log, `\n$ ${program} ${args.join(' ')}\n`)
  // A group of its own, so that an abort reaches what it started (npm starts a shell that starts node).
  const child = spawn(program, args, {
    cwd,
    env,
    detached: true,
    stdio: [input === undefined ? 'ignore' : 'pipe', log, log],
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  })
  closeSync(log)
  const abort = () => child.pid && process.kill(-child.pid, 'SIGTERM')
  signal?.addEventListener('abort', abort, { once: true })
  try {
    child.stdin?.end(input)
    const [code, killedBy] = await once(child, 'exit')
    signal?.throwIfAborted()
    if (code === 0) return
    const how = killedBy ? `was ended by ${killedBy}` : `ended with code ${code}`
    const details = tailOf(logFolder, name)
    throw new EmbeddedError(causeIn(details) ?? `${name} ${how}. Log: ${logFolder}/${name}.log`, { details })
  } finally {
    signal?.removeEventListener('abort', abort)
  }
}

function causeIn(output: string): string | undefined {
  if (/ENOSPC|No space left on device/i.test(output)) {
    return 'The disk is full: free some space, then start again.'
  }
  if (/heap out of memory|Cannot allocate memory|ENOMEM/i.test(output)) {
    return 'Too little memory: building needs about 2.5 GB free. Close other programs, then start again.'
  }
  return undefined
}
