import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { transactionOf } from '../../../database/transaction-of.ts'

/** Asked with every signed-in request, changed about never; another process notices within this time. */
const CACHE_MS = 5_000

let cached: { roles: Set<string>; until: number } | undefined

/** The roles that need a second factor, by the centre's settings. */
export async function rolesWithMandatorySecondFactor(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
): Promise<Set<string>> {
  if (cached && cached.until > Date.now()) return cached.roles
  // In the request's own transaction, where there is one: a second connection would be waited for by
  // requests that each hold one already, and with as many of them as connections nobody would go on.
  const runner = await transactionOf(req)
  const { rows } = await runner.execute(sql`SELECT value::text AS role FROM settings_second_factor_roles`)
  cached = { roles: new Set(rows.map((row) => String(row.role))), until: Date.now() + CACHE_MS }
  return cached.roles
}

/** Called when the settings change. */
export function forgetMandatoryRoles(): void {
  cached = undefined
}
