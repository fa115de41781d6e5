import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Endpoint } from 'payload'
import type { z } from 'zod'
import { refusal } from '../../../access/refusal.ts'
import { type LeadPermissions, leadPermissions } from '../../../admin/leads/lead-permissions.ts'
import { transactionOf } from '../../../database/transaction-of.ts'
import type { Lead } from '../../../payload-types.ts'
import {
  answerJson,
  idInPath,
  inTransaction,
  jsonBody,
  type StaffRequest,
  signedIn,
} from '../../staff-request.ts'

/** A lead as it stands, locked until the endpoint's transaction ends. */
export type LockedLead = {
  id: number
  status: Lead['status']
  adviserId: number | null
  permissions: LeadPermissions
}

type Action<Body extends z.ZodType> = {
  path: `/:id/${string}`
  body: Body
  /** Runs in a transaction that is rolled back when it throws. */
  act: (req: StaffRequest, lead: LockedLead, body: z.output<Body>) => Promise<object>
}

/**
 * A `POST` on one lead: signed in, body checked, lead locked, all in one transaction. What is thrown
 * is answered, and a refusal audited, as Payload does for its own endpoints.
 */
export function leadAction<Body extends z.ZodType>({ path, body, act }: Action<Body>): Endpoint {
  return {
    path,
    method: 'post',
    handler: async (req) => {
      const staff = signedIn(req)
      const parsed = body.safeParse(await jsonBody(req))
      if (!parsed.success) throw refusal(422, parsed.error.issues[0]?.message ?? 'Faltan datos.')
      return answerJson(
        await inTransaction(staff, async () => act(staff, await lockLead(staff), parsed.data)),
      )
    },
  }
}

/** A `GET` about one lead that whoever asks may read. */
export function leadReading(
  path: `/:id/${string}`,
  read: (req: StaffRequest, leadId: number) => Promise<object>,
): Endpoint {
  return {
    path,
    method: 'get',
    handler: async (req) => {
      const staff = signedIn(req)
      const id = leadIdOf(staff)
      await staff.payload.findByID({ collection: 'leads', id, depth: 0, overrideAccess: false, req: staff })
      return answerJson(await read(staff, id))
    },
  }
}

async function lockLead(req: StaffRequest): Promise<LockedLead> {
  const transaction = await transactionOf(req)
  const { rows } = await transaction.execute(sql`
    SELECT id, status, assigned_to_id AS "adviserId" FROM leads
    WHERE id = ${leadIdOf(req)} AND erased_at IS NULL FOR UPDATE`)
  // The columns are named in the query above.
  const lead = rows[0] as Omit<LockedLead, 'permissions'> | undefined
  if (!lead) throw refusal(404, 'Esta solicitud ya no existe.')
  return { ...lead, permissions: leadPermissions(req.user, lead) }
}

const leadIdOf = (req: StaffRequest) => idInPath(req, 'Esta solicitud no existe.')
