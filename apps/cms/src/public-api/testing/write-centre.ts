import type pg from 'pg'
import { contentWriter, richText } from './insert-content.ts'

/** Something published and something hidden of everything; what is hidden says "Secreto" and "secreto". */
export async function writeCentre(pool: pg.Pool): Promise<void> {
  const write = contentWriter(pool)
  await write.settings()
  const area = await write.area({ code: 'SAN', name: 'Sanidad' })
  const campus = await write.campus({
    name: 'CEP Gijón',
    slug: 'gijon',
    city: 'Gijón',
    geo_latitude: 43.5,
    geo_longitude: -5.6,
  })
  const cycle = await write.cycle({ name: 'Cuidados', slug: 'cuidados' })
  const picture = await write.picture()
  const teacher = await write.insert('staff', {
    name: 'Marta Cobo',
    job_title: 'Docente',
    campus_id: campus,
    photo_id: picture,
    email: 'marta.privada@cep.example',
    phone: '+34600111222',
  })
  const shown = { area_id: area, cycle_id: cycle, campuses: [campus], image_id: picture, featured: true }
  const course = await write.course({
    ...shown,
    name: 'Auxiliar de farmacia',
    slug: 'farmacia',
    description: richText('Qué aprendes.'),
    syllabus: ['Recetas'],
  })
  await write.course({ ...shown, name: 'Auxiliar de clínica', slug: 'clinica' })
  const hidden = await write.course({
    ...shown,
    name: 'Secreto de farmacia',
    slug: 'secreto',
    _status: 'draft',
  })
  await write.run(course, { code: 'NOR-2027-101', campus_id: campus, instructor_id: teacher })
  await write.run(course, { code: 'NOR-2027-102', campus_id: campus, status: 'published' })
  for (const [index, status] of [
    'draft',
    'enrolment_closed',
    'in_progress',
    'completed',
    'cancelled',
  ].entries()) {
    await write.run(course, { code: `NOR-2027-90${index}`, campus_id: campus, status })
  }
  await write.run(hidden, { code: 'NOR-2027-999', campus_id: campus })
  await write.post({ title: 'Becas', slug: 'becas', tags: ['becas', 'ayudas'], author_id: teacher })
  await write.post({ title: 'Más becas', slug: 'mas-becas', tags: ['becas'] })
  await write.post({ title: 'Empleo', slug: 'empleo', tags: ['empleo'] })
  await write.post({ title: 'Secreto', slug: 'secreto', tags: ['becas'], _status: 'draft' })
  await write.page({ title: 'Privacidad', slug: 'privacidad' })
  await write.page({ title: 'Secreto', slug: 'secreto', _status: 'draft' })
  await write.faq({ question: '¿Hay becas?', topic: 'Dinero', order: 2 })
  await write.faq({ question: '¿Dónde?', topic: 'Sedes', order: 1 })
  await write.faq({ question: 'Secreto', topic: 'Secreto', _status: 'draft' })
  await write.insert('redirects', { from: '/viejo', to: '/cursos' })
  await write.insert('redirects', { from: '/formación', to: '/cursos?area=SAN', is_permanent: false })
}
