import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

const root = join(import.meta.dirname, '../../..')
const run = promisify(execFile)

/** Apart from a system that somebody runs on this machine at the same time. */
const PORT_OFFSET = 30_000

export type EmbeddedSystem = {
  edge: string
  mail: string
  home: string
  /** Of the five demo accounts. */
  password: string
  board: { user: string; password: string }
}

declare module 'vitest' {
  export interface ProvidedContext {
    system: EmbeddedSystem
  }
}

/**
 * Starts the whole embedded system with demo content, the way a person does, and stops it at the end.
 * While writing tests, `CEP_E2E_HOME=… CEP_PORT_OFFSET=…` uses one that runs already.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env.CEP_E2E_HOME
  if (running) {
    await provideSystem(project, running, Number(process.env.CEP_PORT_OFFSET ?? 0))
    return async () => undefined
  }
  const home = join(tmpdir(), `cep-e2e-${process.pid}`)
  const env = {
    ...process.env,
    CEP_HOME: home,
    CEP_PORT_OFFSET: String(PORT_OFFSET),
    CEP_RATE_LIMITS: 'off',
    LEAD_CHALLENGE: 'off',
  }
  await run('npm', ['start', '--', '--detach'], { cwd: root, env, maxBuffer: 16 * 1024 * 1024 })

  await provideSystem(project, home, PORT_OFFSET)
  return async () => {
    await run('npm', ['stop'], { cwd: root, env })
    await rm(home, { recursive: true, force: true })
  }
}

async function provideSystem(project: TestProject, home: string, offset: number): Promise<void> {
  const settings: { CEP_DEMO_PASSWORD: string; BULLBOARD_USER: string; BULLBOARD_PASSWORD: string } =
    JSON.parse(await readFile(join(home, 'settings.json'), 'utf8'))
  project.provide('system', {
    edge: `http://127.0.0.1:${8080 + offset}`,
    mail: `http://127.0.0.1:${8025 + offset}`,
    home,
    password: settings.CEP_DEMO_PASSWORD,
    board: { user: settings.BULLBOARD_USER, password: settings.BULLBOARD_PASSWORD },
  })
}
