import { expect, it } from 'vitest'
import { bytesIn, durationInWords, sizeInWords } from './amounts.ts'

it.each([
  ['12.3kB', 12_300],
  ['56.1MiB', 58_825_114],
  ['0B', 0],
  ['N/A', null],
])('reads %s as %s bytes', (words, bytes) => {
  expect(bytesIn(words)).toBe(bytes)
})

it('says sizes and durations as a person does', () => {
  expect([sizeInWords(52_428_800), sizeInWords(3.25e9)]).toEqual(['52 MB', '3.3 GB'])
  expect([
    durationInWords(59),
    durationInWords(600),
    durationInWords(7200),
    durationInWords(400_000),
  ]).toEqual(['59 s', '10 min', '2 h', '5 days'])
})
