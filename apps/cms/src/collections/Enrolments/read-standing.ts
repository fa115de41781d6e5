import type { EnrolmentStatus, RunStatus } from '@cep/contracts/vocabulary'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Endpoint } from 'payload'
import { accessMatrix } from '../../access/matrix.ts'
import { transactionOf } from '../../database/transaction-of.ts'
import { answerJson, idInPath, signedIn } from '../staff-request.ts'

/** Where an enrolment stands in its run, as of now. */
export type Standing = {
  status: EnrolmentStatus
  /** Null also for those who may not see it. */
  waitlistPosition: number | null
  seatsTaken: number
  maxStudents: number
  waiting: number
  runStatus: RunStatus
  mayMove: boolean
}

/** `GET /api/enrolments/:id/standing` answers a `Standing` to whoever may read the enrolment. */
export const readStanding: Endpoint = {
  path: '/:id/standing',
  method: 'get',
  handler: async (req) => {
    const staff = signedIn(req)
    const id = idInPath(staff, 'Esta matrícula no existe.')
    const { status, waitlistPosition } = await staff.payload.findByID({
      collection: 'enrolments',
      id,
      depth: 0,
      overrideAccess: false,
      req: staff,
    })
    const transaction = await transactionOf(staff)
    const { rows } = await transaction.execute(sql`
      SELECT r.seats_taken::int AS "seatsTaken", r.max_students::int AS "maxStudents", r.status AS "runStatus",
        (SELECT count(*)::int FROM enrolments w WHERE w.run_id = r.id AND w.status = 'waitlisted') AS waiting
      FROM course_runs r JOIN enrolments e ON e.run_id = r.id WHERE e.id = ${id}`)
    // The columns are named in the query above; an enrolment always has its run.
    const run = rows[0] as Pick<Standing, 'seatsTaken' | 'maxStudents' | 'runStatus' | 'waiting'>
    const mayMove = accessMatrix.enrolments[staff.user.role].update === 'all'
    const standing: Standing = { ...run, status, waitlistPosition: waitlistPosition ?? null, mayMove }
    return answerJson(standing)
  },
}
