import type { Role } from '@cep/contracts/vocabulary'
import type { FieldAccess } from 'payload'
import { readerOf } from './access-for.ts'

/** Field access for the given roles alone. */
export function onlyRoles(...roles: Role[]): FieldAccess {
  return ({ req }) => {
    const reader = readerOf(req)
    return reader !== 'public' && roles.includes(reader)
  }
}

/** Personal data of leads and students: everybody on the staff but `lectura`. */
export const personalData: FieldAccess = onlyRoles('admin', 'gestor', 'marketing', 'asesor')

/** What the management decides: roles, activity of accounts. */
export const managementOnly: FieldAccess = onlyRoles('admin', 'gestor')

/** Set by the system alone. */
export const systemOnly: FieldAccess = () => false
