import { setTimeout as pause } from 'node:timers/promises'
import { until } from '@cep/testing/until'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startFakeDns } from './testing/fake-dns.ts'
import { startFakeUpstream } from './testing/fake-upstream.ts'
import { startProductionEdge } from './testing/start-production-edge.ts'

type Upstream = Awaited<ReturnType<typeof startFakeUpstream>>

/** Two containers of one service, on two addresses and the same port, as Docker runs them. */
const OLD = '127.0.0.21'
const NEW = '127.0.0.22'

let dns: Awaited<ReturnType<typeof startFakeDns>>
let old: Upstream
let fresh: Upstream
let edge: Awaited<ReturnType<typeof startProductionEdge>>

beforeAll(async () => {
  dns = await startFakeDns()
  old = await startFakeUpstream({ host: OLD })
  fresh = await startFakeUpstream({ host: NEW, port: old.port })
  for (const [upstream, name] of [
    [old, 'old'],
    [fresh, 'new'],
  ] as const) {
    for (const path of ['/api/who', '/api/leads', '/api/slow']) {
      upstream.answer(path, async (_request, response) => {
        if (path === '/api/slow') await pause(1_000)
        response.end(name)
      })
    }
  }
  dns.setName('service', [OLD])
  dns.setName('stack-service-1', [OLD])
  dns.setName('stack-service-2', [NEW])
  edge = await startProductionEdge(`service:${old.port}`, { EDGE_RESOLVER: dns.address })
})

afterAll(async () => {
  await edge?.stop()
  await Promise.all([old?.stop(), fresh?.stop(), dns?.stop()])
})

const who = async () => (await edge.ask('/api/who')).text
const run = async (...args: string[]) => expect(await edge.command(...args)).toMatchObject({ status: 0 })
const leadsAt = (upstream: Upstream) => upstream.requestsTo('/api/leads').length
const sendLead = () => edge.ask('/api/leads', { method: 'POST', body: '{}' })

describe('a service', () => {
  it('is followed to its new address without a reload', async () => {
    expect(await who()).toBe('old')
    dns.setName('service', [NEW])
    await until('the new address to be used', async () => (await who()) === 'new')
    dns.setName('service', [OLD])
    await until('the old address to be used', async () => (await who()) === 'old')
  })

  it('serves the pages that were seen before while its name does not exist', async () => {
    expect((await edge.ask('/seen')).text).toBe('visit 1')
    dns.setName('service', [])
    let visits = 0
    const missing = await until('the name to be gone', async () => {
      visits++
      const answer = await edge.ask(`/never-seen-${visits}`, { headers: { accept: 'text/html' } })
      return answer.status === 502 && answer
    })
    expect(missing.text).toContain('Volvemos enseguida')
    await until('the page to grow old', async () => (await edge.ask('/seen')).headers['x-cache'] === 'STALE')
    // Each of these tried to renew it, in the background, and failed.
    for (let visit = 0; visit < 5; visit++) {
      expect(await edge.ask('/seen')).toMatchObject({ status: 200, text: 'visit 1' })
    }
    dns.setName('service', [OLD])
    await until('the page to be renewed', async () => (await edge.ask('/seen')).text !== 'visit 1')
  })
})

describe('a lead', () => {
  it('is tried at the next address when the first refuses the connection', async () => {
    dns.setName('service', [OLD, NEW])
    await fresh.die()
    await until('both addresses to be known', async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, sendLead))
      expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
      return answers.every(({ text }) => text === 'old')
    })
    await fresh.revive()
    dns.setName('service', [OLD])
  })

  it('is never sent twice: not when the first address took it and died', async () => {
    dns.setName('service', [OLD, NEW])
    await until('both to be used', async () => (await who()) === 'new')
    const before = leadsAt(old) + leadsAt(fresh)
    for (const upstream of [old, fresh]) {
      upstream.answer('/api/leads', (_request, response) => response.socket?.destroy())
    }
    expect((await sendLead()).status).toBe(502)
    expect(leadsAt(old) + leadsAt(fresh)).toBe(before + 1)
    for (const [upstream, name] of [
      [old, 'old'],
      [fresh, 'new'],
    ] as const) {
      upstream.answer('/api/leads', (_request, response) => response.end(name))
    }
    dns.setName('service', [OLD])
    await until('the old alone to be used', async () => (await who()) === 'old')
  })
})

describe('a pin', () => {
  it('holds a service to one container, whatever its name says, until it is taken away', async () => {
    await run('pin', 'cms', 'stack-service-1')
    await run('reload')
    expect(await edge.command('pins')).toMatchObject({ stdout: `{"cms":"stack-service-1:${old.port}"}\n` })
    dns.setName('service', [NEW])
    await until('the site to move', async () => (await edge.ask('/site')).headers['x-upstream'] === NEW)
    expect(await who()).toBe('old')

    await run('pin', 'cms', NEW, 'frontend', 'stack-service-1')
    await run('reload')
    expect(await who()).toBe('new')
    expect((await edge.askInside('/api/who')).text).toBe('new')
    expect((await edge.ask('/site2')).headers['x-upstream']).toBe(OLD)

    await run('unpin')
    await run('reload')
    expect(await edge.command('pins')).toMatchObject({ stdout: '{}\n' })
    dns.setName('service', [OLD])
    await until('the name to be used', async () => (await who()) === 'old')
  })

  it.each([[['pin', 'redis', NEW]], [['pin', 'cms']], [['pin', 'cms', 'a; b']], [['unpin', 'redis']]])(
    'refuses %j',
    async (args) => {
      const result = await edge.command(...args)
      expect(result).toMatchObject({ status: 1, stdout: '' })
      expect(result.stderr).toMatch(/^edge: .*\n$/)
      expect(await edge.command('pins')).toMatchObject({ stdout: '{}\n' })
    },
  )

  it('changes hands under load without one failed request, and reload returns after the last old answer', async () => {
    let isOver = false
    const failures: unknown[] = []
    let answered = 0
    const visitors = Array.from({ length: 8 }, async (_, visitor) => {
      for (let visit = 0; !isOver; visit++) {
        const path = visit % 50 === 0 ? '/api/slow' : visitor % 5 === 0 ? '/api/leads' : '/api/who'
        const question = path === '/api/leads' ? { method: 'POST', body: '{}' } : {}
        await edge.ask(path, question).then(
          ({ status }) => (status === 200 ? answered++ : failures.push(status)),
          (error: unknown) => failures.push(error),
        )
      }
    })
    for (let roll = 0; roll < 2; roll++) {
      for (const [target, away] of [
        ['stack-service-1', fresh],
        ['stack-service-2', old],
      ] as const) {
        await run('pin', 'cms', target)
        await run('reload')
        const seen = away.requestsTo('/api/who').length
        await until('some more visits', async () => away !== fresh || answered > seen)
        expect(away.requestsTo('/api/who')).toHaveLength(seen)
      }
    }
    isOver = true
    await Promise.all(visitors)
    expect(failures).toEqual([])
    expect(answered).toBeGreaterThan(200)
    await run('unpin')
    await run('reload')
  })
})
