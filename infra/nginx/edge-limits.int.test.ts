import { apiError } from '@cep/contracts/api-error'
import { describe, expect, it } from 'vitest'
import { useEdge } from './testing/use-edge.ts'

const system = useEdge()
const limited = useEdge({ rateLimits: 'on' })

describe('limits', () => {
  const post = (path: string, { to = system, body = '{}', headers = {} as Record<string, string> } = {}) =>
    fetch(to.edge.url + path, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    })

  it.each(['/api/leads', '/api/privacy-requests'])('refuse a body over 16 KiB for %s', async (path) => {
    const tooLarge = 'x'.repeat(16 * 1024 + 1)
    const program = await post(path, { body: tooLarge })
    expect(program.status).toBe(413)
    expect(apiError.parse(await program.json()).error.code).toBe('body_too_large')
    const person = await post(path, { body: tooLarge, headers: { accept: 'text/html,*/*' } })
    expect(person.status).toBe(413)
    expect(person.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await person.text()).toContain('Lo que envías es demasiado grande')
    expect((await post(path, { body: 'x'.repeat(16 * 1024) })).status).toBe(200)
    expect(system.upstream.requestsTo(path)).toHaveLength(1)
  })

  it('refuse a page view of more than 2 KiB', async () => {
    expect((await post('/api/views', { body: 'x'.repeat(2 * 1024 + 1) })).status).toBe(413)
    expect((await post('/api/views', { body: 'x'.repeat(2 * 1024) })).status).toBe(200)
  })

  it('let an upload of 2 MB through to the CMS', async () => {
    expect((await post('/api/media', { body: 'x'.repeat(2 * 1024 * 1024) })).status).toBe(200)
  })

  it.each([
    ['/api/leads', 40],
    ['/api/users/login', 30],
    ['/api/views', 120],
  ])('answer 429 to an address that posts to %s without end', async (path, attempts) => {
    const answers = await Promise.all(Array.from({ length: attempts }, () => post(path, { to: limited })))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThan(5)
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(5)
    const [first] = refused
    expect(first?.headers.get('retry-after')).toBe('10')
    expect(apiError.parse(await first?.json()).error.code).toBe('too_many_requests')
  })

  it('leave reading alone where writing is limited', async () => {
    const reads = await Promise.all(Array.from({ length: 40 }, () => fetch(`${limited.edge.url}/api/leads`)))
    expect(reads.every(({ status }) => status === 200)).toBe(true)
  })

  it('answer a person with a page', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => post('/api/leads', { to: limited, headers: { accept: 'text/html' } })),
    )
    const refused = answers.find(({ status }) => status === 429)
    expect(await refused?.text()).toContain('Vas un poco rápido')
  })

  it('are all off when told so', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, () => post('/api/leads')))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
  })
})
