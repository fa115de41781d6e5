import { readFile } from 'node:fs/promises'
import { freePort } from '@cep/testing/free-port'
import { startMailCatcher } from '@cep/testing/mail-catcher'
import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { UnrecoverableError } from 'bullmq'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeCampus, makeCourse, makeLead, makeRun, makeUser } from '../../testing/centre-factory.ts'
import { jobTools, onlyRow, runRow } from '../../testing/run-due-rows.ts'
import { startScriptedMailServer } from '../../testing/scripted-mail-server.ts'

let database: TestDatabase
let catcher: Awaited<ReturnType<typeof startMailCatcher>>
let environment: Record<string, string>
const tools: ReturnType<typeof jobTools>[] = []
const toolsWith = (settings: Record<string, string> = {}) => {
  const made = jobTools({ ...environment, ...settings })
  tools.push(made)
  return made
}

beforeAll(async () => {
  catcher = await startMailCatcher()
})
afterAll(async () => {
  await catcher.stop()
})
beforeEach(async () => {
  database = await createTestDatabase()
  environment = { ...database.environment, SMTP_HOST: '127.0.0.1', SMTP_PORT: String(catcher.smtpPort) }
  await catcher.clear()
})
afterEach(async () => {
  for (const { close } of tools.splice(0)) close()
  await database.drop()
})

const send = async (payload: Record<string, unknown>) => {
  await database.pool.query("DELETE FROM outbox WHERE queue = 'mail.send'")
  await database.pool.query("INSERT INTO outbox (queue, payload) VALUES ('mail.send', $1)", [payload])
  return await onlyRow(database.pool, 'mail.send')
}
const fullLead = async () => {
  const campus = await makeCampus(database.pool)
  const course = await makeCourse(database.pool)
  await makeRun(database.pool, course, { campus_id: campus })
  return await makeLead(database.pool, {
    course_id: course,
    campus_id: campus,
    email: 'lucia@correo.example',
  })
}

describe('a mail', () => {
  it('goes out as HTML and text, to the person, answered by their campus, under a name of its own', async () => {
    const row = await send({ template: 'lead-welcome', leadId: await fullLead() })
    expect(await runRow(database.pool, toolsWith(), row)).toEqual({
      status: 'done',
      template: 'lead-welcome',
    })
    const [mail] = await catcher.mails()
    expect(mail).toMatchObject({
      subject: 'Tu solicitud sobre Auxiliar de veterinaria',
      to: [{ address: 'lucia@correo.example' }],
      from: [{ address: 'hola@cepformacion.example' }],
      headers: { 'auto-submitted': 'auto-generated' },
    })
    expect(mail?.headers['message-id']).toBe(`<outbox-${row.id}@cepformacion.example>`)
    // The catcher reads no Reply-To out of the file it keeps.
    expect(await readFile(mail?.source ?? '', 'utf8')).toMatch(
      /^Reply-To: santander@cepformacion\.example\r?$/m,
    )
    expect(mail?.html).toContain('Ya tenemos tu solicitud')
    expect(mail?.text).toContain('Hoy quedan 4')
    expect((await onlyRow(database.pool, 'mail.send')).completedAt).not.toBeNull()
  })

  it('tells whoever moved up from a waiting list, and only while they have the seat', async () => {
    const course = await makeCourse(database.pool)
    const run = await makeRun(database.pool, course, { max_students: 1, seats_taken: 0 })
    const enrolments: number[] = []
    for (const name of ['ana', 'lucia']) {
      const { rows } = await database.pool.query<{ id: number }>(
        `WITH student AS (INSERT INTO students (first_name, last_name, email, consent_privacy)
           VALUES ($2::text, 'Ruiz', $2::text || '@correo.example', true) RETURNING id)
         INSERT INTO enrolments (student_id, run_id, status) SELECT id, $1, 'confirmed' FROM student RETURNING id`,
        [run, name],
      )
      enrolments.push(rows[0]?.id ?? 0)
    }
    await database.pool.query(`SELECT move_enrolment($1, 'cancelled')`, [enrolments[0]])
    const row = await onlyRow(database.pool, 'mail.send')
    expect(await runRow(database.pool, toolsWith(), row)).toEqual({
      status: 'done',
      template: 'waitlist-promoted',
    })
    const [mail] = await catcher.mails()
    expect(mail).toMatchObject({
      subject: 'Tienes plaza en Auxiliar de veterinaria',
      to: [{ address: 'lucia@correo.example' }],
    })
    expect(mail?.text).toMatch(/Matrícula: ENR-\d{8}-\d{4}/)

    await database.pool.query(`SELECT move_enrolment($1, 'cancelled')`, [enrolments[1]])
    const late = await send({ template: 'waitlist-promoted', enrolmentId: enrolments[1] })
    expect(await runRow(database.pool, toolsWith(), late)).toEqual({
      status: 'skipped',
      reason: 'no_longer_confirmed',
    })
  })

  it('tells whoever enrols of their seat, or of their place on the list, once', async () => {
    const course = await makeCourse(database.pool)
    const run = await makeRun(database.pool, course, { max_students: 1, seats_taken: 0 })
    const enrolled: number[] = []
    for (const [name, language] of [
      ['ana', 'es'],
      ['lucia', 'es'],
      ['mary', 'en'],
    ]) {
      const { rows } = await database.pool.query<{ id: number }>(
        `WITH student AS (INSERT INTO students (first_name, last_name, email, language, consent_privacy)
           VALUES ($2::text, 'Ruiz', $2::text || '@correo.example', $3, true) RETURNING id)
         INSERT INTO enrolments (student_id, run_id, status) SELECT id, $1, 'confirmed' FROM student RETURNING id`,
        [run, name, language],
      )
      enrolled.push(rows[0]?.id ?? 0)
    }
    const [ana, lucia, mary] = enrolled
    for (const payload of [
      { template: 'enrolment-confirmed', enrolmentId: ana },
      { template: 'enrolment-waitlisted', enrolmentId: lucia },
      { template: 'enrolment-waitlisted', enrolmentId: mary },
    ]) {
      const row = await send(payload)
      expect(await runRow(database.pool, toolsWith(), row)).toEqual({
        status: 'done',
        template: payload.template,
      })
      await runRow(database.pool, toolsWith(), row)
    }
    const mails = await catcher.mails()
    expect(mails.map(({ subject }) => subject).sort()).toEqual([
      'Lista de espera de Auxiliar de veterinaria',
      'Tu matrícula en Auxiliar de veterinaria',
      'Waiting list for Auxiliar de veterinaria',
    ])
    expect(mails.find(({ subject }) => subject.startsWith('Lista'))?.text).toContain('tu puesto es el 1')
    expect(mails.find(({ subject }) => subject.startsWith('Waiting'))?.text).toContain('you are number 2')

    await database.pool.query(`SELECT move_enrolment($1, 'cancelled')`, [ana])
    const late = await send({ template: 'enrolment-waitlisted', enrolmentId: lucia })
    expect(await runRow(database.pool, toolsWith(), late)).toEqual({
      status: 'skipped',
      reason: 'no_longer_waiting',
    })
  })

  it('goes out once, run twice at once and once more', async () => {
    const row = await send({ template: 'lead-welcome', leadId: await fullLead() })
    const usual = toolsWith()
    const outcomes = await Promise.all([runRow(database.pool, usual, row), runRow(database.pool, usual, row)])
    outcomes.push(await runRow(database.pool, usual, row))
    expect(outcomes.filter(({ status }) => status === 'done')).toHaveLength(1)
    expect(await catcher.mails()).toHaveLength(1)
  })

  it.each(['lead-assigned', 'lead-escalated'])(
    '%s goes to the member of staff it is for',
    async (template) => {
      const userId = await makeUser(database.pool, 'asesor', { email: 'nerea@cepformacion.example' })
      const row = await send({ template, leadId: await fullLead(), userId })
      await runRow(database.pool, toolsWith(), row)
      const [mail] = await catcher.mails()
      expect(mail?.to).toMatchObject([{ address: 'nerea@cepformacion.example' }])
      expect(mail?.html).toContain('tel:+34612345678')
      expect(mail?.html).toContain('https://wa.me/34612345678?text=')
    },
  )

  it('is not sent to who must not get it any more', async () => {
    const userId = await makeUser(database.pool, 'asesor', { is_active: false })
    const leadId = await fullLead()
    const usual = toolsWith()
    const outcome = async (payload: Record<string, unknown>) =>
      runRow(database.pool, usual, await send(payload))
    expect(await outcome({ template: 'lead-assigned', leadId, userId })).toEqual({
      status: 'skipped',
      reason: 'recipient_inactive',
    })
    await database.pool.query("UPDATE leads SET status = 'spam'")
    expect(await outcome({ template: 'lead-welcome', leadId })).toEqual({ status: 'skipped', reason: 'spam' })
    await database.pool.query('UPDATE leads SET erased_at = now()')
    expect(await outcome({ template: 'lead-welcome', leadId })).toEqual({
      status: 'skipped',
      reason: 'erased',
    })
    expect(await catcher.mails()).toEqual([])
  })
})

