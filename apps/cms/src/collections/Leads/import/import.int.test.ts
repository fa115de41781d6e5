import { leadSubmission } from '@cep/contracts/lead-submission'
import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLeadStore } from '../../../intake/store-lead.ts'
import { type Basics, createBasics } from '../../../testing/documents.ts'
import { type ServedPayload, servePayload } from '../../../testing/serve-payload.ts'
import { ask, type Member, type Staff, signInStaff } from '../../../testing/staff.ts'

let database: TestDatabase
let served: ServedPayload
let staff: Staff
let basics: Basics
let courseSlug: string
let campusSlug: string

beforeAll(async () => {
  database = await createTestDatabase()
  served = await servePayload(database)
  staff = await signInStaff(served.payload, served.url)
  basics = await createBasics(served.payload, staff.asesor.id)
  courseSlug = (await served.payload.findByID({ collection: 'courses', id: basics.course })).slug
  campusSlug = (await served.payload.findByID({ collection: 'campuses', id: basics.campus })).slug
})

afterAll(async () => {
  await served?.close()
  await database?.drop()
})

async function importCsv(text: string, as: Member | undefined = staff.gestor) {
  const response = await fetch(`${served.url}/api/leads/import`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', ...(as ? { authorization: `JWT ${as.token}` } : {}) },
    body: text,
  })
  return { status: response.status, body: await response.json() }
}

const header = 'Nombre;Apellidos;Correo;Teléfono;Curso;Privacidad;Publicidad'

describe('importing leads', () => {
  it('writes the good rows and says in Spanish what is wrong with the others', async () => {
    const { status, body } = await importCsv(
      [
        header,
        `Ana;Pérez;ANA@Correo.es;612 345 678;${courseSlug};sí;no`,
        `Luis;Gil;luis@correo.es;612345679;no-existe;sí;no`,
        `Eva;Mar;eva@;612345670;${courseSlug};sí;sí`,
        `Sol;Ruiz;sol@correo.es;600111222;;no;no`,
        `"Íñigo";"De la Peña";inigo@correo.es;0034 600 111 223;;X;X`,
      ].join('\r\n'),
    )
    expect(status).toBe(200)
    expect(body).toMatchObject({ received: 5, created: 2, duplicate: 0, refused: 3 })
    expect(body.errors).toEqual([
      { row: 3, fields: { courseSlug: expect.stringContaining('no existe') } },
      { row: 4, fields: { email: expect.stringContaining('correo') } },
      { row: 5, fields: { 'consent.privacy': expect.stringContaining('casilla') } },
    ])
    const { rows } = await database.pool.query(
      `SELECT first_name, phone, source, consent_marketing, consent_ip, updated_by_id FROM leads ORDER BY id`,
    )
    expect(rows).toEqual([
      {
        first_name: 'Ana',
        phone: '+34612345678',
        source: 'import',
        consent_marketing: false,
        consent_ip: null,
        updated_by_id: staff.gestor.id,
      },
      {
        first_name: 'Íñigo',
        phone: '+34600111223',
        source: 'import',
        consent_marketing: true,
        consent_ip: null,
        updated_by_id: staff.gestor.id,
      },
    ])
  })

  it('adds a row that is already there as a submission of the same lead', async () => {
    const row = `Rosa;Sanz;rosa@correo.es;612345671;${courseSlug};sí;no`
    await importCsv(`${header}\n${row}`)
    const { body } = await importCsv(`${header}\n${row}\n${row}`)
    expect(body).toMatchObject({ received: 2, created: 0, duplicate: 2 })
    const { rows } = await database.pool.query(
      `SELECT count(DISTINCT l.id)::int AS leads, count(s.id)::int AS submissions
       FROM leads l JOIN lead_submissions s ON s.lead_id = l.id WHERE l.email = 'rosa@correo.es'`,
    )
    expect(rows).toEqual([{ leads: 1, submissions: 3 }])
  })

  it('takes JSON and files, from the management alone', async () => {
    const row = {
      firstName: 'Iván',
      lastName: 'Cos',
      email: 'ivan@correo.es',
      phone: '612345672',
      consent: { privacy: true },
    }
    expect(
      (await ask(served.url, '/api/leads/import', { as: staff.admin, method: 'POST', json: { rows: [row] } }))
        .body.created,
    ).toBe(1)
    const form = new FormData()
    form.set(
      'file',
      new Blob([`${header}\nPaz;Oro;paz@correo.es;612345673;;sí;no`], { type: 'text/csv' }),
      'feria.csv',
    )
    expect(
      (await ask(served.url, '/api/leads/import', { as: staff.gestor, method: 'POST', form })).body,
    ).toMatchObject({ created: 1 })
    for (const role of ['marketing', 'asesor', 'lectura'] as const) {
      expect((await importCsv(header, staff[role])).status).toBe(403)
    }
    expect((await importCsv('')).status).toBe(422)
    expect((await importCsv(`${header}\n"sin cerrar`)).status).toBe(422)
  })

  it('is one entry of the audit log, and one for each lead', async () => {
    const { body } = await importCsv(`${header}\nLea;Paz;lea@correo.es;612345674;;sí;no`)
    expect(body.created).toBe(1)
    const { rows } = await database.pool.query(
      `SELECT action, actor_id, actor_role, changes->'rows'->'to'->'created' AS created FROM audit
       WHERE target_collection = 'leads' ORDER BY id DESC LIMIT 2`,
    )
    expect(rows).toEqual([
      { action: 'import', actor_id: staff.gestor.id, actor_role: 'gestor', created: 1 },
      { action: 'create', actor_id: staff.gestor.id, actor_role: 'gestor', created: null },
    ])
  })
})

