import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

export type Ran = { code: number; stdout: string; stderr: string }

type RunOptions = {
  cwd?: string
  env?: Record<string, string>
  input?: string
  /** The whole process group is killed after so long. */
  timeoutMs?: number
}

/** Runs a program to its end; its exit code is part of the answer. */
export async function run(
  program: string,
  args: readonly string[],
  { cwd, env, input, timeoutMs = 120_000 }: RunOptions = {},
): Promise<Ran> {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  })
  const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), timeoutMs)
  child.stdin.end(input)
  try {
    const [code, stdout, stderr] = await Promise.all([
      new Promise<number>((resolve, reject) => {
        child.once('error', reject)
        child.once('close', (status) => resolve(status ?? 137))
      }),
      text(child.stdout),
      text(child.stderr),
    ])
    return { code, stdout, stderr }
  } finally {
    clearTimeout(timer)
  }
}

/** The output of a program that must succeed. @throws with the end of what it said otherwise */
export async function output(
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<string> {
  const { code, stdout, stderr } = await run(program, args, options)
  if (code === 0) return stdout.trim()
  const said = `${stdout}\n${stderr}`.trim().split('\n').slice(-40).join('\n')
  throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${said}`)
}
