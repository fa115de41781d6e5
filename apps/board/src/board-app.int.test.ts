import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readConfiguration } from '@cep/platform/configuration'
import { createLogger } from '@cep/platform/logger'
import { createRedis } from '@cep/platform/redis'
import { createQueues } from '@cep/queues/create-queues'
import { declarationOf, queueNames } from '@cep/queues/queues'
import { startRedis, type TestRedis } from '@cep/testing/redis-server'
import type { Queue } from 'bullmq'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBoardApp } from './board-app.ts'
import { boardSettings } from './configuration.ts'

const logger = createLogger('board', 'error')
const password = 'k3Jx9-2mQw7-zzT4a'
const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` })
const own = basic(`panel:${password}`)
const fromBoard = { ...own, 'sec-fetch-site': 'same-origin' }

/** Whom the CMS says a token belongs to; the real one is asked by the end-to-end tests. */
const accounts: Record<string, { role: string; isActive: boolean }> = {
  'admin-token': { role: 'admin', isActive: true },
  'gestor-token': { role: 'gestor', isActive: true },
  'inactive-token': { role: 'admin', isActive: false },
}

let redisServer: TestRedis
let cms: Server
let app: Hono
let created: Queue
const asked: (string | undefined)[] = []
const closers: (() => Promise<unknown> | unknown)[] = []

beforeAll(async () => {
  redisServer = await startRedis()
  cms = createServer((request, response) => {
    asked.push(request.url)
    const token = /^JWT (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ user: accounts[token] ?? null }))
  }).listen(0, '127.0.0.1')
  await once(cms, 'listening')

  const configuration = readConfiguration(boardSettings, {
    CEP_MODE: 'embedded',
    PUBLIC_URL: 'http://127.0.0.1:8080',
    REDIS_SOCKET: redisServer.socket,
    CMS_URL: `http://127.0.0.1:${(cms.address() as AddressInfo).port}`,
    BULLBOARD_USER: 'panel',
    BULLBOARD_PASSWORD: password,
  })
  const redis = createRedis(configuration, { logger, maxRetriesPerRequest: 1, enableOfflineQueue: false })
  const queues = createQueues(redis, { onError: () => undefined })
  created = queues.get('lead.created') as Queue
  await created.waitUntilReady()
  app = createBoardApp({ configuration, redis, queues, logger })
  closers.push(() => redis.disconnect())
})

afterAll(async () => {
  for (const close of closers) await close()
  cms.close()
  await redisServer.stop()
})

describe('the door of the board', () => {
  it.each(['/queues', '/queues/', '/queues/api/queues', '/queues/static/js/main.js', '/'])(
    'is shut to strangers at %s',
    async (path) => {
      const answer = await app.request(path)
      expect(answer.status).toBe(401)
      expect(answer.headers.get('www-authenticate')).toMatch(/^Basic realm=/)
    },
  )

  it('opens to its own user', async () => {
    const answer = await app.request('/queues', { headers: own })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('Colas de trabajo')
  })

  it.each([`panel:${password}x`, `panel2:${password}`, 'panel:', ':'])('stays shut to "%s"', async (text) => {
    expect((await app.request('/queues', { headers: basic(text) })).status).toBe(401)
  })

  it("opens to an admin's session, and asks the CMS only once in a while", async () => {
    const headers = { cookie: 'theme=dark; payload-token=admin-token' }
    asked.length = 0
    expect((await app.request('/queues', { headers })).status).toBe(200)
    expect((await app.request('/queues/api/queues', { headers })).status).toBe(200)
    expect(asked).toEqual(['/api/users/me?depth=0'])
  })

  it.each(['gestor-token', 'inactive-token', 'unknown-token'])(
    'stays shut to the session %s',
    async (token) => {
      expect((await app.request('/queues', { headers: { cookie: `payload-token=${token}` } })).status).toBe(
        401,
      )
    },
  )

  it('tells a supervisor without asking who it is', async () => {
    const answer = await app.request('/health')
    expect(await answer.json()).toMatchObject({ status: 'ok', redis: 'ready' })
  })
})

describe('the board', () => {
  it('lists every declared queue, internal ones apart, and loads nothing from elsewhere', async () => {
    const page = await (await app.request('/queues', { headers: own })).text()
    expect(page.replaceAll('http://www.w3.org', '')).not.toMatch(/https?:\/\/(?!127\.0\.0\.1)/)
    const list = (await (await app.request('/queues/api/queues', { headers: own })).json()) as {
      queues: { name: string; description: string; allowRetries: boolean; readOnlyMode: boolean }[]
    }
    const names = list.queues.map(({ name }) => name)
    expect(names).toEqual(
      queueNames.map((name) => (declarationOf(name).isInternal ? `internas:${name}` : name)),
    )
    expect(names).toEqual(expect.arrayContaining(['lead.created', 'internas:mail.send']))
    expect(list.queues.every(({ allowRetries, readOnlyMode }) => allowRetries && !readOnlyMode)).toBe(true)
  })

  it('deletes a job for itself, and not for another site', async () => {
    await created.add('lead.created', { leadId: 1 }, { jobId: 'outbox-1' })
    const path = '/queues/api/queues/lead.created/outbox-1/clean'
    const forged = { ...own, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
    expect((await app.request(path, { method: 'PUT', headers: forged })).status).toBe(403)
    expect(await created.getJob('outbox-1')).toBeDefined()
    expect((await app.request(path, { method: 'PUT', headers: fromBoard })).status).toBe(204)
    expect(await created.getJob('outbox-1')).toBeUndefined()
  })

  it('makes no jobs: they come from the outbox', async () => {
    const answer = await app.request('/queues/api/queues/lead.created/add', {
      method: 'POST',
      headers: { ...fromBoard, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'lead.created', data: { leadId: 1 }, options: {} }),
    })
    expect(answer.status).toBe(403)
  })
})

describe('without Redis', () => {
  it('says so with 503, and works again when it is back', async () => {
    const lonely = await startRedis()
    const configuration = readConfiguration(boardSettings, {
      CEP_MODE: 'embedded',
      PUBLIC_URL: 'http://127.0.0.1:8080',
      REDIS_SOCKET: lonely.socket,
      CMS_URL: 'http://127.0.0.1:9',
      BULLBOARD_USER: 'panel',
      BULLBOARD_PASSWORD: password,
    })
    const redis = createRedis(configuration, { logger, maxRetriesPerRequest: 1, enableOfflineQueue: false })
    const board = createBoardApp({
      configuration,
      redis,
      queues: createQueues(redis, { onError: () => undefined }),
      logger,
    })
    closers.push(() => redis.disconnect())
    if (redis.status !== 'ready') await once(redis, 'ready')
    expect((await board.request('/queues/api/queues', { headers: own })).status).toBe(200)

    const gone = once(redis, 'reconnecting')
    await lonely.halt()
    await gone
    const page = await board.request('/queues', { headers: { ...own, accept: 'text/html' } })
    expect(page.status).toBe(503)
    expect(await page.text()).toContain('Los trabajos no se pierden')
    expect((await board.request('/queues/api/queues', { headers: own })).status).toBe(503)
    // Basic authentication does not need the CMS, which is away here too.
    expect((await board.request('/health')).status).toBe(200)

    const back = once(redis, 'ready')
    await lonely.start()
    await back
    expect((await board.request('/queues/api/queues', { headers: own })).status).toBe(200)
    await lonely.stop()
  })
})
