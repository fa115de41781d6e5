import { ENROLMENT_STATUSES, type EnrolmentStatus, enrolmentStatusLabels } from '@cep/contracts/vocabulary'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { refusal } from '../../access/refusal.ts'
import { transactionOf } from '../../database/transaction-of.ts'
import {
  answerJson,
  idInPath,
  inTransaction,
  jsonBody,
  type StaffRequest,
  signedIn,
} from '../staff-request.ts'

const GONE = 'Esta matrícula ya no existe.'

const statusChange = z.object({
  status: z.enum(ENROLMENT_STATUSES, 'Ese estado no existe.'),
  /** What the sender last saw; an enrolment that has moved meanwhile is left as it is. */
  from: z.enum(ENROLMENT_STATUSES, 'Ese estado no existe.'),
})

/** Who got the seat that came free. */
type Promoted = { id: number; number: string }

/**
 * `POST /api/enrolments/:id/status` {status, from} answers {status, waitlistPosition, promoted: [{id,
 * number}]}: what became of it, and who moved up from the waiting list by it. 409 when `from` no longer
 * holds; what the transition table forbids is refused in words.
 */
export const moveEnrolment: Endpoint = {
  path: '/:id/status',
  method: 'post',
  handler: async (req) => {
    const staff = signedIn(req)
    const parsed = statusChange.safeParse(await jsonBody(req))
    if (!parsed.success) throw refusal(422, parsed.error.issues[0]?.message ?? 'Faltan datos.')
    return answerJson(await inTransaction(staff, () => move(staff, parsed.data)))
  },
}

async function move(req: StaffRequest, { status, from }: z.output<typeof statusChange>) {
  const id = idInPath(req, GONE)
  const transaction = await transactionOf(req)
  // The run before the enrolment, as everybody does; the status is read once nobody else writes.
  await transaction.execute(sql`SELECT lock_seats(run_id) FROM enrolments WHERE id = ${id}`)
  const { rows } = await transaction.execute(
    sql`SELECT status, run_id AS run FROM enrolments WHERE id = ${id}`,
  )
  // The columns are named in the query above.
  const current = rows[0] as { status: EnrolmentStatus; run: number } | undefined
  if (!current) throw refusal(404, GONE)
  if (current.status !== from) {
    const now = enrolmentStatusLabels[current.status].es.toLowerCase()
    throw refusal(409, `Ha cambiado mientras la mirabas: ahora está ${now}.`)
  }
  const moved = await req.payload.update({
    collection: 'enrolments',
    id,
    data: { status },
    depth: 0,
    overrideAccess: false,
    req,
  })
  // Who moved up carries the transaction's own moment.
  const promoted = await transaction.execute(sql`
    SELECT id, number FROM enrolments
    WHERE run_id = ${current.run} AND id <> ${id} AND promoted_at = now()::timestamptz(3) ORDER BY id`)
  return {
    status: moved.status,
    waitlistPosition: moved.waitlistPosition ?? null,
    promoted: promoted.rows as Promoted[],
  }
}
