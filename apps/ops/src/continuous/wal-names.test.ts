import { expect, it } from 'vitest'
import { findWalGap, piecesBetween } from './wal-names.ts'

const piece = (end: string, timeline = '00000001') => `${timeline}00000000000000${end}`

it('finds nothing missing where nothing is', () => {
  expect(
    findWalGap(
      ['05', '06', '07'].map((end) => piece(end)),
      piece('05'),
    ),
  ).toBeNull()
  expect(findWalGap([], piece('05'))).toBeNull()
})

it('names the first missing piece, in whatever order they are listed', () => {
  expect(
    findWalGap(
      ['09', '05', '06'].map((end) => piece(end)),
      piece('05'),
    ),
  ).toBe(piece('07'))
})

it('does not ask for what is older than the backup', () => {
  expect(
    findWalGap(
      ['01', '05', '06'].map((end) => piece(end)),
      piece('05'),
    ),
  ).toBeNull()
})

it('counts on over the border of 256', () => {
  const names = ['0000000100000000000000FE', '0000000100000000000000FF', '000000010000000100000000']
  expect(findWalGap(names, names[0] ?? '')).toBeNull()
  expect(findWalGap(names.toSpliced(1, 1), names[0] ?? '')).toBe('0000000100000000000000FF')
})

it('follows a log that branched off at a restore', () => {
  const names = [piece('05'), piece('06'), piece('06', '00000002'), piece('07', '00000002')]
  expect(findWalGap(names, piece('05'))).toBeNull()
  expect(findWalGap([...names, piece('09', '00000002')], piece('05'))).toBe(piece('08', '00000002'))
})

it('overlooks what is no piece', () => {
  expect(findWalGap([piece('05'), '00000002.history', `${piece('06')}.partial`], piece('05'))).toBeNull()
})

it('counts the pieces that are not archived yet', () => {
  expect(piecesBetween(piece('05'), piece('07'))).toBe(2)
  expect(piecesBetween(piece('07'), piece('07'))).toBe(0)
  expect(piecesBetween(piece('05'), piece('07', '00000002'))).toBe(0)
})
