import { expect, it } from 'vitest'
import { describeChanges, parseRowCounts } from './row-counts.ts'

const then = parseRowCounts('public.courses\t12\npublic.leads\t500\n')

it('reads rows among whatever else is printed', () => {
  expect([...then]).toEqual([
    ['public.courses', 12],
    ['public.leads', 500],
  ])
  expect(parseRowCounts('server started\npublic.a\tmany\n').size).toBe(0)
})

it('says which tables differ, and which is gone', () => {
  expect(describeChanges(new Map([['public.courses', 12]]), then)).toEqual([
    '  public.leads: no table now, 500 rows then',
    '  1 tables have as many rows as then.',
  ])
})

it('says so when there is nothing to compare with', () => {
  expect(describeChanges(null, then)).toEqual(["2 tables come back; the database in use can't be read."])
})
