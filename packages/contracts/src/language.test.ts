import { describe, expect, it } from 'vitest'
import { addressIn, languageOf, readLanguage, spanishAddress } from './language.ts'

describe('addresses', () => {
  it.each([
    ['/', '/en'],
    ['/?preview=1', '/en?preview=1'],
    ['/#sedes', '/en#sedes'],
    ['/cursos', '/en/cursos'],
    ['/cursos?area=SAN&page=2', '/en/cursos?area=SAN&page=2'],
    ['/cursos/ensenar-ingles', '/en/cursos/ensenar-ingles'],
  ])('%s is %s in English, and comes back', (spanish, english) => {
    expect(addressIn('en', spanish)).toBe(english)
    expect(addressIn('es', spanish)).toBe(spanish)
    expect(languageOf(english)).toBe('en')
    expect(languageOf(spanish)).toBe('es')
    expect(spanishAddress(english)).toBe(spanish)
    expect(spanishAddress(spanish)).toBe(spanish)
  })

  it('tells a page whose name begins like the language from the language', () => {
    expect(languageOf('/enlaces')).toBe('es')
    expect(spanishAddress('/enlaces')).toBe('/enlaces')
  })

  it('leaves fragments and other sites alone', () => {
    expect(addressIn('en', '#pedir-informacion')).toBe('#pedir-informacion')
    expect(addressIn('en', 'https://otra.example/')).toBe('https://otra.example/')
  })
})

it('reads a language, and Spanish from anything else', () => {
  expect(readLanguage('en')).toBe('en')
  for (const value of ['es', 'fr', '', null, undefined, ['en']]) expect(readLanguage(value)).toBe('es')
})
