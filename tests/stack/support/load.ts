import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { until } from '@cep/testing/until'
import { z } from 'zod'
import { FROM_OUTSIDE, HOST_FROM_OUTSIDE, openOutside } from './outside.ts'
import { query, type Stack } from './stack.ts'

export const loadAnswer = z.object({
  kind: z.enum(['page', 'lead']),
  path: z.string(),
  email: z.string().optional(),
  /** When the answer was complete, milliseconds since 1970. */
  at: z.number(),
  ms: z.number(),
  /** 0: no answer, `error` says why. */
  status: z.number(),
  error: z.string().optional(),
  cache: z.string().optional(),
  version: z.string().optional(),
  reference: z.string().optional(),
})
export type LoadAnswer = z.infer<typeof loadAnswer>

type LoadOptions = {
  perSecond: number
  /** 0 to 1. */
  leadShare: number
  /** Of the leads' addresses; letters, digits and hyphens, another one for each run. */
  prefix: string
  paths?: string[]
}

export type Load = {
  /** Everything answered so far. */
  answers: LoadAnswer[]
  /** Sends nothing more, and waits for what is under way. */
  stop: () => Promise<LoadAnswer[]>
}

let firstVisitor = Math.floor(Date.now() / 1000) % 60_000

/** Visitors from outside, through the published port; see visitors.ts. */
export async function startLoad(stack: Stack, { paths = ['/'], ...options }: LoadOptions): Promise<Load> {
  await openOutside()
  // More than a long run on a slow machine uses: who sent leads a moment ago is asked for a proof of work.
  firstVisitor += 9_000
  const settings = {
    host: HOST_FROM_OUTSIDE,
    port: stack.httpsPort,
    name: stack.domain,
    paths,
    firstVisitor,
    ...options,
  }
  const [program = '', ...before] = FROM_OUTSIDE
  const script = join(import.meta.dirname, 'visitors.ts')
  const child = spawn(program, [...before, process.execPath, script, JSON.stringify(settings)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const answers: LoadAnswer[] = []
  const lines = createInterface(child.stdout)
  lines.on('line', (line) => answers.push(loadAnswer.parse(JSON.parse(line))))
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')])
  return {
    answers,
    stop: async () => {
      child.stdin.end()
      await ended
      return answers
    },
  }
}

export const failedOf = (answers: LoadAnswer[]) =>
  answers.filter(({ status }) => status === 0 || status >= 400)
/** Milliseconds. */
export const slowest = (answers: LoadAnswer[]) => answers.reduce((most, { ms }) => Math.max(most, ms), 0)
export const acknowledgedOf = (answers: LoadAnswer[]) =>
  answers.filter(({ kind, status }) => kind === 'lead' && status === 201)

/** The acknowledged leads of a run that the database does not have. */
export async function lostLeads(stack: Stack, prefix: string, answers: LoadAnswer[]): Promise<string[]> {
  const stored = new Set(
    (await query(stack, `SELECT reference FROM leads WHERE email LIKE '${prefix}-%'`)).map(
      ([reference]) => reference,
    ),
  )
  return acknowledgedOf(answers).flatMap(({ reference = '' }) => (stored.has(reference) ? [] : [reference]))
}

/** Waits until `count` more answers have come than now. */
export function moreAnswers({ answers }: Load, count: number): Promise<true> {
  const enough = answers.length + count
  return until(`${count} answers`, async () => answers.length >= enough, { timeoutMs: 60_000 })
}
