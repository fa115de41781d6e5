import type { Field } from 'payload'
import { systemOnly } from '../../access/field-access.ts'
import { label } from '../../fields/label.ts'
import { momentPicker } from '../../fields/moment-picker.ts'

const computed = (name: string, text: { es: string; en: string }): Field => ({
  name,
  type: 'number',
  label: text,
  access: { create: systemOnly, update: systemOnly },
  admin: { readOnly: true },
})

/** What a campaign brought, reckoned from our own leads and enrolments by `campaign.sync`. */
export const figureFields: Field[] = [
  {
    name: 'figures',
    type: 'group',
    label: label('Resultados', 'Results'),
    fields: [
      {
        type: 'row',
        fields: [
          computed('leads', label('Solicitudes', 'Leads')),
          computed('enrolments', label('Matrículas', 'Enrolments')),
          computed('conversionPercent', label('Conversión (%)', 'Conversion (%)')),
        ],
      },
      {
        type: 'row',
        fields: [
          computed('costPerLeadCents', label('Coste por solicitud (céntimos)', 'Cost per lead (cents)')),
          computed(
            'costPerEnrolmentCents',
            label('Coste por matrícula (céntimos)', 'Cost per enrolment (cents)'),
          ),
        ],
      },
      {
        type: 'row',
        fields: [
          computed('revenueCents', label('Ingresos (céntimos)', 'Revenue (cents)')),
          computed('returnPercent', label('Retorno (%)', 'Return (%)')),
        ],
      },
      {
        name: 'computedAt',
        type: 'date',
        label: label('Calculados', 'Reckoned'),
        access: { create: systemOnly, update: systemOnly },
        admin: { readOnly: true, ...momentPicker },
      },
    ],
  },
]
