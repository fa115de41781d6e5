import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, inject, it } from 'vitest'
import { https } from './support/request.ts'
import { output } from './support/run.ts'
import {
  containersOf,
  isHealthy,
  isLongRunning,
  longRunning,
  type Stack,
  serviceOf,
} from './support/stack.ts'
import { report } from './support/within.ts'

/** The specification's commands, chapters 9.1, 10.1, 10.2 and 10.3, word for word, where an operator types them. */
const stack = inject('stack')

const port = stack.httpPort === 80 ? '' : `:${stack.httpPort}`

/** Runs a line in infra/docker as a shell does. @returns what it printed. */
const shell = (line: string) =>
  output('bash', ['-euo', 'pipefail', '-c', line], { cwd: join(stack.tree, 'infra/docker') })

describe('docker compose up -d, on images that are there', () => {
  it('one command brings every service to health', async () => {
    const running = await longRunning(stack)
    expect(running.filter((container) => !isHealthy(container)).map(serviceOf)).toEqual([])
    report(`${running.length} services healthy after ${inject('secondsToHealthy')} s`)
    expect(inject('secondsToHealthy')).toBeLessThan(180)
  })

  it('the steps before them ended well', async () => {
    const steps = (await containersOf(stack)).filter((container) => !isLongRunning(container))
    expect(steps.map((step) => [serviceOf(step), step.State.ExitCode]).sort()).toEqual([
      ['migrate', 0],
      ['prepare', 0],
      ['storage-init', 0],
    ])
  })

  it('a second time changes nothing', async () => {
    const started = async () =>
      (await longRunning(stack)).map(({ Id, State }) => `${Id} ${State.StartedAt}`).sort()
    const before = await started()
    await shell('docker compose up -d')
    expect(await started()).toEqual(before)
  })
})

describe('asking how it is', () => {
  it('docker compose ps', async () => {
    const table = await shell('docker compose ps')
    for (const service of ['nginx', 'frontend', 'cms', 'postgres', 'redis', 'minio']) {
      expect(table).toMatch(new RegExp(`\\b${service}\\b.*\\(healthy\\)`))
    }
  })

  it('docker compose exec cms wget -q -O- http://localhost:3000/api/health', async () => {
    const body = await shell('docker compose exec -T cms wget -q -O- http://localhost:3000/api/health')
    expect(JSON.parse(body)).toMatchObject({ status: 'ok' })
  })

  it('curl http://localhost/api/health', async () => {
    expect(JSON.parse(await shell(`curl -fsS http://localhost${port}/api/health`))).toMatchObject({
      status: 'ok',
    })
  })

  it('curl http://localhost/', async () => {
    expect(await shell(`curl -fsS http://localhost${port}/`)).toContain('<html')
  })

  it.each(['docker stats --no-stream', 'docker system df', 'docker volume ls', 'docker network ls'])(
    '%s',
    async (line) => {
      expect((await shell(line)).split('\n').length).toBeGreaterThan(1)
    },
  )
})

describe('logs', () => {
  it.each([
    'docker compose logs -f',
    'docker compose logs -f cms',
    'docker compose logs -f --timestamps cms',
  ])('%s shows lines and goes on', async (line) => {
    expect((await followed(stack, line)).length).toBeGreaterThan(0)
  })

  it('docker compose logs --tail=100 cms', async () => {
    const lines = (await shell('docker compose logs --tail=100 cms')).split('\n')
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.length).toBeLessThanOrEqual(100)
  })

  it.each(['access', 'error'])('/var/log/nginx/%s.log is a file of the edge', async (name) => {
    if (name === 'access') expect((await https(stack, `/?probe=${Date.now()}`)).status).toBe(200)
    const size = await shell(`docker compose exec -T nginx stat -c %s /var/log/nginx/${name}.log`)
    expect(Number(size)).toBeGreaterThanOrEqual(0)
  })

  it('and none of them holds a secret or an address of a visitor', async () => {
    const all = await shell('docker compose logs --no-color')
    expect(all).not.toMatch(/\b198\.18\.\d+\.\d+\b/)
    expect(all).not.toMatch(/POSTGRES_PASSWORD=\S/)
  })
})

/** The first lines of a command that does not end by itself. */
async function followed({ tree }: Stack, line: string): Promise<string[]> {
  const child = spawn('bash', ['-c', `exec ${line}`], {
    cwd: join(tree, 'infra/docker'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface(child.stdout)
  const [first] = await once(lines, 'line')
  expect(child.exitCode).toBe(null)
  child.kill('SIGINT')
  await once(child, 'close')
  return [first]
}
