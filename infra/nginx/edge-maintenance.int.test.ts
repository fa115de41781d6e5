import { apiError } from '@cep/contracts/api-error'
import { until } from '@cep/testing/until'
import { describe, expect, it } from 'vitest'
import { useEdge } from './testing/use-edge.ts'

const system = useEdge()

describe('maintenance', () => {
  it('goes on reading and refuses writes', async () => {
    const write = (headers: Record<string, string> = {}) =>
      fetch(`${system.edge.url}/api/leads`, { method: 'POST', body: '{}', headers })
    system.edge.maintenance(true)
    const refused = await until('maintenance to begin', async () => {
      const response = await write()
      return response.status === 503 && response
    })
    expect(refused.headers.get('retry-after')).toBe('60')
    expect(apiError.parse(await refused.json()).error.code).toBe('unavailable')
    expect(await (await write({ accept: 'text/html' })).text()).toContain('Estamos de mantenimiento')
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      expect((await fetch(`${system.edge.url}/queues/api`, { method })).status).toBe(503)
    }
    for (const path of ['/', '/cursos', '/api/public/courses', '/admin', '/queues/']) {
      expect((await system.get(path)).status).toBe(200)
    }
    system.edge.maintenance(false)
    await until('maintenance to end', async () => (await write()).status === 200)
  })
})
