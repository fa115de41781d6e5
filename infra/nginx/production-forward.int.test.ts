import { cpSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startFakeUpstream } from './testing/fake-upstream.ts'
import { startProductionEdge } from './testing/start-production-edge.ts'

const KEY = '0123456789abcdef0123456789abcdef'

type Edge = Awaited<ReturnType<typeof startProductionEdge>>
let upstreams: { old: Awaited<ReturnType<typeof startFakeUpstream>>; new: typeof upstreams.old }
let oldEdge: Edge
let newEdge: Edge

/** Runs `edge …` and puts it in force. */
async function turn(edge: Edge, ...words: string[]): Promise<void> {
  for (const command of [words, ['reload']]) {
    expect(await edge.command(...command)).toMatchObject({ status: 0, stderr: '' })
  }
}

beforeAll(async () => {
  upstreams = { old: await startFakeUpstream(), new: await startFakeUpstream() }
  oldEdge = await startProductionEdge(upstreams.old.address)
  newEdge = await startProductionEdge(upstreams.new.address, { ADMIN_ALLOW: '127.0.0.7' })
  // A move brings the certificate along.
  const certificate = 'certificates/self-signed'
  cpSync(oldEdge.path(certificate), newEdge.path(certificate), { recursive: true, force: true })
  await turn(newEdge, 'trust', KEY)
  await turn(oldEdge, 'forward', '127.0.0.1', String(newEdge.ports.https), String(newEdge.ports.http), KEY)
})
afterAll(async () => {
  for (const edge of [oldEdge, newEdge]) await edge?.stop()
  for (const upstream of Object.values(upstreams ?? {})) await upstream.stop()
})

describe('an edge whose system has moved', () => {
  it('hands every name, method and body on, and nothing reaches what is behind it', async () => {
    const written = await oldEdge.ask('/api/leads', { method: 'POST', body: '{"a":1}' })
    expect(written.status).toBe(200)
    expect(upstreams.new.requestsTo('/api/leads')).toMatchObject([{ method: 'POST', body: '{"a":1}' }])
    expect((await oldEdge.ask('/api/public/courses', { name: 'api.cep.example' })).status).toBe(200)
    expect((await oldEdge.ask('/a', { name: 'www.cep.example' })).headers.location).toBe(
      'https://cep.example/a',
    )
    expect((await oldEdge.ask('/cep-uploads/a.webp', { name: 's3.cep.example' })).status).toBe(200)
    expect(upstreams.old.requestsTo('/api/leads')).toEqual([])
  })

  it('answers with the headers of the other one, each once', async () => {
    const { headers } = await oldEdge.ask('/pagina')
    expect(headers['x-frame-options']).toBe('SAMEORIGIN')
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(headers['x-cache']).toBe('MISS')
  })

  it('sends the certificate authority on, too', async () => {
    const path = '/.well-known/acme-challenge/token'
    await newEdge.shell(`echo answer > ${newEdge.path('run/challenge', path)}`)
    expect(await oldEdge.askPlain(path)).toMatchObject({ status: 200, text: 'answer\n' })
    expect((await oldEdge.askPlain('/a')).headers.location).toContain('https://cep.example')
  })

  it('tells the other one whose request it is', async () => {
    await oldEdge.ask('/api/whose', { from: '127.0.0.7' })
    expect(upstreams.new.requestsTo('/api/whose')[0]?.headers).toMatchObject({
      'x-real-ip': '127.0.0.7',
      'x-forwarded-for': '127.0.0.7',
    })
    expect((await oldEdge.ask('/admin', { from: '127.0.0.7' })).status).toBe(200)
    expect((await oldEdge.ask('/admin', { from: '127.0.0.8' })).status).toBe(403)
  })

  it('is believed by its key alone', async () => {
    const claims = { 'x-forwarded-for': '127.0.0.7', [`x-cep-moved-${'a'.repeat(32)}`]: '127.0.0.7' }
    expect((await newEdge.ask('/admin', { from: '127.0.0.8', headers: claims })).status).toBe(403)
    // Whoever asks through the old edge can't claim another address either.
    const key = { [`x-cep-moved-${KEY}`]: '127.0.0.7' }
    expect((await oldEdge.ask('/admin', { from: '127.0.0.8', headers: key })).status).toBe(403)
  })

  it("passes the other one's maintenance on, with when to come back", async () => {
    await turn(newEdge, 'maintenance', 'on')
    const refused = await oldEdge.ask('/api/leads', { method: 'POST', body: '{}' })
    expect(refused).toMatchObject({ status: 503, headers: { 'retry-after': '60' } })
    await turn(newEdge, 'maintenance', 'off')
  })

  it('says so itself when the other one is away', async () => {
    await turn(oldEdge, 'forward', '127.0.0.1', '1', '1', KEY)
    const refused = await oldEdge.ask('/api/leads', { method: 'POST', body: '{}' })
    expect(refused).toMatchObject({ status: 502, headers: { 'retry-after': '5' } })
    expect(JSON.parse(refused.text).error.code).toBe('unavailable')
  })

  it('serves again when it is told to stop, and the key opens nothing any more', async () => {
    await turn(oldEdge, 'forward', 'off')
    await turn(newEdge, 'trust', 'off')
    expect((await oldEdge.ask('/api/again')).status).toBe(200)
    expect(upstreams.old.requestsTo('/api/again')).toHaveLength(1)
    const key = { [`x-cep-moved-${KEY}`]: '127.0.0.7' }
    expect((await newEdge.ask('/admin', { from: '127.0.0.8', headers: key })).status).toBe(403)
  })

  it.each([
    ['forward', 'neighbour.example', '443', '80', KEY],
    ['forward', '127.0.0.1', '443;', '80', KEY],
    ['forward', '127.0.0.1', '443', '80', 'short'],
    ['trust', `${'a'.repeat(31)};`],
    ['trust', 'a'.repeat(40)],
  ])('refuses %s %s', async (...words) => {
    expect((await oldEdge.command(...words)).status).toBe(1)
  })
})
