import type { Field } from 'payload'
import { systemOnly } from '../../../access/field-access.ts'
import { label } from '../../../fields/label.ts'
import { rolesWithMandatorySecondFactor } from './mandatory-roles.ts'

export const secondFactorFields: Field[] = [
  {
    name: 'secondFactorEnabled',
    type: 'checkbox',
    label: label('Segundo factor activado', 'Second factor on'),
    defaultValue: false,
    access: { create: systemOnly, update: systemOnly },
    admin: { position: 'sidebar', readOnly: true },
  },
  {
    // Computed whenever an account is read, so that access rules can ask `req.user`.
    name: 'needsSecondFactor',
    type: 'checkbox',
    virtual: true,
    label: label('Le falta el segundo factor', 'Second factor missing'),
    access: { create: systemOnly, update: systemOnly },
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    hooks: {
      afterRead: [
        async ({ siblingData, req }) => {
          if (siblingData.secondFactorEnabled) return false
          return (await rolesWithMandatorySecondFactor(req)).has(siblingData.role)
        },
      ],
    },
  },
  {
    name: 'secondFactorPanel',
    type: 'ui',
    admin: {
      position: 'sidebar',
      components: { Field: '/admin/branding/second-factor-panel.tsx#SecondFactorPanel' },
    },
  },
]
