import type { ArrayField } from 'payload'

type TextListOptions = {
  name: string
  label: { es: string; en: string }
  /** What one row is called. */
  row: { es: string; en: string }
  minRows?: number
  maxRows?: number
  required?: boolean
}

/** A list of short texts, one a row, in an order that people can change. */
export function textListField({
  name,
  label,
  row,
  minRows,
  maxRows,
  required = false,
}: TextListOptions): ArrayField {
  return {
    name,
    type: 'array',
    label,
    labels: { singular: row, plural: label },
    required,
    ...(minRows === undefined ? {} : { minRows }),
    ...(maxRows === undefined ? {} : { maxRows }),
    fields: [
      { name: 'text', type: 'text', label: { es: 'Texto', en: 'Text' }, required: true, maxLength: 400 },
    ],
  }
}
