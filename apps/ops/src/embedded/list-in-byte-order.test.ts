import { expect, it } from 'vitest'
import { listInByteOrder } from './list-in-byte-order.ts'

const KEYS = [
  'b.jpg',
  'B.jpg',
  'a_1.jpg',
  'a1.jpg',
  'á.jpg',
  'Z.jpg',
  '😀.jpg',
  '\uffee.jpg',
  'c/1',
  'c/2',
  'c.x',
]
const stored = KEYS.map((key) => ({ key }))
const IN_ORDER = [...KEYS].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))

it('brings every key once, whatever the size of a page', () => {
  for (const maxKeys of [1, 2, 3, 100]) {
    const found: string[] = []
    let isTruncated = true
    while (isTruncated) {
      const page = listInByteOrder(stored, { maxKeys, startAfter: found.at(-1) ?? '' })
      found.push(...page.objects.map(({ key }) => key))
      isTruncated = page.isTruncated
    }
    expect(found).toEqual(IN_ORDER)
  }
})

it('gathers what lies behind a delimiter', () => {
  const { objects, commonPrefixes } = listInByteOrder(stored, { prefix: 'c', delimiter: '/' })
  expect(objects.map(({ key }) => key)).toEqual(['c.x'])
  expect(commonPrefixes).toEqual(['c/'])
})
