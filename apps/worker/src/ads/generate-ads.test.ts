import { type AdCourse, adProposal } from '@cep/contracts/ad-proposal'
import { AD_LANGUAGES, AD_TONES } from '@cep/contracts/vocabulary'
import { describe, expect, it } from 'vitest'
import { finishAds } from './finish-ads.ts'
import { generateAds } from './generate-ads.ts'
import { templateAds } from './template-ads.ts'

const course: AdCourse = {
  name: 'Peluquería técnico-artística',
  summary:
    'Un curso práctico para quien quiere trabajar en un salón o abrir el suyo. Desde la segunda semana atiendes a clientes reales.',
  area: 'Imagen personal',
  modality: 'presencial',
  durationHours: 600,
  priceCents: 245_000,
  subsidyPercentage: 0,
  cities: ['Madrid'],
  objectives: ['Realizar cortes de mujer, hombre y niño.', 'Aplicar tintes y mechas.'],
  outcomes: ['Oficial de peluquería', 'Peluquera a domicilio'],
  benefits: ['Maletín profesional'],
  requirements: ['Tener 16 años cumplidos.'],
}
const request = { language: 'es', tone: 'friendly' } as const

describe('without a model', () => {
  it.each(AD_LANGUAGES.flatMap((language) => AD_TONES.map((tone) => ({ language, tone }))))(
    'writes ads within their limits in $language, $tone',
    async (wanted) => {
      const { ads, origin, usage, failure } = await generateAds(course, wanted, null)
      expect({ origin, usage, failure }).toEqual({ origin: 'template', usage: null, failure: null })
      if (ads.status !== 'ready') throw new Error(ads.reason)
      expect(adProposal.parse(ads.proposal)).toEqual(ads.proposal)
      expect(ads.notes).toEqual([])
    },
  )

  it('begins as the tone asks', () => {
    const headline = (tone: 'direct' | 'friendly') =>
      templateAds(course, { language: 'es', tone }).headlines[1]
    expect(headline('direct')).toBe('Precio: 2.450 €')
    expect(headline('friendly')).not.toBe('Precio: 2.450 €')
  })

  it('is content with a course that says little, however long its name', () => {
    const thin = {
      ...course,
      name: 'Carretillero: operador de carretillas elevadoras frontales y retráctiles según norma',
      summary: 'Dos días.',
      objectives: [],
      outcomes: [],
      benefits: [],
      requirements: [],
      cities: [],
      priceCents: null,
    }
    expect(finishAds(templateAds(thin, request), thin, request)).toMatchObject({ status: 'ready' })
  })
})

describe('what a model wrote', () => {
  const good = templateAds(course, request)

  it('loses promises, invented numbers, personal data and what is too long, each with its reason', () => {
    const draft = {
      ...good,
      headlines: [
        'Trabajo garantizado',
        'Aprende en 40 horas',
        'Llama al 612 345 678',
        'x'.repeat(41),
        'PELUQUERÍA YA',
        'Aprende peluquería',
      ],
    }
    const finished = finishAds(draft, course, request)
    if (finished.status !== 'ready') throw new Error(finished.reason)
    expect(finished.proposal.headlines[0]).toBe('Aprende peluquería')
    expect(finished.proposal.headlines).toHaveLength(3)
    expect(finished.notes.join('\n')).toMatch(
      /Promete trabajo[\s\S]*una cifra[\s\S]*datos personales[\s\S]*41|40 caracteres/,
    )
    expect(finished.notes.at(-1)).toContain('se han completado')
  })

  it('gets its hashtags and search texts mended', () => {
    const finished = finishAds(
      {
        ...good,
        hashtags: ['peluquería en madrid', '#Corte'],
        seo: { title: 'x'.repeat(61), description: 'corta' },
      },
      course,
      request,
    )
    if (finished.status !== 'ready') throw new Error(finished.reason)
    expect(finished.proposal.hashtags.slice(0, 2)).toEqual(['#PeluqueríaMadrid', '#Corte'])
    expect(finished.proposal.seo).toEqual(good.seo)
  })
})
