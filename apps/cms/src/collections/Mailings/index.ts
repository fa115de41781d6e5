import { languageLabels, mailingStatusLabels } from '@cep/contracts/vocabulary'
import type { CollectionConfig, Field } from 'payload'
import { accessFor } from '../../access/access-for.ts'
import { systemOnly } from '../../access/field-access.ts'
import { createdByField } from '../../fields/created-by-field.ts'
import { label, optionsOf } from '../../fields/label.ts'
import { momentPicker } from '../../fields/moment-picker.ts'
import { keepSent } from './keep-sent.ts'
import { mailEditor } from './mail-editor.ts'
import { segmentFields } from './segment-fields.ts'

const system = { access: { create: systemOnly, update: systemOnly } }

const count = (name: string, text: { es: string; en: string }): Field => ({
  name,
  type: 'number',
  label: text,
  required: true,
  defaultValue: 0,
  ...system,
  admin: { readOnly: true },
})

export const Mailings: CollectionConfig = {
  slug: 'mailings',
  labels: { singular: label('Envío', 'Mailing'), plural: label('Envíos', 'Mailings') },
  access: accessFor('mailings'),
  defaultSort: '-createdAt',
  admin: {
    group: label('Marketing', 'Marketing'),
    useAsTitle: 'subject',
    defaultColumns: ['subject', 'status', 'scheduledAt', 'counts.sent', 'counts.opened', 'counts.clicked'],
    listSearchableFields: ['subject'],
    description: label(
      'Correos a quienes se han suscrito. Cada uno lleva su enlace de baja.',
      'Mails to those who have subscribed. Each one carries its unsubscribe link.',
    ),
  },
  hooks: { beforeValidate: [keepSent] },
  fields: [
    {
      name: 'subject',
      type: 'text',
      label: label('Asunto', 'Subject'),
      required: true,
      maxLength: 120,
      admin: {
        description: label(
          'Hasta unos 50 caracteres se lee entero en un móvil.',
          'Up to about 50 characters are shown whole on a phone.',
        ),
      },
    },
    {
      type: 'tabs',
      tabs: [
        {
          label: label('Mensaje', 'Message'),
          fields: [
            {
              name: 'preheader',
              type: 'text',
              label: label('Texto junto al asunto', 'Preheader'),
              maxLength: 140,
            },
            {
              name: 'content',
              type: 'richText',
              label: label('Contenido', 'Content'),
              required: true,
              editor: mailEditor,
            },
          ],
        },
        { label: label('A quién', 'Who to'), fields: segmentFields },
        {
          label: label('Resultados', 'Results'),
          fields: [
            {
              name: 'counts',
              type: 'group',
              label: label('Resultados', 'Results'),
              fields: [
                {
                  type: 'row',
                  fields: [
                    count('recipients', label('Destinatarios', 'Recipients')),
                    count('sent', label('Enviados', 'Sent')),
                    count('delivered', label('Entregados', 'Delivered')),
                    count('bounced', label('Devueltos', 'Bounced')),
                  ],
                },
                {
                  type: 'row',
                  fields: [
                    count('opened', label('Abiertos', 'Opened')),
                    count('clicked', label('Con clic', 'Clicked')),
                    count('unsubscribed', label('Bajas', 'Unsubscribed')),
                    count('uncertain', label('Sin saber', 'Uncertain')),
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      name: 'status',
      type: 'select',
      label: label('Estado', 'Status'),
      required: true,
      defaultValue: 'draft',
      index: true,
      options: optionsOf(mailingStatusLabels),
      ...system,
      admin: { position: 'sidebar', readOnly: true },
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
      name: 'scheduledAt',
      type: 'date',
      label: label('Enviar el', 'Send on'),
      index: true,
      admin: { position: 'sidebar', ...momentPicker },
    },
    {
      name: 'campaign',
      type: 'relationship',
      relationTo: 'campaigns',
      label: label('Campaña', 'Campaign'),
      index: true,
      admin: {
        position: 'sidebar',
        description: label('Sus UTM van en cada enlace.', 'Its UTM values go on every link.'),
      },
    },
    ...(['startedAt', 'finishedAt'] as const).map(
      (name): Field => ({
        name,
        type: 'date',
        label: name === 'startedAt' ? label('Empezó a salir', 'Started') : label('Terminó', 'Finished'),
        ...system,
        admin: {
          position: 'sidebar',
          readOnly: true,
          ...momentPicker,
          condition: (data) => Boolean(data[name]),
        },
      }),
    ),
    createdByField,
  ],
}
