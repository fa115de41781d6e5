import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { unfinishedWork } from './support/deployments.ts'
import { acknowledgedOf, failedOf, type Load, lostLeads, moreAnswers, startLoad } from './support/load.ts'
import { type Move, migrate, migrateUntil, readMove } from './support/moves.ts'
import { HOST_FROM_OUTSIDE } from './support/outside.ts'
import { https, leadBody } from './support/request.ts'
import { hasSshServer, type SshServer, startSshServer } from './support/ssh-server.ts'
import { cep, compose, isHealthy, longRunning, query, type Stack } from './support/stack.ts'
import { report } from './support/within.ts'

const isPossible = await hasSshServer()
const first = inject('stack')
let second: Stack
let ssh: SshServer
let push: string[]

beforeAll(async () => {
  if (!isPossible) return
  ssh = await startSshServer()
  // As an empty host has it: nothing.
  const tree = join(await mkdtemp(join(tmpdir(), 'cep-moved-')), 'cep')
  second = { tree, project: 'cep-moved', domain: first.domain, httpPort: 8085, httpsPort: 8448 }
  const own = {
    COMPOSE_PROJECT_NAME: second.project,
    HTTP_PORT: second.httpPort,
    HTTPS_PORT: second.httpsPort,
    ...Object.fromEntries(
      ['EXTERNAL', 'INTERNAL', 'STORAGE', 'EGRESS', 'PUBLIC'].map((name, index) => [
        `CEP_SUBNET_${name}`,
        `10.203.${index}.0/24`,
      ]),
    ),
    CEP_SUBNET_PUBLIC6: 'fd00:cef0:203::/64',
  }
  push = [
    ...['push', `ssh://root@127.0.0.1:${ssh.port}${tree}`],
    ...['--ssh-config', ssh.configFile, '--address', HOST_FROM_OUTSIDE],
    ...Object.entries(own).flatMap(([name, value]) => ['--set', `${name}=${value}`]),
  ]
})

afterAll(async () => {
  if (!isPossible) return
  // Whatever went wrong: the other files' stack serves.
  const move = await readMove(first)
  if (move && move.phase !== 'finished') {
    await cep(first, ['migrate', 'back'])
    await cep(first, ['migrate', 'finish'])
  }
  await ssh.stop()
  await compose(second, ['--profile', '*', 'down', '--volumes', '--remove-orphans', '--timeout', '5'])
  await rm(join(second.tree, '..'), { recursive: true, force: true })
}, 600_000)

/** Twenty leads a second and five pages, from outside, through the old edge. */
async function underLeads(name: string, work: (load: Load, prefix: string) => Promise<void>) {
  const prefix = `${name}-${Date.now()}`
  const load = await startLoad(first, { perSecond: 25, leadShare: 0.8, prefix, paths: ['/', '/cursos'] })
  try {
    await moreAnswers(load, 50)
    await work(load, prefix)
    await moreAnswers(load, 200)
  } finally {
    await load.stop()
  }
  const failed = failedOf(load.answers)
  const refused = failed.filter(({ kind, status }) => kind === 'lead' && status === 503)
  report(
    `${name}: ${load.answers.length} requests, ${acknowledgedOf(load.answers).length} leads acknowledged, ${refused.length} told to come back, ${failed.length - refused.length} failed`,
  )
  // Pages are answered all the time, and whoever is refused is told so.
  expect(failed.filter((answer) => !refused.includes(answer))).toEqual([])
  return { answers: load.answers, prefix, refused }
}

function expectMoved(move: Move, direction: 'there' | 'back'): void {
  expect(move).toMatchObject({ direction, phase: 'serving' })
  const figures = move.reports[direction]
  report(`${direction}: ${JSON.stringify(figures)}`)
  expect(figures?.frozenSeconds).toBeGreaterThan(0)
  expect(figures?.frozenSeconds).toBeLessThan(60)
  expect(figures?.objects).toBeGreaterThan(0)
}

describe.skipIf(!isPossible)(
  'moving to another host and back, under 20 leads a second',
  { timeout: 900_000 },
  () => {
    it('a move that was killed in the freeze is undone by the next command, and nothing is lost', async () => {
      const { answers, prefix } = await underLeads('killed', async () => {
        await migrateUntil(first, push, 'freezing', (kill) => kill())
        expect((await cep(first, ['deploy'])).stderr).toContain('A move to')
        expect((await cep(first, ['migrate', 'back'])).code).toBe(0)
      })
      expect(await lostLeads(first, prefix, answers)).toEqual([])
      expect((await longRunning(first)).every(isHealthy)).toBe(true)
    })

    it('a push goes on after a connection that broke; no acknowledged lead is lost and both are equal', async () => {
      const { answers, prefix } = await underLeads('push', async (load) => {
        const broken = await migrateUntil(first, push, 'copying', async (kill) => {
          await ssh.breakConnections()
          await moreAnswers(load, 50)
          kill()
        })
        expect(broken.code).toBeNull()
        expectMoved(await migrate(first, push), 'there')
      })
      expect(await lostLeads(second, prefix, answers)).toEqual([])
      expect(await unfinishedWork(second, prefix)).toEqual([])
      const addresses = await query(
        second,
        `SELECT DISTINCT substring(s.consent_ip FROM '^[0-9]+[.][0-9]+') FROM lead_submissions s
       JOIN leads l ON l.id = s.lead_id WHERE l.email LIKE '${prefix}-%'`,
      )
      // Visitors' own, also of those whom the old edge has forwarded.
      expect(addresses).toEqual([['198.18']])
      const verified = await cep(first, ['migrate', 'verify'])
      expect(verified.stdout).toContain('both hosts are equal')
      expect(verified.code).toBe(0)
    })

    it('the old host forwards and starts nothing of its own', async () => {
      const email = `mudanza.${Date.now()}@correo.example`
      const { status } = await https(first, '/api/leads', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: leadBody(email),
      })
      expect(status).toBe(201)
      const stored = (stack: Stack) => query(stack, `SELECT 1 FROM leads WHERE email = '${email}'`)
      expect([await stored(first), await stored(second)]).toEqual([[], [['1']]])
      const { code, stderr } = await cep(first, ['up'])
      expect([code, stderr]).toEqual([1, expect.stringContaining('has moved')])
    })

    it('the way back brings what was written since, and no acknowledged lead is lost', async () => {
      const { answers, prefix } = await underLeads('back', async () => {
        await migrateUntil(first, ['back'], 'copying', (kill) => kill())
        expectMoved(await migrate(first, ['back']), 'back')
      })
      expect(await lostLeads(first, prefix, answers)).toEqual([])
      expect(await unfinishedWork(first, prefix)).toEqual([])
      expect(await query(first, "SELECT 1 FROM leads WHERE email LIKE 'mudanza.%' LIMIT 1")).toEqual([['1']])
      expect(await migrate(first, ['finish'])).toMatchObject({ direction: 'back', phase: 'finished' })
      expect((await longRunning(first)).every(isHealthy)).toBe(true)
      expect((await longRunning(second)).some(isHealthy)).toBe(false)
    })
  },
)
