import { execFile, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { median, printTable } from './figures.ts'

/**
 * `npm run bench:pages`: pages through the edge (micro-cache, nonce put in after it) against the same
 * bytes as a file from the same nginx. Both are asked in turn, several rounds, and the medians compared.
 * Exit code 1 when a page's rate falls below half of its file's.
 */
const LOWEST_RATIO = 0.5
const ROUNDS = 5
const SECONDS = 3
const CONNECTIONS = 32

const autocannonResult = z.object({
  requests: z.object({ average: z.number() }),
  non2xx: z.number(),
  errors: z.number(),
})

const run = promisify(execFile)
const tree = join(import.meta.dirname, '..')
const home = process.env.CEP_HOME ? resolve(process.env.CEP_HOME) : join(tree, '.cep')
const edge = `http://127.0.0.1:${8080 + Number(process.env.CEP_PORT_OFFSET ?? 0)}`
const environment = { ...process.env, CEP_HOME: home, CEP_BENCH: 'on', CEP_RATE_LIMITS: 'off' }
const say = (text: string) => process.stdout.write(`${text}\n`)

const startedHere = await ensureSystem()
try {
  process.exitCode = await comparePages()
} finally {
  rmSync(join(home, 'bench'), { recursive: true, force: true })
  if (startedHere) await run('npm', ['stop'], { cwd: tree, env: environment })
}

async function comparePages(): Promise<number> {
  const hasWrk = spawnSync('wrk', ['--version']).error === undefined
  say(`${hasWrk ? 'wrk' : 'autocannon'}, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s each\n`)
  const rows: string[][] = []
  const measure = hasWrk ? rateByWrk : rateByAutocannon
  let worst = Number.POSITIVE_INFINITY
  for (const path of ['/', '/cursos', await firstCourse()]) {
    const { bytes, filePath } = await keepAsFile(path)
    const pages: number[] = []
    const files: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      // Each goes first in turn, so that neither always meets the warmer machine.
      const inTurn: [string, number[]][] = [
        [path, pages],
        [filePath, files],
      ]
      for (const [target, rates] of round % 2 === 0 ? inTurn : inTurn.reverse()) {
        rates.push(await measure(edge + target))
      }
    }
    const ratio = median(pages) / median(files)
    worst = Math.min(worst, ratio)
    const figures = [bytes, Math.round(median(pages)), Math.round(median(files)), ratio.toFixed(2)]
    rows.push([path, ...figures.map(String)])
  }
  printTable(['page', 'bytes', 'pages/s', 'files/s', 'ratio'], rows)
  const isEnough = worst >= LOWEST_RATIO
  say(
    `\nlowest ratio ${worst.toFixed(2)}, at least ${LOWEST_RATIO} wanted: ${isEnough ? 'reached' : 'MISSED'}`,
  )
  return isEnough ? 0 : 1
}

/** Uses the system that runs, or starts one; either must serve files and be without limits. */
async function ensureSystem(): Promise<boolean> {
  const isRunning = await fetch(`${edge}/api/health`).then(
    (response) => response.ok,
    () => false,
  )
  if (!isRunning) {
    say('starting the system (npm start -- --detach)')
    await run('npm', ['start', '--', '--detach'], { cwd: tree, env: environment, maxBuffer: 16 * 1024 ** 2 })
    return true
  }
  writeBenchFile('probe.html', 'probe')
  const probe = await fetch(`${edge}/__bench/probe.html`)
  if (probe.ok) return false
  throw new Error(
    'the running system does not serve the files to compare with; stop it, or start it with CEP_BENCH=on CEP_RATE_LIMITS=off',
  )
}

async function firstCourse(): Promise<string> {
  const list = await (await fetch(`${edge}/cursos`)).text()
  const path = /href="(\/cursos\/[a-z0-9-]+)"/.exec(list)?.[1]
  if (!path) throw new Error('the catalogue links to no course')
  return path
}

async function keepAsFile(path: string): Promise<{ bytes: number; filePath: string }> {
  const response = await fetch(edge + path, { headers: { 'accept-encoding': 'identity' } })
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  const body = Buffer.from(await response.arrayBuffer())
  const name = `${path === '/' ? 'home' : path.slice(1).replaceAll('/', '-')}.html`
  writeBenchFile(name, body)
  return { bytes: body.length, filePath: `/__bench/${name}` }
}

function writeBenchFile(name: string, body: string | Buffer): void {
  const folder = join(home, 'bench')
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, name), body, { mode: 0o644 })
}

/** Requests a second; every answer must be a success, or the figure means nothing. */
async function rateByWrk(url: string): Promise<number> {
  const { stdout } = await run('wrk', ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, url])
  const failures = /Non-2xx or 3xx responses: (\d+)|Socket errors: (.*)/.exec(stdout)
  if (failures) throw new Error(`${url}: ${failures[0]} (is CEP_RATE_LIMITS=off?)`)
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1])
}

async function rateByAutocannon(url: string): Promise<number> {
  const command = [
    join(tree, 'node_modules/autocannon/autocannon.js'),
    '--json',
    '-c',
    String(CONNECTIONS),
    '-d',
    String(SECONDS),
    url,
  ]
  const { stdout } = await run(process.execPath, command)
  const result = autocannonResult.parse(JSON.parse(stdout))
  const failed = result.non2xx + result.errors
  if (failed > 0) throw new Error(`${url}: ${failed} failed (is CEP_RATE_LIMITS=off?)`)
  return result.requests.average
}
