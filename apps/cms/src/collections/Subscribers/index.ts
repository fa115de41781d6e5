import { languageLabels, subscriberStatusLabels } from '@cep/contracts/vocabulary'
import type { CollectionConfig } from 'payload'
import { accessFor } from '../../access/access-for.ts'
import { personalData, systemOnly } from '../../access/field-access.ts'
import { createdByField } from '../../fields/created-by-field.ts'
import { label, optionsOf } from '../../fields/label.ts'
import { momentPicker } from '../../fields/moment-picker.ts'
import { keepConsent } from './keep-consent.ts'
import { normaliseSubscriber } from './normalise-subscriber.ts'

const personal = { access: { read: personalData } }
const system = { access: { create: systemOnly, update: systemOnly } }
const proof = { access: { ...system.access, read: personalData }, admin: { readOnly: true } }

export const Subscribers: CollectionConfig = {
  slug: 'subscribers',
  labels: { singular: label('Suscriptor', 'Subscriber'), plural: label('Suscriptores', 'Subscribers') },
  access: accessFor('subscribers'),
  defaultSort: '-createdAt',
  disableDuplicate: true,
  admin: {
    group: label('Marketing', 'Marketing'),
    useAsTitle: 'email',
    defaultColumns: ['email', 'name', 'status', 'tags', 'createdAt'],
    listSearchableFields: ['email', 'name'],
    description: label(
      'Quien recibe los envíos. Nadie entra sin confirmarlo desde su correo.',
      'Who receives the mailings. Nobody is on the list before confirming it by mail.',
    ),
  },
  hooks: { beforeValidate: [normaliseSubscriber], beforeChange: [keepConsent] },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'email',
          type: 'text',
          label: label('Correo', 'E-mail'),
          required: true,
          unique: true,
          ...personal,
        },
        { name: 'name', type: 'text', label: label('Nombre', 'Name'), maxLength: 160, ...personal },
      ],
    },
    {
      name: 'tags',
      type: 'text',
      hasMany: true,
      label: label('Etiquetas', 'Tags'),
      admin: {
        description: label('Por ejemplo sanidad, bilbao.', 'For example sanidad, bilbao.'),
        components: { Cell: '/admin/tags-cell.tsx#TagsCell' },
      },
    },
    {
      name: 'optIn',
      type: 'group',
      label: label('Alta confirmada (doble consentimiento)', 'Double opt-in'),
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'requestedAt',
              type: 'date',
              label: label('Pedida', 'Requested'),
              ...proof,
              admin: { readOnly: true, ...momentPicker },
            },
            { name: 'requestIp', type: 'text', label: label('Desde la IP', 'From IP address'), ...proof },
          ],
        },
        {
          type: 'row',
          fields: [
            {
              name: 'confirmedAt',
              type: 'date',
              label: label('Confirmada', 'Confirmed'),
              index: true,
              ...proof,
              admin: { readOnly: true, ...momentPicker },
            },
            { name: 'confirmIp', type: 'text', label: label('Desde la IP', 'From IP address'), ...proof },
          ],
        },
        { name: 'textVersion', type: 'text', label: label('Texto', 'Text version'), ...proof },
      ],
    },
    {
      name: 'status',
      type: 'select',
      label: label('Estado', 'Status'),
      required: true,
      defaultValue: 'pending',
      index: true,
      options: optionsOf(subscriberStatusLabels),
      access: { create: systemOnly },
      admin: { position: 'sidebar' },
    },
    {
      name: 'language',
      type: 'select',
      label: label('Idioma', 'Language'),
      required: true,
      defaultValue: 'es',
      options: optionsOf(languageLabels),
      admin: { position: 'sidebar' },
    },
    {
      name: 'lead',
      type: 'relationship',
      relationTo: 'leads',
      label: label('Solicitud de origen', 'Source lead'),
      index: true,
      access: { ...system.access, read: personalData },
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'campaign',
      type: 'relationship',
      relationTo: 'campaigns',
      label: label('Campaña', 'Campaign'),
      index: true,
      ...system,
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'unsubscribedAt',
      type: 'date',
      label: label('Baja', 'Unsubscribed'),
      ...system,
      admin: {
        position: 'sidebar',
        readOnly: true,
        ...momentPicker,
        condition: ({ unsubscribedAt }) => Boolean(unsubscribedAt),
      },
    },
    {
      name: 'bounces',
      type: 'number',
      label: label('Correos devueltos', 'Bounces'),
      required: true,
      defaultValue: 0,
      ...system,
      admin: { position: 'sidebar', readOnly: true, condition: ({ bounces }) => Number(bounces) > 0 },
    },
    createdByField,
  ],
}
