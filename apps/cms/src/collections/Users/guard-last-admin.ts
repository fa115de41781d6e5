import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'

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
  if (user?.role === 'admin') await refuseIfLastAdmin(req, id)
}

async function refuseIfLastAdmin(req: PayloadRequest, id: number | string): Promise<void> {
  const others = await req.payload.count({
    collection: 'users',
    where: {
      and: [{ role: { equals: 'admin' } }, { isActive: { equals: true } }, { id: { not_equals: id } }],
    },
    req,
  })
  if (others.totalDocs === 0) {
    throw new APIError(
      'Es la última cuenta de administración: crea otra antes de cambiarla.',
      403,
      undefined,
      true,
    )
  }
}
