import type { CourseDetail, RunSummary, SiteSettings } from '@cep/contracts/public-api'

/** The description is rich text and stays out. */
type Described = Omit<CourseDetail, 'description'>

type SchemaContext = {
  settings: Pick<SiteSettings, 'name'>
  publicUrl: string
  /** Turns a Spanish address into that of the page's language. */
  localAddress: (path: string) => string
}

const MODES = { presencial: 'Onsite', online: 'Online', hibrido: 'Blended' } as const

/**
 * schema.org's Course with a CourseInstance and an Offer for each run that people can see. The course
 * is taught and described in Spanish, whatever the language of the page.
 */
export function courseSchema(course: Described, context: SchemaContext) {
  const { settings, publicUrl, localAddress } = context
  const url = publicUrl + localAddress(`/cursos/${course.slug}`)
  return {
    '@context': 'https://schema.org',
    '@type': 'Course',
    name: course.name,
    description: course.summary,
    courseCode: course.code,
    url,
    inLanguage: 'es',
    timeRequired: `PT${course.durationHours}H`,
    ...(course.image ? { image: publicUrl + (course.image.sources.at(-1)?.url ?? '') } : {}),
    provider: { '@type': 'EducationalOrganization', name: settings.name, url: publicUrl + localAddress('/') },
    ...(course.objectives.length > 0 ? { teaches: course.objectives } : {}),
    ...(course.requirements.length > 0 ? { coursePrerequisites: course.requirements } : {}),
    offers: [offer(course.price.finalPriceCents, url, true)],
    hasCourseInstance:
      course.runs.length > 0
        ? course.runs.map((run) => courseInstance(run, course, context))
        : [
            {
              '@type': 'CourseInstance',
              courseMode: MODES[course.modality],
              courseWorkload: `PT${course.durationHours}H`,
            },
          ],
  }
}

function courseInstance(run: RunSummary, course: Described, { publicUrl, localAddress }: SchemaContext) {
  const url = publicUrl + localAddress(`/convocatorias/${run.code}`)
  return {
    '@type': 'CourseInstance',
    name: `${course.name}, ${run.code}`,
    url,
    courseMode: MODES[course.modality],
    courseWorkload: `PT${course.durationHours}H`,
    startDate: run.startDate,
    endDate: run.endDate,
    location: run.campus
      ? { '@type': 'Place', name: run.campus.name, address: run.campus.city }
      : { '@type': 'VirtualLocation', url },
    offers: offer(run.price.finalPriceCents, url, run.status === 'enrolment_open' && run.seatsLeft > 0),
  }
}

function offer(cents: number, url: string, isAvailable: boolean) {
  return {
    '@type': 'Offer',
    category: cents === 0 ? 'Free' : 'Paid',
    price: (cents / 100).toFixed(2),
    priceCurrency: 'EUR',
    availability: `https://schema.org/${isAvailable ? 'InStock' : 'SoldOut'}`,
    url,
  }
}
