import { normalisePhone } from '@cep/contracts/phone'
import type { TextField } from 'payload'
import { label } from './label.ts'

/** A phone number, taken as people type it and stored as E.164. */
export function phoneField({ name = 'phone', required = false } = {}): TextField {
  return {
    name,
    type: 'text',
    label: label('Teléfono', 'Phone'),
    required,
    hooks: {
      beforeValidate: [
        ({ value }) => (typeof value === 'string' && value ? (normalisePhone(value) ?? value) : value),
      ],
    },
    validate: (value: unknown) => {
      if (value === null || value === undefined || value === '')
        return required ? 'Escribe un teléfono.' : true
      return (
        (typeof value === 'string' && normalisePhone(value) !== null) ||
        'Escribe los 9 dígitos del teléfono, por ejemplo 612 345 678.'
      )
    },
  }
}
