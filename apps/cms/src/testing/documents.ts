import { nationalIdLetter } from '@cep/contracts/national-id'
import type { CollectionSlug, Payload } from 'payload'
import type { GuardedCollection } from '../access/matrix.ts'

export type Made = { id: number }
type Fields = Record<string, unknown>
export type Basics = {
  area: number
  campus: number
  course: number
  adviser: number
  /** A run with plenty of seats, and students who are in none yet; see `createEnrollable`. */
  run: number
  students: number[]
}

let counter = 0

/** What every other document refers to. */
export async function createBasics(payload: Payload, adviser: number): Promise<Basics> {
  const empty = { area: 0, campus: 0, course: 0, adviser, run: 0, students: [] }
  const area = (await create(payload, 'areas', sampleOf('areas', empty))).id
  const campus = (await create(payload, 'campuses', sampleOf('campuses', empty))).id
  const course = (await create(payload, 'courses', sampleOf('courses', { ...empty, area, campus }))).id
  return { ...empty, area, campus, course }
}

/** A run and as many students as can be enrolled in it: each sample of an enrolment takes one. */
export async function createEnrollable(payload: Payload, basics: Basics, count: number): Promise<Basics> {
  const run = await create(payload, 'course-runs', { ...sampleOf('course-runs', basics), maxStudents: 500 })
  const students: number[] = []
  for (let made = 0; made < count; made += 1) {
    students.push((await create(payload, 'students', sampleOf('students', basics))).id)
  }
  return { ...basics, run: run.id, students }
}

/** Writes past access, as the seed does. */
export async function create(payload: Payload, collection: CollectionSlug, data: Fields): Promise<Made> {
  // Samples are made for the collection they go into.
  const made = await payload.create({ collection, data: data as never, depth: 0 })
  return { id: Number(made.id) }
}

/** Valid fields for a new document; different each time where something must be unique. */
export function sampleOf(
  collection: Exclude<GuardedCollection, 'media' | 'documents' | 'audit'>,
  basics: Basics,
): Fields {
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
    students: () => ({
      firstName: 'Eva',
      lastName: 'Ruiz Cobo',
      email: `eva-${number}@correo.test`,
      phone: '612 345 678',
      nationalId: `${counter}${nationalIdLetter(counter)}`.padStart(9, '0'),
      address: { street: 'Calle Castilla, 1', postalCode: '39009', city: 'Santander' },
      dateOfBirth: '1990-05-31T00:00:00.000Z',
      emergencyContact: { name: 'Luis Ruiz', relation: 'Padre', phone: '612 345 679' },
      consent: { privacy: true },
      notes: 'Prefiere las mañanas.',
    }),
    enrolments: () => ({ student: nextStudent(basics), run: basics.run, status: 'confirmed' }),
    campaigns: () => ({
      name: `Campaña ${number}`,
      type: 'paid_ads',
      courses: basics.course ? [basics.course] : [],
      utmSource: 'facebook',
      utmMedium: 'paid-social',
      utmCampaign: `campana-${number}`,
      budgetCents: 50000,
    }),
    mailings: () => ({
      subject: `Novedades ${number}`,
      content: richText('Hola.'),
      segment: { tags: ['sanidad'] },
    }),
    subscribers: () => ({ email: `lista-${number}@correo.test`, name: 'Ana', tags: ['sanidad'] }),
    'ads-templates': () => ({
      name: `Anuncio ${number}`,
      course: basics.course,
      headlines: ['Uno', 'Dos', 'Tres'].map((text) => ({ text })),
      primaryTexts: ['Uno.', 'Dos.', 'Tres.'].map((text) => ({ text })),
      hashtags: ['#uno', '#dos', '#tres', '#cuatro', '#cinco'],
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
    case 'students':
      return { status: 'inactive' }
    case 'enrolments':
      return { notes: 'Llega tarde los lunes.' }
    case 'mailings':
      return { subject: 'Otro asunto' }
    case 'subscribers':
      return { tags: ['bilbao'] }
    case 'documents':
      return { title: 'Otro título' }
    case 'campaigns':
      return { budgetCents: 70000 }
    case 'ads-templates':
      return { tone: 'direct' }
    default:
      return { name: `Otro nombre ${Math.random()}` }
  }
}

function nextStudent({ students }: Basics): number {
  const student = students.pop()
  if (student === undefined) throw new Error('no student is left to enrol')
  return student
}

function richText(text: string) {
  const common = { format: '', indent: 0, version: 1, direction: 'ltr' }
  const leaf = { type: 'text', text, detail: 0, format: 0, mode: 'normal', style: '', version: 1 }
  return { root: { ...common, type: 'root', children: [{ ...common, type: 'paragraph', children: [leaf] }] } }
}

/** One empty page. */
export const TINY_PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 1\n0000000000 65535 f\ntrailer\n<< /Root 1 0 R >>\nstartxref\n40\n%%EOF\n',
)

/** A one-pixel PNG. */
export const TINY_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
