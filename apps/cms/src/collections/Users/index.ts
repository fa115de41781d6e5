import { roleLabels } from '@cep/contracts/vocabulary'
import type { CollectionConfig, PayloadRequest } from 'payload'
import { accessFor } from '../../access/access-for.ts'
import { managementOnly, systemOnly } from '../../access/field-access.ts'
import { readerOf } from '../../access/reader-of.ts'
import { cmsConfiguration } from '../../configuration.ts'
import { label, optionsOf } from '../../fields/label.ts'
import { momentPicker } from '../../fields/moment-picker.ts'
import { phoneField } from '../../fields/phone-field.ts'
import { endSessions, notePasswordChange } from './end-sessions.ts'
import { guardLastAdmin, guardLastAdminDeletion } from './guard-last-admin.ts'
import { guardOwnRole } from './guard-own-role.ts'
import { forgotPassword } from './password-mail.ts'
import { refuseInactive } from './refuse-inactive.ts'
import { requireStrongPassword, requireStrongPasswordOnReset } from './require-strong-password.ts'
import { checkSecondFactor } from './second-factor/check-second-factor.ts'
import { endResetSession, markPasswordReset } from './second-factor/end-reset-session.ts'
import { secondFactorEndpoints } from './second-factor/second-factor-endpoints.ts'
import { secondFactorFields } from './second-factor/second-factor-fields.ts'
import { stampLastLogin } from './stamp-last-login.ts'
import { takeEqualTime } from './take-equal-time.ts'

const FIFTEEN_MINUTES_MS = 15 * 60 * 1000
const ONE_WORKING_DAY_S = 8 * 60 * 60

const access = accessFor('users')

const isManagement = (req: PayloadRequest) => ['admin', 'gestor'].includes(readerOf(req))

export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: label('Usuario', 'User'), plural: label('Usuarios', 'Users') },
  auth: {
    maxLoginAttempts: 5,
    lockTime: FIFTEEN_MINUTES_MS,
    tokenExpiration: ONE_WORKING_DAY_S,
    useSessions: true,
    cookies: { sameSite: 'Lax', secure: cmsConfiguration().PUBLIC_URL.startsWith('https:') },
    forgotPassword,
  },
  access: {
    ...access,
    // Whoever still has to set up a second factor gets in to do so, and sees nothing but their account.
    admin: ({ req }) => Boolean(req.user?.isActive),
    read: (args) => {
      const { user } = args.req
      return user?.isActive && user.needsSecondFactor
        ? { id: { equals: user.id } }
        : (access.read?.(args) ?? false)
    },
    unlock: (args) => isManagement(args.req) && (access.update?.(args) ?? false),
  },
  admin: {
    group: label('Sistema', 'System'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role', 'isActive', 'lastLoginAt'],
    listSearchableFields: ['name', 'email'],
    description: label(
      'Quién entra en el panel y qué puede hacer. Desactiva una cuenta en lugar de borrarla para conservar su historia.',
      'Who signs in and what they may do. Switch an account off instead of deleting it, to keep its history.',
    ),
  },
  hooks: {
    beforeOperation: [takeEqualTime, markPasswordReset, requireStrongPasswordOnReset],
    beforeValidate: [requireStrongPassword, notePasswordChange],
    beforeChange: [guardOwnRole, guardLastAdmin, endSessions],
    beforeDelete: [guardLastAdminDeletion],
    beforeLogin: [refuseInactive, checkSecondFactor],
    afterLogin: [stampLastLogin, endResetSession],
  },
  endpoints: secondFactorEndpoints,
  fields: [
    { name: 'name', type: 'text', label: label('Nombre', 'Name'), required: true, maxLength: 120 },
    {
      name: 'role',
      type: 'select',
      label: label('Función', 'Role'),
      required: true,
      defaultValue: 'lectura',
      saveToJWT: true,
      options: optionsOf(roleLabels),
      access: { create: managementOnly, update: managementOnly },
      admin: {
        description: label(
          'Administración: todo. Gestión: todo menos administradores y sistema. Marketing: contenidos. Asesoría: sus solicitudes. Lectura: ve, sin datos personales.',
          'Administrator: everything. Manager: all but administrators and system. Marketing: content. Adviser: their leads. Read only: no personal data.',
        ),
      },
    },
    phoneField(),
    {
      name: 'campuses',
      type: 'relationship',
      relationTo: 'campuses',
      hasMany: true,
      label: label('Sedes', 'Campuses'),
      access: { create: managementOnly, update: managementOnly },
      admin: {
        condition: (data) => data.role === 'asesor',
        description: label('Recibe las solicitudes de estas sedes.', 'Is given the leads of these campuses.'),
      },
    },
    {
      name: 'isActive',
      type: 'checkbox',
      label: label('Activo', 'Active'),
      defaultValue: true,
      saveToJWT: true,
      access: { create: managementOnly, update: managementOnly },
      admin: {
        position: 'sidebar',
        description: label('Desactivada, la cuenta no puede entrar.', 'Switched off, it cannot sign in.'),
      },
    },
    {
      name: 'lastLoginAt',
      type: 'date',
      label: label('Última entrada', 'Last sign-in'),
      access: { create: systemOnly, update: systemOnly },
      admin: { position: 'sidebar', readOnly: true, ...momentPicker },
    },
    ...secondFactorFields,
  ],
}
