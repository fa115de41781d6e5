import { paymentStatusLabels } from '@cep/contracts/vocabulary'
import { type Field, type FieldHook, ValidationError } from 'payload'
import { managementOnly, moneyShown } from '../../access/field-access.ts'
import { centsField } from '../../fields/cents-field.ts'
import { label, optionsOf } from '../../fields/label.ts'

const money = { access: { create: managementOnly, read: moneyShown, update: managementOnly } }

const atMostTotal: FieldHook = ({ value, data, originalDoc, req }) => {
  const total = data?.totalCents ?? originalDoc?.totalCents
  if (typeof value === 'number' && typeof total === 'number' && value > total) {
    const errors = [{ path: 'paidCents', message: 'Lo pagado no puede pasar del total.' }]
    throw new ValidationError({ collection: 'enrolments', errors, req }, req.t)
  }
  return value
}

/** What an enrolment costs and how much of it has come in; the database keeps the payments apart. */
export const moneyFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        ...centsField({ name: 'totalCents', label: label('Total', 'Total') }),
        ...money,
        admin: {
          description: label(
            'En céntimos. Vacío: el precio de la convocatoria al matricular.',
            "In cents. Empty: the run's price at the time of enrolment.",
          ),
        },
      },
      {
        ...centsField({ name: 'paidCents', label: label('Pagado', 'Paid') }),
        ...money,
        defaultValue: 0,
        hooks: { beforeChange: [atMostTotal] },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        ...centsField({ name: 'financialAidCents', label: label('Beca o ayuda', 'Financial aid') }),
        ...money,
      },
      {
        name: 'paymentStatus',
        type: 'select',
        label: label('Pago', 'Payment'),
        required: true,
        defaultValue: 'pending',
        index: true,
        options: optionsOf(paymentStatusLabels),
        ...money,
        admin: {
          description: label(
            'Se calcula con lo pagado; a mano solo Devuelta y Exenta.',
            'Follows from what is paid; only Refunded and Waived are set by hand.',
          ),
        },
      },
    ],
  },
]
