import type { Field } from 'payload'
import { personalData, systemOnly } from '../../access/field-access.ts'
import { label } from '../../fields/label.ts'

const readOnly = { admin: { readOnly: true } }
const immutable = { access: { update: systemOnly } }
const system = { access: { create: systemOnly, update: systemOnly } }

/** What was agreed to, when, and to which text; never altered once given. */
export const consentFields: Field[] = [
  {
    name: 'consent',
    type: 'group',
    label: label('Consentimiento', 'Consent'),
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'privacy',
            type: 'checkbox',
            label: label('Privacidad', 'Privacy'),
            required: true,
            defaultValue: false,
            validate: (value: unknown) =>
              value === true || 'Sin este consentimiento no podemos guardar los datos.',
            ...immutable,
          },
          {
            name: 'marketing',
            type: 'checkbox',
            label: label('Publicidad', 'Marketing'),
            defaultValue: false,
            ...immutable,
          },
        ],
      },
      { name: 'textVersion', type: 'text', label: label('Texto', 'Text version'), ...system, ...readOnly },
      { name: 'at', type: 'date', label: label('Fecha', 'Date'), ...system, ...readOnly },
      {
        name: 'ip',
        type: 'text',
        label: label('Dirección IP', 'IP address'),
        access: { create: systemOnly, update: systemOnly, read: personalData },
        ...readOnly,
      },
    ],
  },
]

/** Where the lead came from: last touch, as the visit's address said. */
export const utmFields: Field[] = [
  {
    name: 'utm',
    type: 'group',
    label: label('Procedencia (UTM)', 'Attribution (UTM)'),
    fields: ['source', 'medium', 'campaign', 'term', 'content'].map((name) => ({
      name,
      type: 'text' as const,
      label: name,
      access: { update: systemOnly },
    })),
  },
  {
    type: 'row',
    fields: [
      {
        name: 'landingPath',
        type: 'text',
        label: label('Página de entrada', 'Landing page'),
        access: { update: systemOnly },
      },
      {
        name: 'referrer',
        type: 'text',
        label: label('Viene de', 'Referrer'),
        access: { update: systemOnly, read: personalData },
      },
    ],
  },
]