describe('without a usable mail server', () => {
  it('a mail waits, and says why, while none is configured', async () => {
    const row = await send({ template: 'lead-welcome', leadId: await fullLead() })
    expect(await runRow(database.pool, toolsWith({ SMTP_HOST: '' }), row)).toMatchObject({
      status: 'waiting',
      reason: 'smtp_not_configured',
    })
    expect(await onlyRow(database.pool, 'mail.send')).toMatchObject({
      completedAt: null,
      failedAt: null,
      result: { status: 'waiting', reason: 'smtp_not_configured' },
    })
    expect(await runRow(database.pool, toolsWith(), row)).toMatchObject({ status: 'done' })
    expect(await catcher.mails()).toHaveLength(1)
  })

  it('a mail waits while the server can not be reached', async () => {
    const row = await send({ template: 'lead-welcome', leadId: await fullLead() })
    const unreachable = toolsWith({ SMTP_PORT: String(await freePort()) })
    expect(await runRow(database.pool, unreachable, row)).toMatchObject({
      status: 'waiting',
      reason: 'smtp_unreachable',
    })
    expect((await onlyRow(database.pool, 'mail.send')).completedAt).toBeNull()
  })

  it('a mail is tried again after "later", and given up after "never", without telling the address', async () => {
    const row = await send({ template: 'lead-welcome', leadId: await fullLead() })
    const server = await startScriptedMailServer()
    const usual = toolsWith({ SMTP_PORT: String(server.port) })
    server.answerWith(() => '450 4.2.1 <%s>: mailbox busy')
    await expect(runRow(database.pool, usual, row)).rejects.toThrow(/^mail server answered 450 4\.2\.1$/)
    server.answerWith(() => '550 5.1.1 <%s>: no such person')
    const attempt = runRow(database.pool, usual, row)
    await expect(attempt).rejects.toThrow(/^mail server answered 550 5\.1\.1$/)
    await expect(attempt).rejects.toBeInstanceOf(UnrecoverableError)
    expect((await onlyRow(database.pool, 'mail.send')).completedAt).toBeNull()
    await server.stop()
  })
})
