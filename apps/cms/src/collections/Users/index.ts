import { roleLabels } from '@cep/contracts/vocabulary'
import type { CollectionConfig } from 'payload'
import { accessFor } from '../../access/access-for.ts'
import { managementOnly, systemOnly } from '../../access/field-access.ts'
import { label, optionsOf } from '../../fields/label.ts'
import { phoneField } from '../../fields/phone-field.ts'
import { guardLastAdmin, guardLastAdminDeletion } from './guard-last-admin.ts'
import { guardOwnRole } from './guard-own-role.ts'
import { refuseInactive } from './refuse-inactive.ts'
import { requireStrongPassword } from './require-strong-password.ts'
import { stampLastLogin } from './stamp-last-login.ts'

const FIFTEEN_MINUTES_MS = 15 * 60 * 1000

export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: label('Usuario', 'User'), plural: label('Usuarios', 'Users') },
  auth: {
    maxLoginAttempts: 5,
    lockTime: FIFTEEN_MINUTES_MS,
    tokenExpiration: 8 * 60 * 60,
    cookies: { sameSite: 'Lax' },
  },
  access: accessFor('users'),
  admin: {
    group: label('Sistema', 'System'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role', 'isActive', 'lastLoginAt'],
  },
  hooks: {
    beforeValidate: [requireStrongPassword],
    beforeChange: [guardOwnRole, guardLastAdmin],
    beforeDelete: [guardLastAdminDeletion],
    beforeLogin: [refuseInactive],
    afterLogin: [stampLastLogin],
  },
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
    },
    phoneField(),
    {
      name: 'campus',
      type: 'relationship',
      relationTo: 'campuses',
      label: label('Sede', 'Campus'),
      index: true,
      access: { create: managementOnly, update: managementOnly },
      admin: {
        description: label(
          'Quien asesora recibe las solicitudes de su sede.',
          'Advisers are given the leads of their campus.',
        ),
      },
    },
    {
      name: 'isActive',
      type: 'checkbox',
      label: label('Activo', 'Active'),
      defaultValue: true,
      saveToJWT: true,
      access: { create: managementOnly, update: managementOnly },
      admin: { position: 'sidebar' },
    },
    {
      name: 'lastLoginAt',
      type: 'date',
      label: label('Última entrada', 'Last sign-in'),
      access: { create: systemOnly, update: systemOnly },
      admin: { position: 'sidebar', readOnly: true, date: { pickerAppearance: 'dayAndTime' } },
    },
  ],
}
