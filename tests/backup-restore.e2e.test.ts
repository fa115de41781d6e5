import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { get, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { expect, inject, it } from 'vitest'

const system = inject('system')
const root = join(import.meta.dirname, '..')
const run = promisify(execFile)

/** What an operator types, on the system that runs. */
async function cep(...args: string[]): Promise<string> {
  const offset = Number(new URL(system.edge).port) - 8080
  const env = { ...process.env, CEP_HOME: system.home, CEP_PORT_OFFSET: String(offset) }
  const { stdout } = await run(join(root, 'cep'), args, { env, maxBuffer: 64 * 1024 ** 2 })
  return stdout
}

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const { POSTGRES_PASSWORD: password } = JSON.parse(
    await readFile(join(system.home, 'settings.json'), 'utf8'),
  )
  const client = new pg.Client({ host: join(system.home, 'run'), user: 'cep', database: 'cep', password })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** On a connection of its own: nginx closes idle ones when it reads its configuration, and browsers try again. */
async function statusOf(url: string): Promise<number> {
  const [response]: IncomingMessage[] = await once(get(url, { agent: false }), 'response')
  response?.resume()
  return response?.statusCode ?? 0
}

it('a table lost by accident comes back while people go on reading the site', async () => {
  const { manifest } = JSON.parse(await cep('backup', 'run', '--json'))
  const before = await query('SELECT id, name FROM courses ORDER BY id')
  await query("UPDATE courses SET name = 'Borrado sin querer'")

  const answers: number[] = []
  let isRestoring = true
  const reading = (async () => {
    while (isRestoring) answers.push(await statusOf(`${system.edge}/cursos`))
  })()
  const said = await cep('restore', 'run', '--set', manifest.setId, '--yes')
  isRestoring = false
  await reading

  expect(said).toContain('the site is healthy')
  expect(await query('SELECT id, name FROM courses ORDER BY id')).toEqual(before)
  expect(answers.length).toBeGreaterThan(5)
  expect([...new Set(answers)]).toEqual([200])
  const lead = await fetch(`${system.edge}/api/leads`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      firstName: 'Nora',
      lastName: 'Sanz',
      email: `tras-restaurar.${Date.now()}@correo.example`,
      phone: '612345678',
      consent: { privacy: true, marketing: false },
    }),
  })
  expect(lead.status).toBe(201)
})

it('a drill proves the newest set', async () => {
  const result = JSON.parse(await cep('drill', '--json'))
  expect(result).toMatchObject({ isGood: true, problems: [] })
  expect(result.tables).toBeGreaterThan(40)
  expect(await query("SELECT datname FROM pg_database WHERE datname LIKE 'cep_%'")).toEqual([])
})
