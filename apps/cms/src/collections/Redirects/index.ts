import type { CollectionConfig } from 'payload'
import { accessFor } from '../../access/access-for.ts'
import { label } from '../../fields/label.ts'

const isPath = (value: unknown) =>
  typeof value === 'string' && /^\/[^\s?#]*$/.test(value) && !value.startsWith('//')

export const Redirects: CollectionConfig = {
  slug: 'redirects',
  labels: { singular: label('Redirección', 'Redirect'), plural: label('Redirecciones', 'Redirects') },
  access: accessFor('redirects'),
  admin: {
    group: label('Sistema', 'System'),
    useAsTitle: 'from',
    defaultColumns: ['from', 'to', 'isPermanent'],
    description: label(
      'Direcciones antiguas de la web que llevan a una nueva.',
      'Old addresses of the site that lead to a new one.',
    ),
  },
  fields: [
    {
      name: 'from',
      type: 'text',
      label: label('Dirección antigua', 'Old address'),
      required: true,
      unique: true,
      validate: (value: unknown) =>
        isPath(value) || 'Escribe una ruta que empiece por /, por ejemplo /curso-antiguo.',
    },
    {
      name: 'to',
      type: 'text',
      label: label('Dirección nueva', 'New address'),
      required: true,
      validate: (value: unknown, { siblingData }: { siblingData: Partial<{ from: unknown }> }) =>
        (value === siblingData.from && 'Tiene que ser distinta de la antigua.') ||
        isPath(value) ||
        (typeof value === 'string' && URL.canParse(value) && value.startsWith('https://')) ||
        'Escribe una ruta que empiece por / o una dirección https://.',
    },
    {
      name: 'isPermanent',
      type: 'checkbox',
      label: label('Permanente (301)', 'Permanent (301)'),
      defaultValue: true,
    },
  ],
}
