import { describe, expect, it } from 'vitest'
import { settings } from '../../testing/fake-cms/centre.ts'
import { courseDetails } from '../../testing/fake-cms/courses.ts'
import { breadcrumbList } from './breadcrumb-list.ts'
import { courseSchema } from './course-schema.ts'
import { faqPage } from './faq-page.ts'
import { organisation } from './organisation.ts'

const URL = 'https://cep.example'
const inSpanish = { settings, publicUrl: URL, localAddress: (path: string) => path }
const bySlug = (slug: string) => {
  const course = courseDetails.find((candidate) => candidate.slug === slug)
  if (!course) throw new Error(`no course ${slug}`)
  return course
}

describe('a course for search engines', () => {
  it('names every run as an instance with its place, dates and price', () => {
    const schema = courseSchema(bySlug('atencion-sociosanitaria-en-instituciones'), inSpanish)
    expect(schema['@type']).toBe('Course')
    expect(schema.hasCourseInstance).toHaveLength(3)
    expect(schema.hasCourseInstance[0]).toMatchObject({
      '@type': 'CourseInstance',
      courseMode: 'Onsite',
      courseWorkload: 'PT450H',
      startDate: '2026-12-14',
      location: { '@type': 'Place', address: 'Santander' },
      offers: {
        price: '0.00',
        category: 'Free',
        priceCurrency: 'EUR',
        availability: 'https://schema.org/InStock',
      },
    })
  })

  it('does not sell a seat that is taken', () => {
    const schema = courseSchema(bySlug('atencion-sociosanitaria-en-instituciones'), inSpanish)
    expect(schema.hasCourseInstance.at(-1)).toMatchObject({
      offers: { availability: 'https://schema.org/SoldOut' },
    })
  })

  it('puts an online run in no street', () => {
    const schema = courseSchema(bySlug('desarrollo-web-desde-cero'), inSpanish)
    expect(schema.hasCourseInstance[0]).toMatchObject({ location: { '@type': 'VirtualLocation' } })
  })

  it('names the English page on an English page, and stays a Spanish course', () => {
    const schema = courseSchema(bySlug('desarrollo-web-desde-cero'), {
      ...inSpanish,
      localAddress: (path) => `/en${path}`,
    })
    expect(schema).toMatchObject({ url: `${URL}/en/cursos/desarrollo-web-desde-cero`, inLanguage: 'es' })
    expect(schema.hasCourseInstance[0]).toMatchObject({
      url: expect.stringContaining(`${URL}/en/convocatorias/`),
    })
  })

  it('has an instance even without a date', () => {
    const schema = courseSchema(bySlug('monitor-de-comedor-y-ocio'), inSpanish)
    expect(schema.hasCourseInstance).toEqual([
      { '@type': 'CourseInstance', courseMode: 'Online', courseWorkload: 'PT90H' },
    ])
  })
})

it('numbers breadcrumbs from one, with whole addresses', () => {
  const list = breadcrumbList([{ name: 'Cursos', path: '/cursos' }], URL)
  expect(list.itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Cursos', item: 'https://cep.example/cursos' },
  ])
})

it('lists questions of all topics', () => {
  const page = faqPage([{ questions: [{ question: '¿?', answerHtml: '<p>Sí</p>' }] }, { questions: [] }])
  expect(page.mainEntity).toEqual([
    { '@type': 'Question', name: '¿?', acceptedAnswer: { '@type': 'Answer', text: '<p>Sí</p>' } },
  ])
})

it('describes the centre by its own address', () => {
  expect(organisation(inSpanish)).toMatchObject({
    '@type': 'EducationalOrganization',
    url: 'https://cep.example/',
  })
})
