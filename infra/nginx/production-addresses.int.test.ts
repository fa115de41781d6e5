import { describe, expect, it } from 'vitest'
import { useProductionEdge } from './testing/use-production-edge.ts'

const open = useProductionEdge()
const listed = useProductionEdge({ ADMIN_ALLOW: '127.0.0.2', QUEUES_ALLOW: '127.0.0.2,127.0.0.3' })

describe('lists of addresses', () => {
  it('let everybody in when they are empty, but for the console', async () => {
    for (const path of ['/admin', '/admin/collections/leads', '/queues/']) {
      expect((await open.edge.ask(path, { from: '127.0.0.9' })).status).toBe(200)
    }
    expect((await open.edge.ask('/', { name: 'minio.cep.example', from: '127.0.0.9' })).status).toBe(404)
  })

  it.each([
    ['/admin', '127.0.0.2', 200],
    ['/admin', '127.0.0.3', 403],
    ['/admin/collections/leads', '127.0.0.3', 403],
    ['/%61dmin/a', '127.0.0.3', 403],
    ['/x/../admin/', '127.0.0.3', 403],
    ['/admin/a|b', '127.0.0.3', 403],
    ['/queues/', '127.0.0.3', 200],
    ['/queues/', '127.0.0.4', 403],
    ['/queues/api|1|', '127.0.0.4', 403],
    ['/administracion', '127.0.0.4', 200],
    ['/api/health', '127.0.0.4', 200],
  ])('answer %s for %s with %i', async (path, from, status) => {
    const answer = await listed.edge.ask(path, { from, headers: { accept: 'text/html' } })
    expect(answer.status).toBe(status)
    if (status === 403) expect(answer.text).toContain('No encontramos esta página')
  })

  it('believe no header about the address', async () => {
    const headers = { 'x-forwarded-for': '127.0.0.2', 'x-real-ip': '127.0.0.2', forwarded: 'for=127.0.0.2' }
    expect((await listed.edge.ask('/admin', { from: '127.0.0.4', headers })).status).toBe(403)
  })
})
