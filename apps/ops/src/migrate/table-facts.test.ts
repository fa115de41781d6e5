import { expect, it } from 'vitest'
import { compareFacts, parseFacts, rowsOf } from './table-facts.ts'

it('reads a line for each table and refuses anything else', () => {
  const facts = parseFacts('public.leads|2|-17\npublic.users|0|0\n')
  expect(facts).toEqual({ 'public.leads': { rows: 2, hash: '-17' }, 'public.users': { rows: 0, hash: '0' } })
  expect(rowsOf(facts)).toBe(2)
  expect(() => parseFacts('ERROR: no such table')).toThrow('instead of figures')
})

it('names every difference', () => {
  const table = (rows: number, hash: string) => ({ rows, hash })
  expect(
    compareFacts(
      { a: table(1, '1'), b: table(1, '1'), c: table(1, '1'), d: table(1, '1') },
      { a: table(1, '1'), b: table(2, '1'), c: table(1, '2'), e: table(0, '0') },
    ),
  ).toEqual(['b: 2 rows instead of 1', 'c: 1 rows, with other content', 'd: missing', 'e: only in the copy'])
})
