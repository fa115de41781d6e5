import { describe, expect, it } from 'vitest'
import type { Question } from './testing/request-from.ts'
import { DOMAIN } from './testing/start-production-edge.ts'
import { useProductionEdge } from './testing/use-production-edge.ts'

const system = useProductionEdge({ CONSOLE_ALLOW: '127.0.0.5/32, 2001:db8::/48', CONSOLE_PATH: '/ui/' })

describe('api.', () => {
  const ask = (path: string, question: Question = {}) =>
    system.edge.ask(path, { name: `api.${DOMAIN}`, ...question })

  it.each(['/api/users/login', '/api/public/courses', '/api/leads', '/api/privacy-requests'])(
    'carries no cookie to or from %s',
    async (path) => {
      system.upstream.answer(path, (_request, response) => {
        response.setHeader('set-cookie', 'payload-token=stolen')
        response.end('x')
      })
      const answer = await ask(path, {
        method: path.includes('public') ? 'GET' : 'POST',
        headers: { cookie: 'payload-token=abc', authorization: 'users API-Key 1' },
      })
      expect(answer.status).toBe(200)
      expect(answer.headers).not.toHaveProperty('set-cookie')
      expect(system.upstream.requestsTo(path)[0]?.headers).toMatchObject({ authorization: 'users API-Key 1' })
      expect(system.upstream.requestsTo(path)[0]?.headers).not.toHaveProperty('cookie')
    },
  )

  it('has the API and nothing else', async () => {
    for (const path of ['/', '/admin', '/queues/', '/media/a.webp', '/apix']) {
      expect((await ask(path)).status).toBe(404)
      expect(system.upstream.requestsTo(path)).toEqual([])
    }
  })

  it('refuses a lead over 16 KiB', async () => {
    const body = 'x'.repeat(16 * 1024 + 1)
    expect((await ask('/api/leads', { method: 'POST', body })).status).toBe(413)
  })
})

describe('s3.', () => {
  const ask = (path: string, question: Question = {}) =>
    system.edge.ask(path, { name: `s3.${DOMAIN}`, ...question })
  const signature = { authorization: 'AWS4-HMAC-SHA256 Credential=a/b/c, SignedHeaders=host, Signature=d' }

  it('gives anybody an upload by its key', async () => {
    const answer = await ask('/cep-uploads/foto%20uno.webp?x=1', { headers: { cookie: 'payload-token=abc' } })
    expect(answer.status).toBe(200)
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    const [asked] = system.upstream.requestsTo('/cep-uploads/foto%20uno.webp')
    expect(asked?.url).toBe('/cep-uploads/foto%20uno.webp')
    expect(asked?.headers).not.toHaveProperty('cookie')
  })

  it.each([
    ['GET', '/'],
    ['GET', '/cep-uploads'],
    ['GET', '/cep-uploads/'],
    ['GET', '/cep-uploads/?list-type=2'],
    ['GET', '/cep-backups/database/set.dump'],
    ['GET', '/cep-uploads/../cep-backups/x'],
    ['GET', '/cep-uploads/..%2fcep-backups%2fx'],
    ['PUT', '/cep-uploads/foto.webp'],
    ['POST', '/cep-uploads/foto.webp?uploads'],
    ['DELETE', '/cep-uploads/foto.webp'],
    ['PATCH', '/create-user'],
  ])('refuses an unsigned %s %s as S3 does, and asks the store nothing', async (method, path) => {
    const answer = await ask(path, { method })
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('<Code>AccessDenied</Code>')
    expect(system.upstream.requestsTo(path.split('?')[0] ?? '')).toEqual([])
  })

  it.each([
    ['a signed header', '/cep-backups/a%2Bb/c?list-type=2&prefix=x%2Fy', signature],
    ['a signed address', '/cep-backups/d?X-Amz-Algorithm=a&X-Amz-Signature=d', {}],
  ])('passes on a request with %s as it came: the signature covers it', async (_what, path, headers) => {
    const answer = await ask(path, {
      method: 'PUT',
      body: 'content',
      headers: { ...headers, 'x-amz-date': '20261124T100000Z', 'accept-encoding': 'identity' },
    })
    expect(answer.status).toBe(200)
    const [asked] = system.upstream.requestsTo(path.split('?')[0] ?? '')
    expect(asked).toMatchObject({ method: 'PUT', url: path, body: 'content' })
    expect(asked?.headers).toMatchObject({
      host: `s3.${DOMAIN}`,
      'x-amz-date': '20261124T100000Z',
      'accept-encoding': 'identity',
      ...headers,
    })
  })

  it('keeps the port that was signed', async () => {
    await ask('/cep-backups/port', { headers: { host: `s3.${DOMAIN}:8443`, ...signature } })
    expect(system.upstream.requestsTo('/cep-backups/port')[0]?.headers.host).toBe(`s3.${DOMAIN}:8443`)
  })

  it('takes objects far larger than a form', async () => {
    const body = 'x'.repeat(60 * 1024 * 1024)
    expect((await ask('/cep-backups/large', { method: 'PUT', body, headers: signature })).status).toBe(200)
    expect(system.upstream.requestsTo('/cep-backups/large')[0]?.body).toHaveLength(body.length)
  })

  it("refuses a signed PATCH: the store's users are not administered from outside", async () => {
    expect((await ask('/create-user', { method: 'PATCH', headers: signature })).status).toBe(403)
    expect(system.upstream.requestsTo('/create-user')).toEqual([])
  })

  it('locks scripts in uploads into a sandbox', async () => {
    system.upstream.answer('/cep-uploads/logo.svg', (_request, response) => {
      response.setHeader('content-type', 'image/svg+xml')
      response.end('<svg><script>alert(1)</script></svg>')
    })
    const policy = (await ask('/cep-uploads/logo.svg')).headers['content-security-policy']
    expect(policy).toContain('sandbox')
    expect(policy).toContain("default-src 'none'")
  })
})

describe('minio.', () => {
  const ask = (path: string, from: string) => system.edge.ask(path, { name: `minio.${DOMAIN}`, from })

  it('does not exist for an address that is not listed', async () => {
    const answer = await ask('/ui/', '127.0.0.6')
    expect(answer.status).toBe(404)
    expect(answer.text).toContain('No encontramos esta página')
    expect(system.upstream.requestsTo('/ui/')).toEqual([])
  })

  it("shows a listed one the store's page", async () => {
    expect(await ask('/', '127.0.0.5')).toMatchObject({ status: 302, headers: { location: '/ui/' } })
    const answer = await ask('/ui/', '127.0.0.5')
    expect(answer.status).toBe(200)
    expect(answer.headers['content-security-policy']).toContain(`connect-src 'self' https://s3.${DOMAIN};`)
  })
})
