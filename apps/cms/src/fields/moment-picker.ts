import type { DateField } from 'payload'

/** A day and an hour, shown and typed as people here write them. */
export const momentPicker = {
  date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMM yyyy, HH:mm', timeFormat: 'HH:mm' },
} as const satisfies DateField['admin']

/** A day without an hour. */
export const dayPicker = {
  date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMM yyyy' },
} as const satisfies DateField['admin']
