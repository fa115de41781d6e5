import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Progress } from '../compose/progress.ts'
import { OperatorError } from '../operator-error.ts'
import { openConnection, type SshSession } from './ssh-commands.ts'
import type { SshTarget } from './ssh-target.ts'

/** A connection that all commands and forwards of a move share. */
export type Connection = {
  session: SshSession
  isAlive: () => boolean
  /** Opens it anew when it broke. @returns whether it had to. @throws OperatorError when it can't be had. */
  ensure: () => Promise<boolean>
  close: () => void
}

/** From a second on, twice as long each time: a line that is away for five minutes is waited for. */
const PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000, 60_000]

/** @throws OperatorError with what ssh said. */
export async function connect(
  target: SshTarget,
  configFile: string | null,
  { say, pause }: { say: Progress; pause: (ms: number) => Promise<void> },
): Promise<Connection> {
  // Short: a socket's path has 108 characters at the most.
  const folder = mkdtempSync(join(tmpdir(), 'cep-ssh-'))
  const session: SshSession = { target, control: join(folder, 's'), configFile }
  let current = await open(session)
  let reopening: Promise<void> | null = null
  return {
    session,
    isAlive: () => current.isAlive(),
    async ensure() {
      if (current.isAlive()) return false
      // Several who notice wait for the same new one.
      reopening ??= anew().finally(() => {
        reopening = null
      })
      await reopening
      return true
    },
    close() {
      current.end()
      rmSync(folder, { recursive: true, force: true })
    },
  }

  async function anew(): Promise<void> {
    say('the connection broke; trying again')
    current = await reopen(session, pause)
  }
}

async function reopen(
  session: SshSession,
  pause: (ms: number) => Promise<void>,
): Promise<{ isAlive: () => boolean; end: () => void }> {
  for (const pauseMs of PAUSES_MS) {
    rmSync(session.control, { force: true })
    try {
      return await open(session)
    } catch (error) {
      if (!(error instanceof OperatorError)) throw error
      await pause(pauseMs)
    }
  }
  return open(session)
}

/** It ends with its standard input, and so with us, however we end. */
async function open(session: SshSession): Promise<{ isAlive: () => boolean; end: () => void }> {
  const { program, args } = openConnection(session)
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], detached: true })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-2_000)
  })
  // Whoever writes to a line that broke is told by its end.
  child.stdin.on('error', () => {})
  let isOver = false
  const connected = await new Promise<boolean>((resolve, reject) => {
    child.once('error', reject)
    child.stdout.once('data', () => resolve(true))
    child.once('close', () => {
      isOver = true
      resolve(false)
    })
  })
  if (!connected) {
    throw new OperatorError(
      `ssh does not get to ${session.target.host}. Try it by hand first (as root, with a key that asks for no passphrase).`,
      { details: said },
    )
  }
  return { isAlive: () => !isOver, end: () => child.stdin.end() }
}
