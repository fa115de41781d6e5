import type { Role } from '@cep/contracts/vocabulary'
import type { FieldAccess } from 'payload'
import { isStaff, readerOf } from './reader-of.ts'

/** Field access for the given roles alone. */
function onlyRoles(...roles: Role[]): FieldAccess {
  return ({ req }) => {
    const reader = readerOf(req)
    return reader !== 'public' && roles.includes(reader)
  }
}

/** Personal data of leads and subscribers, names of students: everybody on the staff but `lectura`. */
export const personalData: FieldAccess = onlyRoles('admin', 'gestor', 'marketing', 'asesor')

/** What was said by or about a lead: those who work it may correct it. */
export const leadWork: FieldAccess = onlyRoles('admin', 'gestor', 'asesor')

/** Who works a lead: those who work it, and marketing. */
export const leadAssignment: FieldAccess = onlyRoles('admin', 'gestor', 'asesor', 'marketing')

/** What a student told the centre beside their name, and how they do: who teaches and enrols, nobody else. */
export const studentData: FieldAccess = onlyRoles('admin', 'gestor', 'asesor')

/** How an enrolment stands in its run; marketing sees names and status alone. */
export const enrolmentDetail: FieldAccess = onlyRoles('admin', 'gestor', 'asesor', 'lectura')

/** Money of enrolments: the management keeps it, advisers see it. */
export const moneyShown: FieldAccess = onlyRoles('admin', 'gestor', 'asesor')

/** What the management decides: roles, activity of accounts, contact and opening hours. */
export const managementOnly: FieldAccess = onlyRoles('admin', 'gestor')

/** System settings. */
export const adminOnly: FieldAccess = onlyRoles('admin')

/** What the public never sees: who made a document, how to reach the staff. */
export const staffOnly: FieldAccess = ({ req }) => isStaff(req)

/** Set by the system alone. */
export const systemOnly: FieldAccess = () => false