describe('the same lead by every path', () => {
  it('is the same row, outbox and audit entry', async () => {
    const said = {
      firstName: 'Marta',
      lastName: 'Ibáñez',
      phone: '612 345 675',
      message: 'Quiero empezar en febrero.',
      preferredContact: 'whatsapp',
      preferredTime: 'afternoon',
    }
    const byIntake = leadSubmission.parse({
      ...said,
      email: 'm1@correo.es',
      courseSlug,
      campusSlug,
      consent: { privacy: true, marketing: true },
    })
    await createLeadStore(database.pool)({
      submission: byIntake,
      idempotencyKey: undefined,
      ip: '203.0.113.9',
    })

    const panel = {
      ...said,
      email: 'M2@correo.es',
      course: basics.course,
      campus: basics.campus,
      consent: { privacy: true, marketing: true },
    }
    const made = await ask(served.url, '/api/leads', { as: staff.gestor, method: 'POST', json: panel })
    expect(made.status, JSON.stringify(made.body)).toBe(201)

    const row = {
      ...said,
      email: ' m3@correo.es',
      courseSlug,
      campusSlug,
      consent: { privacy: true, marketing: true },
    }
    const imported = await ask(served.url, '/api/leads/import', {
      as: staff.gestor,
      method: 'POST',
      json: { rows: [row] },
    })
    expect(imported.body.created).toBe(1)

    const traces = await Promise.all(['m1@correo.es', 'm2@correo.es', 'm3@correo.es'].map(traceOf))
    const [intake, fromPanel, fromImport] = traces
    expect(intake?.lead.source).toBe('web')
    expect(fromPanel?.lead.source).toBe('phone')
    expect(fromImport?.lead.source).toBe('import')
    const common = traces.map((trace) => ({
      ...trace,
      lead: { ...trace.lead, source: null },
      submission: { ...trace.submission, source: null },
    }))
    expect(common[1]).toEqual(common[0])
    expect(common[2]).toEqual(common[0])
    expect(intake?.audit).toEqual({
      action: 'create',
      outcome: 'done',
      changes: ['email', 'firstName', 'lastName', 'message', 'phone', 'preferredContact', 'preferredTime'],
    })
    expect(intake?.outbox).toEqual([{ queue: 'lead.created', fits: true }])
  })
})

/** Everything a lead leaves behind, without what is each one's own: ids, address, moments, who did it. */
async function traceOf(email: string) {
  const { rows: leads } = await database.pool.query('SELECT * FROM leads WHERE email = $1', [email])
  const [
    { id, reference, email: _email, created_at, updated_at, consent_at, consent_ip, updated_by_id, ...lead },
  ] = leads
  const { rows: submissions } = await database.pool.query(
    `SELECT reference = $2 AS fits, source, consent_privacy, consent_marketing, consent_text_version
     FROM lead_submissions WHERE lead_id = $1`,
    [id, reference],
  )
  const { rows: outbox } = await database.pool.query(
    `SELECT queue, dedupe_key = 'lead:' || $1 || ':created' AND payload = jsonb_build_object('leadId', $1::int) AS fits
     FROM outbox WHERE lead_id = $1::int`,
    [id],
  )
  const { rows: audit } = await database.pool.query(
    `SELECT action, outcome, changes FROM audit WHERE target_collection = 'leads' AND target_id = $1`,
    [String(id)],
  )
  const { rows: activity } = await database.pool.query('SELECT kind FROM lead_activity WHERE lead_id = $1', [
    id,
  ])
  expect([submissions.length, audit.length]).toEqual([1, 1])
  return { lead, submission: submissions[0], outbox, audit: audit[0], activity }
}
