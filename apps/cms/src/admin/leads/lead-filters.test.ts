import { describe, expect, it } from 'vitest'
import { leadFiltersQuery, readLeadFilters } from './lead-filters.ts'

describe('readLeadFilters', () => {
  it('shows an adviser what is theirs and everybody else everything', () => {
    expect(readLeadFilters({}, 'asesor').scope).toBe('mine')
    expect(readLeadFilters({}, 'gestor').scope).toBe('all')
  })

  it('reads what the address asks for', () => {
    const params = { scope: 'all', status: 'any', adviser: '7', search: ' garcía ', page: '3' }
    expect(readLeadFilters(params, 'asesor')).toEqual({
      scope: 'all',
      status: 'any',
      adviser: 7,
      search: 'garcía',
      page: 3,
    })
    expect(readLeadFilters({ adviser: 'none' }, 'gestor').adviser).toBe('none')
  })

  it('falls back to the defaults for what it does not know', () => {
    const params = { scope: 'theirs', status: ['new', 'spam'], adviser: '-1', page: '0' }
    expect(readLeadFilters(params, 'gestor')).toEqual({
      scope: 'all',
      status: 'open',
      adviser: null,
      search: '',
      page: 1,
    })
  })
})

describe('leadFiltersQuery', () => {
  it('leaves the defaults out', () => {
    expect(leadFiltersQuery(readLeadFilters({}, 'asesor'), 'asesor')).toBe('')
  })

  it.each(['asesor', 'gestor'] as const)('says what readLeadFilters reads back for %s', (role) => {
    const filters = { scope: 'all', status: 'contacted', adviser: 4, search: 'a&b ñ', page: 2 } as const
    const params = Object.fromEntries(new URLSearchParams(leadFiltersQuery(filters, role)))
    expect(readLeadFilters(params, role)).toEqual(filters)
  })
})
