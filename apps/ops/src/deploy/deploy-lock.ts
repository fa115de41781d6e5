import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { identify, isAlive, signalGroup } from '../embedded/linux-process.ts'
import { OperatorError } from '../operator-error.ts'

/**
 * Runs work that changes the stack while nobody else does. The lock is the kernel's (flock(1)), held
 * by a child that ends with us however we end, so that it is never left behind.
 *
 * @throws OperatorError when somebody else holds it.
 */
export async function withDeployLock<Result>(
  stateFolder: string,
  work: () => Promise<Result>,
): Promise<Result> {
  mkdirSync(stateFolder, { recursive: true, mode: 0o700 })
  const holder = spawn(
    'flock',
    ['--nonblock', join(stateFolder, 'lock'), 'sh', '-c', 'echo held; exec cat'],
    {
      stdio: ['pipe', 'pipe', 'ignore'],
      // Ctrl-C ends us, and only then the lock.
      detached: true,
    },
  )
  const [said] = await Promise.race([
    once(holder.stdout, 'data') as Promise<[Buffer]>,
    once(holder, 'exit').then(() => [null] as const),
  ])
  if (!said) {
    throw new OperatorError('Another ./cep command is changing this stack. Wait for it, or see ./cep status.')
  }
  try {
    return await work()
  } finally {
    holder.stdin.end()
    await once(holder, 'exit')
  }
}

/** Whether somebody holds the lock at this moment. */
export async function isStackBusy(stateFolder: string): Promise<boolean> {
  const file = join(stateFolder, 'lock')
  if (!existsSync(file)) return false
  const [code] = await once(spawn('flock', ['--nonblock', file, 'true'], { stdio: 'ignore' }), 'exit')
  return code !== 0
}

const childFile = (stateFolder: string) => join(stateFolder, 'child.json')
const childIdentity = z.object({ pid: z.number().int(), startTicks: z.number() })

/** Notes the program that is being run, for whoever has to clean up after our sudden death. */
export function noteChild(stateFolder: string, pid: number | null): void {
  mkdirSync(stateFolder, { recursive: true, mode: 0o700 })
  const identity = pid === null ? null : identify(pid)
  if (identity) writeFileSync(childFile(stateFolder), JSON.stringify(identity), { mode: 0o600 })
  else rmSync(childFile(stateFolder), { force: true })
}

/** Ends the program that a killed command has left running: it would go on changing what we put right. */
export async function endLeftChild(stateFolder: string, pause: (ms: number) => Promise<void>): Promise<void> {
  const file = childFile(stateFolder)
  if (!existsSync(file)) return
  const child = childIdentity.safeParse(safeJson(readFileSync(file, 'utf8')))
  if (child.success) {
    while (isAlive(child.data)) {
      signalGroup(child.data.pid, 'SIGKILL')
      await pause(50)
    }
  }
  rmSync(file, { force: true })
}

/** A file that was being written at the power cut says nothing, and nothing runs any more either. */
function safeJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
