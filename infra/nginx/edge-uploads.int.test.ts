import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { useEdge } from './testing/use-edge.ts'

const system = useEdge()

describe('uploads', () => {
  const object = (name: string, contentType: string, content = 'content') =>
    system.upstream.answer(`/cep-uploads/${name}`, (_request, response) => {
      response.setHeader('content-type', contentType)
      response.setHeader('x-amz-request-id', '1')
      response.end(content)
    })

  it('come from the bucket, cacheable for long, without anything of the visitor', async () => {
    object('foto%20uno.webp', 'image/webp')
    const response = await system.get('/media/foto%20uno.webp?uploads&acl', {
      cookie: 'payload-token=abc',
      authorization: 'AWS4 x',
      'x-amz-acl': 'public-read-write',
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('public, max-age=2592000')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-disposition')).toBeNull()
    expect(response.headers.get('x-amz-request-id')).toBeNull()
    const [asked] = system.upstream.requestsTo('/cep-uploads/foto%20uno.webp')
    expect(asked?.url).toBe('/cep-uploads/foto%20uno.webp')
    expect(Object.keys(asked?.headers ?? {})).toEqual(['host'])
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])("can't be changed by %s", async (method) => {
    const response = await fetch(`${system.edge.url}/media/foto.webp`, { method })
    expect(response.status).toBe(405)
    expect(system.upstream.requestsTo('/cep-uploads/foto.webp')).toEqual([])
  })

  it.each([
    '/media/',
    '/media/../cep-backups/x',
    '/media/%2e%2e/cep-backups/x',
    '/media/a/..%2f..%2fcep-backups/x',
    '/media/a%00b',
  ])('are objects only: %s asks the store nothing', async (path) => {
    // fetch tidies the path up; an attacker doesn't.
    const status = await new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port: system.edge.port, path }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end()
    })
    expect([400, 404, 200]).toContain(status)
    expect(system.upstream.requestsTo('/cep-backups/x')).toEqual([])
    expect(system.upstream.requestsTo('/cep-uploads/')).toEqual([])
    expect(system.upstream.requestsTo(path.replace('/media', '/cep-uploads'))).toEqual([])
  })

  it('lock scripts in SVG into a sandbox and offer other files for download', async () => {
    object('logo.svg', 'image/svg+xml', '<svg><script>alert(1)</script></svg>')
    object('hoja.csv', 'text/csv')
    object('guia.pdf', 'application/pdf')
    expect((await system.get('/media/logo.svg')).headers.get('content-security-policy')).toContain('sandbox')
    expect((await system.get('/media/hoja.csv')).headers.get('content-disposition')).toBe('attachment')
    expect((await system.get('/media/guia.pdf')).headers.get('content-disposition')).toBeNull()
  })

  it('answer parts of a file', async () => {
    object('video.mp4', 'video/mp4', '0123456789')
    await system.bodyOf('/media/video.mp4')
    const part = await system.get('/media/video.mp4', { range: 'bytes=2-4' })
    expect(part.status).toBe(206)
    expect(await part.text()).toBe('234')
  })

  it('answer a missing one with our own page, not to be kept', async () => {
    system.upstream.answer('/cep-uploads/falta.webp', (_request, response) => {
      response.statusCode = 404
      response.setHeader('content-type', 'application/xml')
      response.end('<Error><Code>NoSuchKey</Code></Error>')
    })
    const response = await system.get('/media/falta.webp', { accept: 'text/html' })
    expect(response.status).toBe(404)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.text()).toContain('No encontramos esta página')
  })
})
