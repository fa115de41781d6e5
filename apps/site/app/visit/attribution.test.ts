import { describe, expect, it } from 'vitest'
import { visitAfter } from './attribution.ts'

const SITE = 'https://cep.example'

describe('a visit', () => {
  it('begins with its first page and the site before it, without their queries', () => {
    expect(visitAfter(null, `${SITE}/cursos?q=ana`, 'https://buscador.example/?q=ana+lopez')).toEqual({
      landingPath: '/cursos',
      referrer: 'https://buscador.example/',
    })
  })

  it('takes the campaign from the address', () => {
    const visit = visitAfter(null, `${SITE}/?utm_source=meta&utm_campaign=invierno&utm_term=`, '')
    expect(visit).toEqual({ landingPath: '/', utm: { source: 'meta', campaign: 'invierno' } })
  })

  it('goes on while pages carry no campaign', () => {
    const first = visitAfter(null, `${SITE}/?utm_source=meta`, '')
    expect(visitAfter(first, `${SITE}/cursos`, `${SITE}/`)).toBe(first)
  })

  it('is replaced by a later campaign', () => {
    const first = visitAfter(null, `${SITE}/?utm_source=meta`, '')
    const later = visitAfter(first, `${SITE}/cursos?utm_source=boletin`, 'https://correo.example/')
    expect(later).toEqual({
      landingPath: '/cursos',
      utm: { source: 'boletin' },
      referrer: 'https://correo.example/',
    })
  })

  it('does not take our own pages for a referrer', () => {
    expect(visitAfter(null, `${SITE}/cursos`, `${SITE}/`)).toEqual({ landingPath: '/cursos' })
  })

  it('cuts what is longer than the intake takes', () => {
    expect(visitAfter(null, `${SITE}/?utm_source=${'x'.repeat(500)}`, '').utm?.source).toHaveLength(120)
  })
})
