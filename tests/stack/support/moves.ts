import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { until } from '@cep/testing/until'
import { z } from 'zod'
import { cep, type Stack } from './stack.ts'

const report = z.object({
  frozenSeconds: z.number(),
  tables: z.number(),
  rows: z.number(),
  objects: z.number(),
  settings: z.number(),
})
const journal = z.object({
  direction: z.enum(['there', 'back']),
  phase: z.string(),
  reports: z.object({ there: report.nullable(), back: report.nullable() }),
})
export type Move = z.infer<typeof journal>

/** How far the move from a stack has come; null when there is none. */
export async function readMove({ tree }: Stack): Promise<Move | null> {
  try {
    return journal.parse(JSON.parse(await readFile(join(tree, '.cep-state/migrate.json'), 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Runs `./cep migrate …`, which must succeed, and returns what it reports. */
export async function migrate(stack: Stack, args: readonly string[]): Promise<Move> {
  const { code, stdout, stderr } = await cep(stack, ['migrate', ...args, '--json'])
  if (code !== 0) throw new Error(`./cep migrate ${args[0]} ended with ${code}\n${stderr}`)
  return journal.parse(JSON.parse(stdout))
}

/** Starts `./cep migrate …` and, as soon as it is in that phase, does something to it. */
export async function migrateUntil(
  stack: Stack,
  args: readonly string[],
  phase: string,
  then: (kill: () => void) => void | Promise<void>,
): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(join(stack.tree, 'cep'), ['migrate', ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk
  })
  const gone = once(child, 'exit')
  await until(
    `the move to be ${phase}`,
    async () => {
      if (child.exitCode !== null) throw new Error(`./cep migrate ${args[0]} ended too soon\n${stderr}`)
      return (await readMove(stack))?.phase === phase
    },
    { timeoutMs: 300_000, everyMs: 50 },
  )
  await then(() => child.kill('SIGKILL'))
  const [code] = await gone
  return { code, stderr }
}
