import { expect, it } from 'vitest'
import { viewOfPage } from './view-of-page.ts'

const page = 'https://cep.example/cursos/sql?utm_source=FB&utm_campaign=otono&email=ana@correo.example#precio'

it('says the path, the site before and the campaign of a first page, and nothing else of its address', () => {
  const view = viewOfPage({ href: page, referrer: 'https://www.google.es/search?q=ana', isFirst: true })
  expect(view).toEqual({
    path: '/cursos/sql',
    isEntry: true,
    referrerHost: 'www.google.es',
    utmSource: 'FB',
    utmCampaign: 'otono',
  })
})

it('is an entry without anything before it, and none after a page of ours or a reload', () => {
  expect(viewOfPage({ href: page, referrer: '', isFirst: true })).toMatchObject({ isEntry: true })
  const inside = { path: '/cursos/sql', isEntry: false }
  expect(viewOfPage({ href: page, referrer: 'https://cep.example/', isFirst: true })).toEqual(inside)
  expect(viewOfPage({ href: page, referrer: 'https://www.google.es/', isFirst: false })).toEqual(inside)
})
