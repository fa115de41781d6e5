import { expect, it } from 'vitest'
import { shownPages } from './pagination.tsx'

it.each([
  [1, 1, [1]],
  [1, 9, [1, 2, 9]],
  [5, 9, [1, 4, 5, 6, 9]],
  [9, 9, [1, 8, 9]],
])('shows around page %i of %i', (page, pageCount, shown) => {
  expect(shownPages(page, pageCount)).toEqual(shown)
})
