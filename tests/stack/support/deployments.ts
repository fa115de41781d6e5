import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { until } from '@cep/testing/until'
import { z } from 'zod'
import { cep, containersOf, execIn, isHealthy, query, type Stack, serviceOf } from './stack.ts'

const ROLLED = ['cms', 'frontend', 'worker-automation', 'bullboard']

const ended = z.object({ kind: z.string(), outcome: z.string(), seconds: z.number() })

/** Runs a command that reports a deployment. @throws with what it said when it did not end well. */
export async function cepReports(stack: Stack, args: readonly string[]): Promise<z.infer<typeof ended>> {
  const { code, stdout, stderr } = await cep(stack, [...args, '--json'])
  if (code !== 0) throw new Error(`./cep ${args.join(' ')} ended with ${code}:\n${stderr}`)
  return ended.parse(JSON.parse(stdout))
}

/** Tags of what runs, and what is wrong: a container too many, one that isn't healthy, a pin, a journal. */
export async function stateOf(stack: Stack): Promise<{ tags: Record<string, string>; leftovers: string[] }> {
  const containers = (await containersOf(stack)).filter((container) => ROLLED.includes(serviceOf(container)))
  const tags = Object.fromEntries(
    containers.map((container) => [serviceOf(container), container.Config.Image.split(':')[1] ?? '']),
  )
  const leftovers = [
    ...(containers.length === ROLLED.length ? [] : containers.map(({ Name }) => Name)),
    ...containers.filter((container) => !isHealthy(container)).map(({ Name }) => `${Name} is not healthy`),
    ...((await readJournal(stack)) ? ['a journal'] : []),
  ]
  const { stdout } = await execIn(stack, 'nginx', ['edge', 'pins'])
  if (stdout.trim() !== '{}') leftovers.push(`pins ${stdout}`)
  return { tags, leftovers }
}

export const all = (version: string) => Object.fromEntries(ROLLED.map((service) => [service, version]))

const journal = z.object({ wave: z.object({ phase: z.string() }).nullable() })

async function readJournal({ tree }: Stack): Promise<z.infer<typeof journal> | null> {
  try {
    return journal.parse(JSON.parse(await readFile(join(tree, '.cep-state/deploy.json'), 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Starts a command and kills it, and nothing it has started, as soon as its roll is in that phase. */
export async function killDuring(stack: Stack, args: readonly string[], phase: string): Promise<void> {
  const child: ChildProcess = spawn(join(stack.tree, 'cep'), args, { stdio: 'ignore' })
  const gone = once(child, 'exit')
  await until(`the roll to be ${phase}`, async () => (await readJournal(stack))?.wave?.phase === phase, {
    timeoutMs: 120_000,
  })
  child.kill('SIGKILL')
  await gone
}

/** Waits until everything that these leads have caused is done, and returns what was done not exactly once. */
export async function unfinishedWork(stack: Stack, prefix: string): Promise<string[][]> {
  const ofPrefix = `FROM outbox JOIN leads ON leads.id = outbox.lead_id WHERE leads.email LIKE '${prefix}-%'`
  await until(
    'all work of these leads to be done',
    async () => {
      const [[open] = []] = await query(
        stack,
        `SELECT count(*) ${ofPrefix} AND completed_at IS NULL AND available_at <= now()`,
      )
      return open === '0'
    },
    // The worker may use a part of one processor, and a long run has left it thousands of mails.
    { timeoutMs: 600_000 },
  )
  return query(stack, `SELECT queue, outbox.result ${ofPrefix} AND failed_at IS NOT NULL`)
}
