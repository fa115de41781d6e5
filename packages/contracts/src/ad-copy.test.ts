import { expect, it } from 'vitest'
import { adCopy } from './ad-copy.ts'

const copy = {
  headlines: ['Aprende cocina en Santander', 'Empieza en febrero', 'Quedan 4 plazas'],
  primaryTexts: ['Uno.', 'Dos.', 'Tres.'],
  hashtags: ['#Cocina', '#FormaciónProfesional', '#Santander', '#Empleo', '#FP'],
}

it('takes texts within their limits and no others', () => {
  expect(adCopy.parse(copy)).toEqual(copy)
  for (const wrong of [
    { headlines: copy.headlines.slice(1) },
    { headlines: [...copy.headlines, 'x'.repeat(41)] },
    { primaryTexts: ['Uno.', 'Dos.', 'x'.repeat(126)] },
    { hashtags: [...copy.hashtags.slice(1), 'sin almohadilla'] },
    { hashtags: copy.hashtags.slice(1) },
  ]) {
    expect(adCopy.safeParse({ ...copy, ...wrong }).success, JSON.stringify(wrong)).toBe(false)
  }
})
