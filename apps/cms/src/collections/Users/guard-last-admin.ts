import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { refusal } from '../../access/refusal.ts'
import { transactionOf } from '../../database/transaction-of.ts'

/** The last active administrator can be neither demoted nor switched off. */
export const guardLastAdmin: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || originalDoc?.role !== 'admin' || !originalDoc.isActive) return data
  const staysAdmin = (data.role ?? 'admin') === 'admin' && (data.isActive ?? true)
  if (!staysAdmin) await refuseIfLastAdmin(req, originalDoc.id)
  return data
}

/** Nor can it be deleted. */
export const guardLastAdminDeletion: CollectionBeforeDeleteHook = async ({ req, id }) => {
  const user = await req.payload.findByID({ collection: 'users', id, depth: 0, req, disableErrors: true })
  if (user?.role === 'admin' && user.isActive) await refuseIfLastAdmin(req, id)
}

async function refuseIfLastAdmin(req: PayloadRequest, id: number | string): Promise<void> {
  const transaction = await transactionOf(req)
  // Locks every administrator's row: two of them demoting each other at the same moment take turns.
  const { rows } = await transaction.execute(
    sql`SELECT id FROM users WHERE role = 'admin' AND is_active ORDER BY id FOR UPDATE`,
  )
  if (rows.some((admin) => String(admin.id) !== String(id))) return
  throw refusal(403, 'Es la última cuenta de administración: crea otra antes de cambiarla.')
}
