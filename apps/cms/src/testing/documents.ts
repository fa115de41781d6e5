import type { CollectionSlug, Payload } from 'payload'
import type { GuardedCollection } from '../access/matrix.ts'

export type Made = { id: number }
type Fields = Record<string, unknown>
export type Basics = { area: number; campus: number; course: number; adviser: number }

let counter = 0

/** What every other document refers to. */
export async function createBasics(payload: Payload, adviser: number): Promise<Basics> {
  const empty = { area: 0, campus: 0, course: 0, adviser }
  const area = (await create(payload, 'areas', sampleOf('areas', empty))).id
  const campus = (await create(payload, 'campuses', sampleOf('campuses', empty))).id
  const course = (await create(payload, 'courses', sampleOf('courses', { ...empty, area, campus }))).id
  return { area, campus, course, adviser }
}

/** Writes past access, as the seed does. */
export async function create(payload: Payload, collection: CollectionSlug, data: Fields): Promise<Made> {
  // Samples are made for the collection they go into.
  const made = await payload.create({ collection, data: data as never, depth: 0 })
  return { id: Number(made.id) }
}

/** Valid fields for a new document; different each time where something must be unique. */
export function sampleOf(collection: Exclude<GuardedCollection, 'media' | 'audit'>, basics: Basics): Fields {
  counter += 1
  const number = String(counter).padStart(4, '0')
  const letters = Array.from(number, (digit) => 'ABCDEFGHIJ'[Number(digit)]).join('')
  const samples: Record<typeof collection, () => Fields> = {
    users: () => ({
      name: `Persona ${number}`,
      email: `persona-${number}@cep.test`,
      password: 'una clave larga de prueba',
      role: 'lectura',
    }),
    cycles: () => ({
      slug: '',
      name: `Ciclo ${number}`,
      level: 'grado_medio',
      description: 'Un ciclo de prueba.',
    }),
    areas: () => ({ name: `Área ${number}`, code: letters, colour: '#1F6F78' }),
    campuses: () => ({
      slug: '',
      name: `Sede ${number}`,
      city: 'Santander',
      address: 'Calle Castilla, 1',
      postalCode: '39009',
      phone: '942 000 300',
      email: 'sede@cep.test',
      openingHours: 'De 9 a 14',
    }),
    courses: () => ({
      slug: '',
      name: `Curso ${number}`,
      code: `SAN-PRUE-${number}`,
      area: basics.area,
      campuses: [basics.campus],
      modality: 'presencial',
      type: 'privado',
      summary: 'Un curso de prueba con un resumen lo bastante largo. '.repeat(4).trim(),
      objectives: Array.from({ length: 3 }, (_, index) => ({ text: `Objetivo ${index}` })),
      syllabus: Array.from({ length: 6 }, (_, index) => ({ title: `Unidad ${index}` })),
      durationHours: 100,
      basePriceCents: 120000,
      subsidyPercentage: 0,
      _status: 'published',
    }),
    'course-runs': () => ({
      code: `NOR-${3000 + (counter % 6000)}-${String(counter % 1000).padStart(3, '0')}`,
      course: basics.course,
      campus: basics.campus,
      status: 'published',
      startDate: '2027-02-01T00:00:00.000Z',
      endDate: '2027-06-01T00:00:00.000Z',
      maxStudents: 20,
      minStudents: 5,
      funding: 'privado',
    }),
    posts: () => ({
      slug: '',
      title: `Entrada ${number}`,
      excerpt: 'De qué va.',
      content: richText('Texto.'),
      publishedAt: '2026-11-01T08:00:00.000Z',
      _status: 'published',
    }),
    faqs: () => ({
      question: `Pregunta ${number}`,
      answer: richText('Sí.'),
      topic: 'Matrícula',
      _status: 'published',
    }),
    pages: () => ({ slug: '', title: `Página ${number}`, content: richText('Texto.'), _status: 'published' }),
    staff: () => ({
      name: `Docente ${number}`,
      jobTitle: 'Docente',
      email: 'docente@cep.test',
      phone: '612345678',
    }),
    redirects: () => ({ from: `/antigua-${number}`, to: '/nueva' }),
    leads: () => ({
      firstName: 'Ana',
      lastName: 'Pérez',
      email: `ana-${number}@correo.test`,
      phone: '612 345 678',
      message: 'Quiero saber más.',
      consent: { privacy: true, marketing: false },
      assignedTo: basics.adviser,
    }),
  }
  return samples[collection]()
}

/** A change that everybody who may update the collection may make. */
export function changeOf(collection: GuardedCollection, basics: Basics): Fields {
  switch (collection) {
    case 'users':
      return { name: 'Otro nombre' }
    case 'leads':
      return { assignedTo: basics.adviser }
    case 'media':
      return { alt: 'Otro texto' }
    case 'staff':
      return { jobTitle: 'Otro puesto' }
    case 'redirects':
      return { to: '/otra' }
    case 'course-runs':
      return { maxStudents: 25 }
    case 'faqs':
      return { topic: 'Otro tema' }
    case 'posts':
    case 'pages':
      return { title: 'Otro título' }
    case 'audit':
      return { action: 'invented' }
    default:
      return { name: `Otro nombre ${Math.random()}` }
  }
}

function richText(text: string) {
  const common = { format: '', indent: 0, version: 1, direction: 'ltr' }
  const leaf = { type: 'text', text, detail: 0, format: 0, mode: 'normal', style: '', version: 1 }
  return { root: { ...common, type: 'root', children: [{ ...common, type: 'paragraph', children: [leaf] }] } }
}

/** A one-pixel PNG. */
export const TINY_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
