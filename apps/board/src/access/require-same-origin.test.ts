import { describe, expect, it } from 'vitest'
import { isOwnDoing } from './require-same-origin.ts'

const own = 'https://cep.example'
const change = { method: 'PUT', site: undefined, origin: undefined, hasCredentials: false }

describe('a change on the board', () => {
  it('is allowed from the board itself', () => {
    expect(isOwnDoing({ ...change, site: 'same-origin' }, own)).toBe(true)
    expect(isOwnDoing({ ...change, origin: own }, own)).toBe(true)
  })

  it.each(['cross-site', 'same-site', 'none'])('is refused when the browser says %s', (site) => {
    expect(isOwnDoing({ ...change, site, origin: own }, own)).toBe(false)
  })

  it('is refused from another origin, also with credentials', () => {
    expect(isOwnDoing({ ...change, origin: 'https://evil.example', hasCredentials: true }, own)).toBe(false)
    expect(isOwnDoing({ ...change, origin: 'null', hasCredentials: true }, own)).toBe(false)
  })

  it('is allowed to a script with credentials of its own, not to a bare cookie', () => {
    expect(isOwnDoing({ ...change, hasCredentials: true }, own)).toBe(true)
    expect(isOwnDoing(change, own)).toBe(false)
  })

  it('is not what a reading request is', () => {
    expect(isOwnDoing({ ...change, method: 'GET', site: 'cross-site' }, own)).toBe(true)
  })
})
