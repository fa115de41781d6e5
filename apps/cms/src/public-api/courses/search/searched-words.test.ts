import { describe, expect, it } from 'vitest'
import { searchedWords } from './searched-words.ts'

describe('the words that are searched for', () => {
  it('are lower-case letters and digits, in their order', () => {
    expect(searchedWords('  Auxiliar, de ENFERMERÍA (2.º)! ')).toEqual([
      'auxiliar',
      'de',
      'enfermería',
      '2',
      'º',
    ])
  })

  it('leave out "curso" when something else was typed', () => {
    expect(searchedWords('curso de cocina')).toEqual(['de', 'cocina'])
    expect(searchedWords('cursos')).toEqual(['cursos'])
  })

  it('are none for signs alone', () => {
    expect(searchedWords(`'"; --|&!:*()<->`)).toEqual([])
  })

  it('are at most eight of at most forty letters', () => {
    const words = searchedWords('palabra '.repeat(30) + 'x'.repeat(90))
    expect(words).toHaveLength(8)
    expect(searchedWords('x'.repeat(90))[0]).toHaveLength(40)
  })
})
