import { describe, expect, it } from 'vitest'
import { normaliseUtm } from './normalise-utm.ts'

const blank = { source: null, medium: null, campaign: null, term: null, content: null }

describe('UTM values', () => {
  it.each(['FB', 'fb', ' Facebook.com ', 'facebook', 'm.facebook.com'])(
    'name one source as "%s"',
    (source) => {
      expect(normaliseUtm({ ...blank, source }).source).toBe('facebook')
    },
  )

  it.each(['CPC', 'ppc', 'Paid Search', 'paid_search'])('name one medium as "%s"', (medium) => {
    expect(normaliseUtm({ ...blank, medium }).medium).toBe('cpc')
  })

  it('keep the words of a campaign', () => {
    expect(normaliseUtm({ ...blank, campaign: ' Otoño  2026_Santander ' }).campaign).toBe(
      'otoño-2026-santander',
    )
  })

  it('are null when blank, and the same when normalised again', () => {
    expect(normaliseUtm({ ...blank, source: '  ', term: '--' })).toEqual(blank)
    const once = normaliseUtm({ source: 'IG', medium: 'E-mail', campaign: 'A B', term: 'x+y', content: 'Z' })
    expect(normaliseUtm(once)).toEqual(once)
  })
})
