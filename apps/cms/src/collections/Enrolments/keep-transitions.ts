import { enrolmentMayBecome } from '@cep/contracts/enrolment-transitions'
import { type EnrolmentStatus, enrolmentStatusLabels } from '@cep/contracts/vocabulary'
import { sql } from '@payloadcms/db-postgres/drizzle'
import { type CollectionBeforeChangeHook, type PayloadRequest, ValidationError } from 'payload'
import { transactionOf } from '../../database/transaction-of.ts'
import { idOf } from '../../fields/id-of.ts'
import { rememberStatus } from './status-before.ts'

/** Nobody new is enrolled in a run that is not offered or is over. */
const CLOSED_RUN_STATUSES = ['draft', 'completed', 'cancelled']

/**
 * Says in words what the database would refuse: seats, waiting list and transitions are its own (see the
 * enrolments migration). The run is locked first, so that what is said here still holds when it is written.
 */
export const keepTransitions: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create') {
    await requireOpenRun(data, req)
    return data
  }
  const run = await lockRun(idOf(originalDoc?.run), req)
  const transaction = await transactionOf(req)
  const { rows } = await transaction.execute(sql`SELECT status FROM enrolments WHERE id = ${originalDoc?.id}`)
  // The column's type has no other values.
  const current = rows[0]?.status as EnrolmentStatus | undefined
  if (!current) return data
  rememberStatus(req, Number(originalDoc?.id), current)
  // Payload writes every field back: who only changes a note does not undo a promotion.
  if (data.status === undefined || data.status === originalDoc?.status) return { ...data, status: current }
  const wanted = data.status as EnrolmentStatus
  if (!enrolmentMayBecome(current, wanted)) {
    throw wrong('status', `Una matrícula ${inWords(current)} no puede pasar a ${inWords(wanted)}.`, req)
  }
  if (current === 'waitlisted' && wanted === 'confirmed' && run && run.free <= 0) {
    throw wrong('status', 'La convocatoria está completa: entra cuando quede una plaza libre.', req)
  }
  return data
}

async function requireOpenRun(data: Record<string, unknown>, req: PayloadRequest): Promise<void> {
  const run = await lockRun(idOf(data.run), req)
  if (!run) throw wrong('run', 'Esa convocatoria ya no existe.', req)
  if (req.user && CLOSED_RUN_STATUSES.includes(run.status)) {
    throw wrong('run', 'Esa convocatoria no admite matrículas: está en borrador, terminada o cancelada.', req)
  }
  const transaction = await transactionOf(req)
  const { rows } = await transaction.execute(sql`
    SELECT number FROM enrolments WHERE student_id = ${idOf(data.student)} AND run_id = ${idOf(data.run)}`)
  if (rows[0]) throw wrong('student', `Ya tiene matrícula en esta convocatoria: ${rows[0].number}.`, req)
}

async function lockRun(
  id: number | null,
  req: PayloadRequest,
): Promise<{ status: string; free: number } | null> {
  const transaction = await transactionOf(req)
  const { rows } = await transaction.execute(sql`
    SELECT status, (max_students - seats_taken)::integer AS free FROM course_runs
    WHERE id = ${id} FOR NO KEY UPDATE`)
  const run = rows[0]
  return run ? { status: String(run.status), free: Number(run.free) } : null
}

const inWords = (status: EnrolmentStatus) => enrolmentStatusLabels[status].es.toLowerCase()

function wrong(path: string, message: string, req: PayloadRequest): ValidationError {
  return new ValidationError({ collection: 'enrolments', errors: [{ path, message }], req }, req.t)
}
