import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '@cep/testing/free-port'
import { type PostgresCluster, startPostgresCluster } from '@cep/testing/postgres-cluster'
import { findPostgresFolder, findServer } from '@cep/testing/server-binaries'
import { testEnvironment } from '@cep/testing/test-environment'
import { until } from '@cep/testing/until'
import pg from 'pg'
import { median, printTable } from './figures.ts'

/**
 * Durable leads a second through the CMS's own port, everything on that a lead goes through
 * (validation, deduplication, consent, outbox, audit), against two peers in the same run:
 * the same create through Payload's stock REST route, and two bare inserts in one transaction by
 * pgbench. Rounds alternate, medians are compared; commits are synced to disk in all three.
 */
const run = promisify(execFile)
const root = join(import.meta.dirname, '..')
const CONNECTIONS = 50
const ROUNDS = 5
const SECONDS = 5
const LIMITS = { stock: 8, bare: 0.5 }

let baseUrl = ''
const folder = await mkdtemp(join(tmpdir(), 'cep-bench-'))
const cluster = await startPostgresCluster({ isDurable: true })
const stopCms = await prepareCms(cluster)
const counter = new pg.Client({ host: cluster.socketFolder, user: 'cep', database: 'cep' })
await counter.connect()

try {
  const rounds = { intake: [] as number[], stock: [] as number[], bare: [] as number[] }
  await measureIntake()
  await measureStock()
  for (let round = 0; round < ROUNDS; round++) {
    rounds.intake.push(await measureIntake())
    rounds.bare.push(await measureBare())
    rounds.stock.push(await measureStock())
  }
  const figures = {
    intake: median(rounds.intake),
    stock: median(rounds.stock),
    bare: median(rounds.bare),
  }
  printTable(
    ['path', 'leads/s (median)', 'rounds'],
    Object.entries(rounds).map(([name, values]) => [
      name,
      median(values).toFixed(0),
      values.map((value) => value.toFixed(0)).join(' '),
    ]),
  )
  const ratios = { stock: figures.intake / figures.stock, bare: figures.intake / figures.bare }
  process.stdout.write(`intake / stock REST route: ${ratios.stock.toFixed(1)} (limit ${LIMITS.stock})\n`)
  process.stdout.write(`intake / two bare inserts: ${ratios.bare.toFixed(2)} (limit ${LIMITS.bare})\n`)
  if (ratios.stock < LIMITS.stock || ratios.bare < LIMITS.bare) process.exitCode = 1
} finally {
  await counter.end()
  await stopCms()
  await cluster.stop()
  await rm(folder, { recursive: true, force: true })
}

async function prepareCms({ socketFolder }: PostgresCluster): Promise<() => Promise<void>> {
  const admin = new pg.Client({ host: socketFolder, user: 'cep', database: 'postgres' })
  await admin.connect()
  await admin.query('CREATE DATABASE cep')
  await admin.end()
  const port = await freePort()
  const env = {
    ...process.env,
    ...testEnvironment(socketFolder, 'cep'),
    NODE_ENV: 'production' as const,
    PORT: String(port),
    LEAD_CHALLENGE: 'off',
    CEP_RATE_LIMITS: 'off',
  }
  await run('npm', ['run', '--silent', 'migrate', '-w', '@cep/cms'], { cwd: root, env })
  const cms = spawn(process.execPath, ['dist/main.mjs'], {
    cwd: join(root, 'apps/cms'),
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const base = `http://127.0.0.1:${port}`
  await until('the CMS', async () => (await fetch(`${base}/api/health`).catch(() => null))?.ok, {
    timeoutMs: 60_000,
  })
  const token = await signIn(base)
  await writeScript('intake.lua', '')
  await writeScript('stock.lua', token)
  await writeFile(
    join(folder, 'bare.sql'),
    `BEGIN;
INSERT INTO leads (first_name, last_name, email, phone, reference, consent_privacy)
  VALUES ('Ana', 'Pérez', 'bare-' || gen_random_uuid() || '@bench.example', '+34612345678', gen_random_uuid()::text, true);
INSERT INTO outbox (queue, payload) VALUES ('lead.created', '{"leadId": 1}');
COMMIT;
`,
  )
  baseUrl = base
  return async () => {
    cms.kill('SIGTERM')
    await once(cms, 'exit')
  }
}

/** Makes the first administrator over Payload's own route and returns its token. */
async function signIn(base: string): Promise<string> {
  const response = await fetch(`${base}/api/users/first-register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'Bench',
      email: 'bench@bench.example',
      password: crypto.randomUUID(),
      role: 'admin',
      isActive: true,
    }),
  })
  const { token }: { token?: string } = await response.json()
  if (!token) throw new Error(`no session: ${response.status}`)
  return token
}

/** A wrk script that posts a lead with an e-mail of its own each time and counts what is not a 201. */
async function writeScript(name: string, token: string): Promise<void> {
  await writeFile(
    join(folder, name),
    `
local threads = 0
function setup(thread) thread:set("id", threads); threads = threads + 1 end
local count, refused = 0, 0
local stamp = tostring(os.time()) .. "-" .. tostring(math.random(1, 1e9))
function request()
  count = count + 1
  local body = string.format('{"firstName":"Ana","lastName":"Pérez Gil","email":"lead-%s-%d-%d@bench.example","phone":"612 345 678","message":"Quiero saber el precio.","preferredContact":"phone","consent":{"privacy":true,"marketing":false}}', stamp, id, count)
  return wrk.format("POST", "/api/leads", {["Content-Type"]="application/json"${token ? `, ["Authorization"]="JWT ${token}"` : ''}}, body)
end
function response(status) if status ~= 201 then refused = refused + 1; io.stderr:write("status " .. status .. "\\n") end end
`,
  )
}

async function measureIntake(): Promise<number> {
  return measureOverHttp('intake.lua')
}

async function measureStock(): Promise<number> {
  return measureOverHttp('stock.lua')
}

/** Counts the rows that are in the table, not the answers. */
async function measureOverHttp(script: string): Promise<number> {
  const before = await countLeads()
  const startedAt = performance.now()
  const { stderr } = await run(findServer('wrk'), [
    '-t2',
    `-c${CONNECTIONS}`,
    `-d${SECONDS}s`,
    '-s',
    join(folder, script),
    baseUrl,
  ])
  if (stderr.includes('status')) throw new Error(`some leads were refused: ${stderr.slice(0, 200)}`)
  const seconds = (performance.now() - startedAt) / 1000
  return ((await countLeads()) - before) / seconds
}

/** The two bare inserts run without the triggers, which are part of what is measured against them. */
async function measureBare(): Promise<number> {
  await counter.query('ALTER TABLE leads DISABLE TRIGGER USER; ALTER TABLE outbox DISABLE TRIGGER USER')
  const { stdout } = await run(join(findPostgresFolder('pgbench'), 'pgbench'), [
    '-h',
    cluster.socketFolder,
    '-U',
    'cep',
    '-n',
    '-M',
    'prepared',
    '-c',
    String(CONNECTIONS),
    '-j',
    '2',
    '-T',
    String(SECONDS),
    '-f',
    join(folder, 'bare.sql'),
    'cep',
  ])
  await counter.query('ALTER TABLE leads ENABLE TRIGGER USER; ALTER TABLE outbox ENABLE TRIGGER USER')
  return Number(/tps = ([\d.]+)/.exec(stdout)?.[1])
}

async function countLeads(): Promise<number> {
  const { rows } = await counter.query<{ n: string }>('SELECT count(*) AS n FROM leads')
  return Number(rows[0]?.n)
}
