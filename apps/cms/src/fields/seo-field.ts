import type { GroupField } from 'payload'
import { label } from './label.ts'

/** What search engines show. */
export const seoField: GroupField = {
  name: 'seo',
  type: 'group',
  label: label('Buscadores (SEO)', 'Search engines (SEO)'),
  fields: [
    {
      name: 'title',
      type: 'text',
      label: label('Título', 'Title'),
      maxLength: 60,
      admin: { description: label('Como mucho 60 caracteres.', 'At most 60 characters.') },
    },
    {
      name: 'description',
      type: 'textarea',
      label: label('Descripción', 'Description'),
      minLength: 120,
      maxLength: 160,
      admin: { description: label('Entre 120 y 160 caracteres.', 'Between 120 and 160 characters.') },
    },
  ],
}
