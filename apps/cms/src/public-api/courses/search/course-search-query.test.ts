import { describe, expect, it } from 'vitest'
import { parseCourseSearchQuery } from './course-search-query.ts'

const parse = (query: string) => parseCourseSearchQuery(new URLSearchParams(query))

describe('the catalogue query', () => {
  it('reads lists, month, price, order and page', () => {
    expect(
      parse(
        'q=auxiliar+de%20farmacia&type=privado&type=ocupados&area=SAN&campus=gijon&from=2027-02&maxPrice=900&sort=price&page=3',
      ),
    ).toEqual({
      q: 'auxiliar de farmacia',
      type: ['privado', 'ocupados'],
      modality: [],
      area: ['SAN'],
      campus: ['gijon'],
      from: '2027-02',
      maxPrice: 900,
      sort: 'price',
      page: 3,
    })
  })

  it('takes nothing as everything', () => {
    expect(parse('')).toEqual({
      q: '',
      type: [],
      modality: [],
      area: [],
      campus: [],
      from: null,
      maxPrice: null,
      sort: 'relevance',
      page: 1,
    })
  })

  it.each([
    ['type=nada&type=privado', { type: ['privado'] }],
    ['area=san&area=SAN&area=SAN', { area: ['SAN'] }],
    ['campus=Gij%C3%B3n', { campus: [] }],
    ['from=2027-13', { from: null }],
    ['from=febrero', { from: null }],
    ['maxPrice=', { maxPrice: null }],
    ['maxPrice=-1', { maxPrice: null }],
    ['maxPrice=mucho', { maxPrice: null }],
    ['sort=random', { sort: 'relevance' }],
    ['page=0', { page: 1 }],
    ['page=1.5', { page: 1 }],
    ['page=99999999999', { page: 1 }],
    [`q=${'a'.repeat(500)}`, { q: 'a'.repeat(100) }],
  ])('leaves out what makes no sense: %s', (query, expected) => {
    expect(parse(query)).toMatchObject(expected)
  })

  it('takes at most twenty choices of a list', () => {
    const campuses = Array.from({ length: 50 }, (_, index) => `campus=sede-${index}`)
    expect(parse(campuses.join('&')).campus).toHaveLength(20)
  })
})
