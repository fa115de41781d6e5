import { type CollectionBeforeValidateHook, ValidationError } from 'payload'

const ROLES_THAT_WORK_LEADS = ['asesor', 'gestor', 'admin']

/** A lead is given to somebody who can sign in and work it. */
export const requireAdviser: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const given: unknown = data?.assignedTo
  if (given === undefined || given === null) return data
  const id = typeof given === 'object' && 'id' in given ? Number(given.id) : Number(given)
  const before: unknown = originalDoc?.assignedTo
  const earlier = before && typeof before === 'object' && 'id' in before ? before.id : before
  if (id === earlier) return data

  const user = Number.isInteger(id)
    ? await req.payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, req })
    : null
  if (user?.isActive && ROLES_THAT_WORK_LEADS.includes(user.role)) return data
  throw new ValidationError(
    {
      collection: 'leads',
      errors: [
        { path: 'assignedTo', message: 'Elige a alguien de asesoría o gestión con la cuenta activa.' },
      ],
      req,
    },
    req.t,
  )
}
