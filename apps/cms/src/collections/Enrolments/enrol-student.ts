import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { transactionOf } from '../../database/transaction-of.ts'
import type { Enrolment } from '../../payload-types.ts'

type Enrolling = { student: number; run: number; lead: number }

/**
 * Enrols a student in a run, with a seat or a place on its waiting list. Asked again for the same lead it
 * answers what there is; who had cancelled begins again. Everything else is refused in words by the
 * collection's own hooks.
 */
export async function enrolStudent(
  req: PayloadRequest,
  { student, run, lead }: Enrolling,
): Promise<Enrolment & { isNew: boolean }> {
  const transaction = await transactionOf(req)
  const { rows } = await transaction.execute(sql`
    SELECT id, status, lead_id AS lead FROM enrolments WHERE student_id = ${student} AND run_id = ${run}`)
  // The columns are named in the query above.
  const existing = rows[0] as (Pick<Enrolment, 'id' | 'status'> & { lead: number | null }) | undefined
  const options = { depth: 0, overrideAccess: false, req } as const
  const collection = 'enrolments'

  if (existing && existing.lead === lead && isGoingOn(existing)) {
    return { ...(await req.payload.findByID({ ...options, collection, id: existing.id })), isNew: false }
  }
  if (existing && existing.status !== 'completed' && !isGoingOn(existing)) {
    const { id } = existing
    if (existing.status !== 'pending') {
      await req.payload.update({ ...options, collection, id, data: { status: 'pending' } })
    }
    const data = { status: 'confirmed' as const }
    return { ...(await req.payload.update({ ...options, collection, id, data })), isNew: true }
  }
  // The payment's is the field's default, which its type asks for.
  const data = { student, run, lead, status: 'confirmed' as const, paymentStatus: 'pending' as const }
  return { ...(await req.payload.create({ ...options, collection, data })), isNew: true }
}

const isGoingOn = ({ status }: Pick<Enrolment, 'status'>) => status === 'confirmed' || status === 'waitlisted'
