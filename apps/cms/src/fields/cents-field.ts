import type { NumberField } from 'payload'

type CentsOptions = { name: string; label: { es: string; en: string }; required?: boolean }

/** An amount of money in euro cents; the panel shows and takes euros. */
export function centsField({ name, label, required = false }: CentsOptions): NumberField {
  return {
    name,
    type: 'number',
    label,
    required,
    min: 0,
    max: 100_000_00,
    validate: (value: unknown) => {
      if (value === null || value === undefined) return required ? 'Escribe el importe.' : true
      if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 100_000_00) {
        return 'Escribe el importe en céntimos, sin decimales: 1200 son 12 €.'
      }
      return true
    },
    admin: { description: { es: 'En céntimos: 1200 son 12 €.', en: 'In cents: 1200 is €12.' } },
  }
}
