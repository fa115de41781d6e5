import { describe, expect, it } from 'vitest'
import { areSameCredentials, readBasicCredentials } from './basic-credentials.ts'

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`

describe('basic credentials', () => {
  it('are read with colons and accents in the password', () => {
    expect(readBasicCredentials(basic('panel:uno:dos:señal'))).toEqual({
      user: 'panel',
      password: 'uno:dos:señal',
    })
  })

  it.each([undefined, '', 'Bearer abc', 'Basic', 'Basic !!!', basic('no-colon')])(
    'are not read from %j',
    (header) => {
      expect(readBasicCredentials(header)).toBeNull()
    },
  )

  it('are the same only when both parts are', () => {
    const own = { user: 'panel', password: 'a long password' }
    expect(areSameCredentials({ ...own }, own)).toBe(true)
    expect(areSameCredentials({ ...own, user: 'panel2' }, own)).toBe(false)
    expect(areSameCredentials({ ...own, password: 'a long passwore' }, own)).toBe(false)
    expect(areSameCredentials({ user: '', password: '' }, own)).toBe(false)
  })
})
