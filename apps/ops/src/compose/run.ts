import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { OperatorError } from '../operator-error.ts'
import { type Command, printable } from './command.ts'

export type Result = { code: number; stdout: string; stderr: string }

export type RunOptions = {
  /** Called with each line of its output, as it comes; the result's `stdout` stays whole. */
  onLine?: (line: string) => void
  /** Ends the program, and whatever it started. */
  signal?: AbortSignal
}

/** Runs a program to its end; its exit code is part of the answer, never an exception. */
export type Run = (command: Command, options?: RunOptions) => Promise<Result>

/** What notes which program is being run, so that it can be ended after our own sudden death. */
type Started = (pid: number | null) => void

/**
 * The one place that starts programs. Each gets a process group of its own: Ctrl-C reaches us, and
 * we decide how far a step still goes.
 */
export function createRun(onStarted: Started = () => {}): Run {
  return async (command, { onLine, signal } = {}) => {
    signal?.throwIfAborted()
    const child = spawn(command.program, command.args, {
      env: environmentFor(command),
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const end = () => child.pid && process.kill(-child.pid, 'SIGTERM')
    signal?.addEventListener('abort', end, { once: true })
    if (child.pid) onStarted(child.pid)
    if (onLine) for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', onLine)
    try {
      const [code, stdout, stderr] = await Promise.all([
        exitCode(child, command),
        text(child.stdout),
        text(child.stderr),
      ])
      return { code, stdout, stderr }
    } finally {
      signal?.removeEventListener('abort', end)
      onStarted(null)
    }
  }
}

/** Hands the terminal over to a program (logs that are followed, an editor) and returns its exit code. */
export async function attach(command: Command): Promise<number> {
  const child = spawn(command.program, command.args, { env: environmentFor(command), stdio: 'inherit' })
  // Ctrl-C is meant for what is on the screen; we end when it has.
  process.on('SIGINT', () => {})
  return exitCode(child, command)
}

/**
 * Runs one program's output into the next one's input.
 *
 * @param onBytes is told of every piece that passes; without it the two are joined by the kernel alone.
 * @returns the first exit code that isn't 0.
 */
export async function pipe(from: Command, to: Command, onBytes?: (bytes: number) => void): Promise<Result> {
  const source = spawn(from.program, from.args, {
    env: environmentFor(from),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const target = spawn(to.program, to.args, {
    env: environmentFor(to),
    stdio: [onBytes ? 'pipe' : source.stdout, 'pipe', 'pipe'],
  })
  if (onBytes && target.stdin) {
    source.stdout.on('data', (piece: Buffer) => onBytes(piece.length))
    // A target that ended says so by its exit code; its source then has nobody to write to.
    target.stdin.on('error', () => source.stdout.destroy())
    source.stdout.pipe(target.stdin)
  } else {
    // The target holds the pipe's other end now; ours would keep it open.
    source.stdout.destroy()
  }
  const [sourceCode, targetCode, stdout, ...errors] = await Promise.all([
    exitCode(source, from),
    exitCode(target, to),
    target.stdout ? text(target.stdout) : '',
    text(source.stderr),
    target.stderr ? text(target.stderr) : '',
  ])
  return { code: sourceCode || targetCode, stdout, stderr: errors.join('') }
}

/** @throws OperatorError with the end of its output when it ends with another code than 0. */
export async function runOrFail(
  run: Run,
  command: Command,
  { failure, ...options }: RunOptions & { failure: string },
): Promise<Result> {
  const result = await run(command, options)
  if (result.code === 0) return result
  throw new OperatorError(failure, { details: explain(command, result) })
}

/** The command and the last lines of what it said. */
export function explain(command: Command, { code, stdout, stderr }: Result): string {
  const said = (stderr.trim() || stdout.trim()).split('\n').slice(-20).join('\n')
  return `$ ${printable(command)}\n${said}\n(ended with code ${code})`
}

function exitCode(child: ReturnType<typeof spawn>, command: Command): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', (cause) =>
      reject(
        new OperatorError(`${command.program} can't be started. Is it installed and on the PATH?`, { cause }),
      ),
    )
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/** Ours without versions of images: compose prefers the environment to `.env`, and a stale export would win. */
function environmentFor({ env }: Command): NodeJS.ProcessEnv {
  const ours = Object.entries(process.env).filter(
    ([name]) => !/^(?:CEP|CMS|FRONTEND|WORKER|BULLBOARD|NGINX|POSTGRES|MINIO|POSTFIX)_VERSION$/.test(name),
  )
  // Next declares NODE_ENV as always there; here it is when the operator has set it.
  return { ...Object.fromEntries(ours), ...env } as NodeJS.ProcessEnv
}
