import { expect, it } from 'vitest'
import { judgeArchive } from './watch-archive.ts'

const NOW = new Date('2026-11-24T09:30:00Z')
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000)
const piece = (end: string) => `0000000100000000000000${end}`

it.each([
  ['a quiet night', { lastArchivedAt: ago(36_000), lastFailedAt: null, current: piece('06') }, 'ok', 0],
  ['a hiccup', { lastArchivedAt: ago(60), lastFailedAt: ago(10), current: piece('07') }, 'ok', 1],
  [
    'a store that is away',
    { lastArchivedAt: ago(400), lastFailedAt: ago(10), current: piece('07') },
    'failing',
    1,
  ],
  ['a flood', { lastArchivedAt: ago(20), lastFailedAt: null, current: piece('10') }, 'behind', 10],
  ['one that is over', { lastArchivedAt: ago(10), lastFailedAt: ago(500), current: piece('06') }, 'ok', 0],
] as const)('in %s', (_, facts, state, waiting) => {
  expect(judgeArchive({ lastArchived: piece('05'), ...facts }, NOW)).toMatchObject({ state, waiting })
})

it('fails when nothing ever left', () => {
  const facts = { lastArchived: null, lastArchivedAt: null, lastFailedAt: ago(10), current: piece('06') }
  expect(judgeArchive(facts, NOW)).toMatchObject({ state: 'failing', lastArchivedAt: null })
})
