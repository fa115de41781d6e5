import type { CourseQuery } from '@cep/contracts/public-api'
import { describe, expect, it } from 'vitest'
import {
  catalogueHref,
  countFilters,
  EMPTY_COURSE_QUERY,
  parseCourseQuery,
  serialiseCourseQuery,
} from './course-query.ts'

const parse = (search: string) => parseCourseQuery(new URLSearchParams(search))

const full: CourseQuery = {
  q: 'cuidados a mayores',
  type: ['privado', 'desempleados'],
  modality: ['online'],
  area: ['SAN', 'EST'],
  campus: ['bilbao', 'gijon'],
  from: '2027-02',
  maxPrice: 0,
  sort: 'price',
  page: 3,
}

describe('the catalogue’s address', () => {
  it('comes back from its address as it went', () => {
    expect(parse(serialiseCourseQuery(full).toString())).toEqual(full)
  })

  it('is empty for the empty query', () => {
    expect(serialiseCourseQuery(EMPTY_COURSE_QUERY).toString()).toBe('')
    expect(parse('')).toEqual(EMPTY_COURSE_QUERY)
  })

  it('reads what an untouched form sends as nothing', () => {
    expect(parse('q=&from=&maxPrice=&sort=')).toEqual(EMPTY_COURSE_QUERY)
  })

  it('tells "free" from "any price"', () => {
    expect(parse('maxPrice=0').maxPrice).toBe(0)
    expect(parse('maxPrice=').maxPrice).toBeNull()
  })

  it.each([
    ['area=<script>&area=SAN', { area: ['SAN'] }],
    ['type=gratis&type=privado', { type: ['privado'] }],
    ['campus=../etc', { campus: [] }],
    ['from=2027-13', { from: null }],
    ['maxPrice=-5', { maxPrice: null }],
    ['sort=chaos', { sort: 'relevance' }],
    ['page=0', { page: 1 }],
    ['page=1e9', { page: 1 }],
    ['page=2.5', { page: 1 }],
    ['area=SAN&area=SAN', { area: ['SAN'] }],
    [`q=${'a'.repeat(300)}`, { q: 'a'.repeat(100) }],
    ['q=%20cocina%20%20italiana%20', { q: 'cocina italiana' }],
  ] as const)('leaves out what makes no sense: %s', (search, expected) => {
    expect(parse(search)).toMatchObject(expected)
  })

  it('goes back to the first page when anything changes', () => {
    expect(catalogueHref({ area: ['VET'] }, { ...EMPTY_COURSE_QUERY, page: 4 })).toBe('/cursos?area=VET')
    expect(catalogueHref({ page: 2 }, EMPTY_COURSE_QUERY)).toBe('/cursos?page=2')
    expect(catalogueHref({})).toBe('/cursos')
  })

  it('counts filters, not words, order or page', () => {
    expect(countFilters(full)).toBe(9)
    expect(countFilters({ ...EMPTY_COURSE_QUERY, q: 'x', sort: 'name', page: 2 })).toBe(0)
  })
})
