import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { seedDemoContent } from '../tests/stack/support/demo-content.ts'
import { buildImages } from '../tests/stack/support/images.ts'
import { makeInstallation, removeInstallation } from '../tests/stack/support/installation.ts'
import { failedOf, type LoadAnswer, loadAnswer, lostLeads } from '../tests/stack/support/load.ts'
import { closeOutside, FROM_OUTSIDE, HOST_FROM_OUTSIDE, openOutside } from '../tests/stack/support/outside.ts'
import { residentMemory } from '../tests/stack/support/processes.ts'
import { compose, longRunning, query, type Stack, serviceOf } from '../tests/stack/support/stack.ts'
import { percentile, printTable } from './figures.ts'

/**
 * `npm run bench:users [-- --minutes 2 --users 500]`: people on the production stack with its limits, from
 * outside through 443: pages, searches and forms, 3 to 10 seconds apart. Exit code 1 when a figure is missed.
 * `CEP_STACK=FILE` uses the stack that the tests keep. The people take CPU of the same machine.
 */
const WANTED = { pageMs: 200, leadMs: 500, memoryMb: 2560 }
const MB = 1024 * 1024
const WORDS = ['enfermeria', 'soldadura', 'web', 'cocina', 'electricidad', 'marketing', 'ingles', 'logistica']

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, users: { type: 'string', default: '500' } },
})
const say = (text: string) => process.stdout.write(`${text}\n`)
const { stack, close } = await openStack()
try {
  process.exitCode = await measure(stack, Number(values.minutes), Number(values.users))
} finally {
  await close()
}

async function openStack(): Promise<{ stack: Stack; close: () => Promise<void> }> {
  const kept = process.env.CEP_STACK
  if (kept) return { stack: JSON.parse(await readFile(kept, 'utf8')).stack, close: async () => undefined }
  const stack = await makeInstallation({ name: 'cep-bench', httpPort: 80, httpsPort: 443, firstSubnet: 20 })
  say('building images')
  await buildImages(stack.tree)
  say('starting the stack')
  const { code, stderr } = await compose(stack, ['up', '-d', '--wait'], 600_000)
  if (code !== 0) throw new Error(stderr)
  await seedDemoContent(stack)
  return {
    stack,
    close: async () => {
      await removeInstallation(stack)
      await closeOutside()
    },
  }
}

async function measure(stack: Stack, minutes: number, users: number): Promise<number> {
  await openOutside()
  const prefix = `bench-${Date.now()}`
  const people = startPeople(stack, users, prefix)
  say(`${users} people for ${minutes} minutes`)
  const memory = new Map<string, number>()
  let peakMb = 0
  for (const end = Date.now() + minutes * 60_000; Date.now() < end; ) {
    await setTimeout(5_000)
    peakMb = Math.max(peakMb, await sampleMemory(stack, memory))
  }
  const answers = await people.stop()
  return tell({ answers, peakMb, memory, lost: await lostLeads(stack, prefix, answers) })
}

function startPeople(stack: Stack, users: number, prefix: string) {
  const [program = '', ...before] = FROM_OUTSIDE
  const answers: LoadAnswer[] = []
  const started = (async () => {
    const slugs = await query(
      stack,
      "SELECT slug FROM courses WHERE _status = 'published' ORDER BY id LIMIT 40",
    )
    const paths = [
      '/',
      '/',
      '/cursos',
      '/sedes',
      '/contacto',
      '/blog',
      ...slugs.map(([slug]) => `/cursos/${slug}`),
    ]
    const searches = WORDS.map((word) => `/cursos?q=${word}`)
    const settings = {
      host: HOST_FROM_OUTSIDE,
      port: stack.httpsPort,
      name: stack.domain,
      users,
      paths,
      searches,
      prefix,
    }
    const script = join(import.meta.dirname, 'users-outside.ts')
    const child = spawn(program, [...before, process.execPath, script, JSON.stringify(settings)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const lines = createInterface(child.stdout)
    lines.on('line', (line) => answers.push(loadAnswer.parse(JSON.parse(line))))
    return { child, ended: Promise.all([once(child, 'exit'), once(lines, 'close')]) }
  })()
  return {
    stop: async () => {
      const { child, ended } = await started
      child.stdin.end()
      await ended
      return answers
    },
  }
}

/** Memory of all containers, in MB; keeps each one's highest. */
async function sampleMemory(stack: Stack, highest: Map<string, number>): Promise<number> {
  let total = 0
  for (const container of await longRunning(stack)) {
    const mb = (await residentMemory(container)) / MB
    total += mb
    highest.set(serviceOf(container), Math.max(mb, highest.get(serviceOf(container)) ?? 0))
  }
  return total
}

type Measured = { answers: LoadAnswer[]; peakMb: number; memory: Map<string, number>; lost: string[] }

function tell({ answers, peakMb, memory, lost }: Measured): number {
  const times = (kind: LoadAnswer['kind']) =>
    answers.filter((answer) => answer.kind === kind).map(({ ms }) => ms)
  const failed = failedOf(answers)
  const [pageP95, leadP95] = [percentile(times('page'), 0.95), percentile(times('lead'), 0.95)]
  const row = (name: string, kind: LoadAnswer['kind'], wanted: number) => [
    name,
    String(times(kind).length),
    ...[0.5, 0.95, 0.99].map((share) => String(percentile(times(kind), share))),
    `p95 < ${wanted}`,
  ]
  printTable(
    ['', 'answers', 'p50 ms', 'p95 ms', 'p99 ms', 'wanted'],
    [row('pages', 'page', WANTED.pageMs), row('leads', 'lead', WANTED.leadMs)],
  )
  say(`failed ${failed.length}, lost leads ${lost.length}`)
  const statuses = Map.groupBy(
    failed,
    ({ status, error, path }) => `${status} ${error ?? ''} ${path.split('?')[0]}`,
  )
  for (const [what, list] of statuses) say(`  ${list.length} x ${what}`)
  const each = [...memory].map(([service, mb]) => `${service} ${Math.round(mb)}`).join(', ')
  say(`memory at its highest ${Math.round(peakMb)} MB (wanted < ${WANTED.memoryMb}): ${each}`)
  const isReached =
    failed.length === 0 &&
    lost.length === 0 &&
    pageP95 < WANTED.pageMs &&
    leadP95 < WANTED.leadMs &&
    peakMb < WANTED.memoryMb
  say(isReached ? 'reached' : 'MISSED')
  return isReached ? 0 : 1
}
