import { describe, expect, it } from 'vitest'
import { isPrivacyTokenOf, privacyRequestIdOf, privacyToken, privacyTokenHash } from './privacy-token.ts'

const secret = 'a secret of more than thirty-two characters'
const request = { id: 12, kind: 'export', createdAt: new Date('2026-11-24T10:00:00.123Z') }

describe('the token of a privacy request', () => {
  it('is the same whenever it is made, and carries the id of its request', () => {
    const token = privacyToken(request, secret)
    expect(privacyToken({ ...request, createdAt: new Date(request.createdAt) }, secret)).toBe(token)
    expect(privacyRequestIdOf(token)).toBe(12)
    expect(isPrivacyTokenOf(request, { token, secret })).toBe(true)
  })

  it('is another for every other request, moment, kind and secret', () => {
    const token = privacyToken(request, secret)
    expect(isPrivacyTokenOf({ ...request, id: 13 }, { token, secret })).toBe(false)
    expect(isPrivacyTokenOf({ ...request, kind: 'erasure' }, { token, secret })).toBe(false)
    const later = new Date(request.createdAt.getTime() + 1)
    expect(isPrivacyTokenOf({ ...request, createdAt: later }, { token, secret })).toBe(false)
    expect(isPrivacyTokenOf(request, { token, secret: `${secret}!` })).toBe(false)
  })

  it('is not what the database keeps', () => {
    const token = privacyToken(request, secret)
    expect(privacyTokenHash(token)).toMatch(/^[0-9a-f]{64}$/)
    expect(privacyTokenHash(token)).not.toContain(token.split('.')[1])
  })

  it.each(['', '12', '12.', '0.abc', `12.${'x'.repeat(42)}`, `12.${'x'.repeat(44)}`, `x.${'x'.repeat(43)}`])(
    'reads no id out of "%s"',
    (text) => {
      expect(privacyRequestIdOf(text)).toBeNull()
    },
  )
})
