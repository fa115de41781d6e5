import { campaignStatusLabels, campaignTypeLabels } from '@cep/contracts/vocabulary'
import type { CollectionConfig } from 'payload'
import { accessFor } from '../../access/access-for.ts'
import { centsField } from '../../fields/cents-field.ts'
import { createdByField } from '../../fields/created-by-field.ts'
import { label, optionsOf } from '../../fields/label.ts'
import { dayPicker } from '../../fields/moment-picker.ts'
import { figureFields } from './figure-fields.ts'
import { tidyUtm, validateCampaign } from './validate-campaign.ts'

export const Campaigns: CollectionConfig = {
  slug: 'campaigns',
  labels: { singular: label('Campaña', 'Campaign'), plural: label('Campañas', 'Campaigns') },
  access: accessFor('campaigns'),
  defaultSort: '-startDate',
  admin: {
    group: label('Marketing', 'Marketing'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'type', 'status', 'startDate', 'figures.leads', 'figures.enrolments'],
    listSearchableFields: ['name', 'utmCampaign'],
    description: label(
      'De dónde vienen las solicitudes y qué cuestan. Los resultados se calculan con las solicitudes y matrículas propias.',
      'Where leads come from and what they cost. Results are reckoned from our own leads and enrolments.',
    ),
  },
  hooks: { beforeValidate: [validateCampaign] },
  fields: [
    {
      name: 'name',
      type: 'text',
      label: label('Nombre', 'Name'),
      required: true,
      unique: true,
      maxLength: 120,
    },
    {
      type: 'tabs',
      tabs: [
        {
          label: label('Campaña', 'Campaign'),
          fields: [
            {
              type: 'row',
              fields: [
                {
                  name: 'type',
                  type: 'select',
                  label: label('Tipo', 'Type'),
                  required: true,
                  index: true,
                  options: optionsOf(campaignTypeLabels),
                },
                { name: 'startDate', type: 'date', label: label('Empieza', 'Starts'), admin: dayPicker },
                { name: 'endDate', type: 'date', label: label('Termina', 'Ends'), admin: dayPicker },
              ],
            },
            {
              name: 'courses',
              type: 'relationship',
              relationTo: 'courses',
              hasMany: true,
              label: label('Cursos', 'Courses'),
            },
            {
              type: 'row',
              fields: [
                centsField({ name: 'budgetCents', label: label('Presupuesto', 'Budget') }),
                {
                  ...centsField({ name: 'spendCents', label: label('Gasto', 'Spend') }),
                  admin: {
                    description: label(
                      'En céntimos. Con Meta conectado lo trae Meta.',
                      'In cents. Comes from Meta when it is connected.',
                    ),
                  },
                },
              ],
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'targetLeads',
                  type: 'number',
                  label: label('Objetivo de solicitudes', 'Target leads'),
                  min: 0,
                },
                {
                  name: 'targetEnrolments',
                  type: 'number',
                  label: label('Objetivo de matrículas', 'Target enrolments'),
                  min: 0,
                },
              ],
            },
            { name: 'notes', type: 'textarea', label: label('Notas', 'Notes'), maxLength: 2000 },
          ],
        },
        {
          label: label('Enlaces (UTM)', 'Links (UTM)'),
          fields: [
            {
              name: 'utmCampaign',
              type: 'text',
              label: 'utm_campaign',
              required: true,
              unique: true,
              maxLength: 120,
              hooks: { beforeValidate: [tidyUtm] },
              admin: {
                description: label(
                  'Por él se reconoce de qué campaña llega cada solicitud.',
                  'Tells which campaign a lead comes from.',
                ),
              },
            },
            {
              type: 'row',
              fields: [
                ['utmSource', 'utm_source'],
                ['utmMedium', 'utm_medium'],
                ['utmContent', 'utm_content'],
              ].map(([name = '', text = '']) => ({
                name,
                type: 'text' as const,
                label: text,
                maxLength: 120,
                hooks: { beforeValidate: [tidyUtm] },
              })),
            },
            {
              name: 'externalId',
              type: 'text',
              label: label('Identificador en Meta Ads', 'Meta Ads id'),
              unique: true,
              validate: (value: unknown) =>
                !value || (typeof value === 'string' && /^\d{5,25}$/.test(value)) || 'Son solo cifras.',
              hooks: { beforeValidate: [({ value }) => (value === '' ? null : value)] },
            },
          ],
        },
        { label: label('Resultados', 'Results'), fields: figureFields },
      ],
    },
    {
      name: 'status',
      type: 'select',
      label: label('Estado', 'Status'),
      required: true,
      defaultValue: 'draft',
      index: true,
      options: optionsOf(campaignStatusLabels),
      admin: { position: 'sidebar' },
    },
    createdByField,
  ],
}
