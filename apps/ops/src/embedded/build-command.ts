import { mkdirSync } from 'node:fs'
import { buildTasks } from './builds.ts'
import { openHome } from './home.ts'
import { runSteps } from './run-steps.ts'

/** Builds what is stale, without starting anything; `npm test` needs no more. */
export async function buildApplications(): Promise<number> {
  const home = openHome()
  mkdirSync(home.logFolder, { recursive: true })
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => stop.abort(new Error('stopped')))
  const say = (text: string) => process.stdout.write(`${text}\n`)
  await runSteps(buildTasks(home, say), stop.signal)
  return 0
}
