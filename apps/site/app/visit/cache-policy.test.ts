import { describe, expect, it } from 'vitest'
import { cachePolicy } from './cache-policy.ts'

const policy = (path: string, status = 200, isPreview = false) => cachePolicy({ path, status, isPreview })

describe('the cache policy', () => {
  it.each(['/', '/cursos', '/cursos/bajada', '/sitemap.xml', '/en', '/en/cursos', '/enbaja'])(
    'lets the edge hold %s',
    (path) => {
      expect(policy(path)).toBe('public, max-age=0, s-maxage=5, stale-while-revalidate=86400')
    },
  )

  it.each([
    '/gracias',
    '/baja',
    '/mis-datos',
    '/mis-datos/confirmar',
    '/suscripcion/confirmar',
    '/en/suscripcion/preferencias',
    '/en/gracias',
    '/en/mis-datos/confirmar',
  ])('keeps %s nowhere', (path) => {
    expect(policy(path)).toBe('no-store')
  })

  it('keeps drafts and failures nowhere, but a 404 like a page', () => {
    expect(policy('/cursos', 200, true)).toBe('no-store')
    expect(policy('/cursos', 503)).toBe('no-store')
    expect(policy('/no-existe', 404)).toContain('s-maxage=5')
  })
})
