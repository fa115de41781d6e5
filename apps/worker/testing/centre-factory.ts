import { newLeadReference } from '@cep/contracts/lead-reference'
import type { Role } from '@cep/contracts/vocabulary'
import type { ClientBase, Pool } from 'pg'

type Database = Pool | ClientBase

let count = 0
const next = () => ++count

async function insert(database: Database, table: string, row: Record<string, unknown>): Promise<number> {
  const columns = Object.keys(row)
  const { rows } = await database.query<{ id: number }>(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})
     RETURNING id`,
    Object.values(row),
  )
  const id = rows[0]?.id
  if (id === undefined) throw new Error(`no row in ${table}`)
  return id
}

/** Rows of a centre, as the CMS would have written them. Each function answers the new row's id. */
export const makeCampus = (database: Database, row: Record<string, unknown> = {}) =>
  insert(database, 'campuses', {
    name: 'CEP Santander',
    slug: `santander-${next()}`,
    city: 'Santander',
    address: 'Calle Castilla, 88',
    postal_code: '39009',
    phone: '+34942000310',
    email: 'santander@cepformacion.example',
    opening_hours: 'De lunes a viernes, de 8:30 a 21:00.',
    ...row,
  })

export async function makeUser(
  database: Database,
  role: Role,
  { campuses = [], ...row }: { campuses?: number[]; [column: string]: unknown } = {},
): Promise<number> {
  const id = await insert(database, 'users', {
    name: 'Nerea Fernández Llano',
    email: `${role}-${next()}@cepformacion.example`,
    role,
    is_active: true,
    ...row,
  })
  for (const campus of campuses) {
    await insert(database, 'users_rels', { parent_id: id, path: 'campuses', campuses_id: campus })
  }
  return id
}

export const makeCourse = (database: Database, row: Record<string, unknown> = {}) =>
  insert(database, 'courses', {
    name: 'Auxiliar de veterinaria',
    slug: `auxiliar-de-veterinaria-${next()}`,
    modality: 'presencial',
    base_price_cents: 124_000,
    subsidy_percentage: 70,
    _status: 'published',
    ...row,
  })

export const makeRun = (database: Database, courseId: number, row: Record<string, unknown> = {}) =>
  insert(database, 'course_runs', {
    code: `SC-2027-${String(next()).padStart(3, '0')}`,
    course_id: courseId,
    status: 'enrolment_open',
    start_date: '2040-02-01T12:00:00Z',
    end_date: '2040-06-01T12:00:00Z',
    max_students: 20,
    seats_taken: 16,
    ...row,
  })

/** A lead as any of its ways in would write it; the database adds its outbox row. */
export const makeLead = (database: Database, row: Record<string, unknown> = {}) =>
  insert(database, 'leads', {
    first_name: 'Lucía',
    last_name: 'Gutiérrez Sainz',
    email: `lucia-${next()}@correo.example`,
    phone: '+34612345678',
    status: 'new',
    source: 'web',
    reference: newLeadReference(),
    consent_privacy: true,
    consent_marketing: false,
    ...row,
  })

/** Somebody on the list who has confirmed it. */
export const makeSubscriber = (database: Database, row: Record<string, unknown> = {}) =>
  insert(database, 'subscribers', {
    email: `suscrita-${next()}@correo.example`,
    name: 'Ana',
    status: 'subscribed',
    opt_in_requested_at: new Date(),
    opt_in_confirmed_at: new Date(),
    ...row,
  })

/** A mailing that goes out now, to everybody. */
export const makeMailing = (database: Database, row: Record<string, unknown> = {}) =>
  insert(database, 'mailings', {
    subject: 'Enero: plazas libres',
    preheader: 'Fechas y precio, de un vistazo.',
    status: 'scheduled',
    scheduled_at: new Date(Date.now() - 1_000),
    content: JSON.stringify({
      root: {
        type: 'root',
        children: [
          {
            type: 'paragraph',
            children: [
              { type: 'text', text: 'Mira ' },
              { type: 'link', fields: { url: '/cursos' }, children: [{ type: 'text', text: 'los cursos' }] },
              { type: 'text', text: ' con ', format: 2 },
              { type: 'text', text: 'plazas', format: 1 },
              { type: 'text', text: '.' },
            ],
          },
          {
            type: 'list',
            listType: 'bullet',
            children: [{ type: 'listitem', children: [{ type: 'text', text: 'Grupos de tarde' }] }],
          },
          { type: 'block', fields: { blockType: 'button', text: 'Ver fechas', url: '/cursos' } },
        ],
      },
    }),
    ...row,
  })
