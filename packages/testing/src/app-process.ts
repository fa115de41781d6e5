import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { until } from './until.ts'

const root = join(import.meta.dirname, '../../..')

export type AppProcess = {
  url: string
  /** Ends at once, as by a power cut. */
  kill: () => Promise<void>
  /** Asks it to stop; resolves with its exit code. */
  stop: () => Promise<number | null>
  start: () => Promise<void>
}

type AppOptions = {
  app: 'cms' | 'worker' | 'board'
  args?: string[]
  env: Record<string, string>
  health: string
}

/** Runs a built app (`npm run build`) as a process of its own, and can bring it back after it ended. */
export async function startApp({ app, args = [], env, health }: AppOptions): Promise<AppProcess> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  // Kept after a failure: what a test needs to know it asks over HTTP, the log is for people.
  const log = openSync(join(tmpdir(), `cep-test-${app}-${port}.log`), 'a')
  let child: ChildProcess | undefined

  const start = async () => {
    child = spawn(process.execPath, ['dist/main.mjs', ...args], {
      cwd: join(root, 'apps', app),
      env: { ...process.env, ...env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port) },
      stdio: ['ignore', log, log],
    })
    await until(
      `${app} to be healthy`,
      async () => {
        if (child?.exitCode !== null) throw new Error(`${app} ended with ${child?.exitCode}`)
        return (await fetch(url + health).catch(() => null))?.ok
      },
      { timeoutMs: 60_000 },
    )
  }
  const end = async (signal: NodeJS.Signals) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return null
    child.kill(signal)
    await once(child, 'exit')
    return child.exitCode
  }

  await start()
  return { url, start, kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') }
}
