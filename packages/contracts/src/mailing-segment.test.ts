import { expect, it } from 'vitest'
import { mailingSegment, normaliseTag } from './mailing-segment.ts'

it('writes a tag one way', () => {
  expect(['Sanidad', ' sanidad ', 'SANIDAD!'].map(normaliseTag)).toEqual(['sanidad', 'sanidad', 'sanidad'])
  expect(normaliseTag('Área: Estética y peluquería')).toBe('area-estetica-y-peluqueria')
})

it('means everybody subscribed when it says nothing', () => {
  expect(mailingSegment.parse({})).toEqual({ tags: [], excludedTags: [], courses: [], campuses: [] })
  expect(mailingSegment.safeParse({ language: 'fr' }).success).toBe(false)
})
