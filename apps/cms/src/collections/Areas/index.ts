import type { CollectionConfig } from 'payload'
import { accessFor } from '../../access/access-for.ts'
import { label } from '../../fields/label.ts'

export const Areas: CollectionConfig = {
  slug: 'areas',
  labels: {
    singular: label('Área formativa', 'Training area'),
    plural: label('Áreas formativas', 'Training areas'),
  },
  access: accessFor('areas'),
  defaultSort: 'name',
  admin: {
    group: label('Oferta', 'Catalogue'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'code', 'colour'],
    description: label(
      'Las familias de los cursos; su color tiñe sus fichas en la web.',
      'The families of courses; their colour tints their cards on the site.',
    ),
  },
  fields: [
    { name: 'name', type: 'text', label: label('Nombre', 'Name'), required: true, maxLength: 80 },
    {
      name: 'code',
      type: 'text',
      label: label('Código', 'Code'),
      required: true,
      unique: true,
      hooks: {
        beforeValidate: [({ value }) => (typeof value === 'string' ? value.trim().toUpperCase() : value)],
      },
      validate: (value: unknown) =>
        (typeof value === 'string' && /^[A-Z]{3,4}$/.test(value)) || 'Escribe 3 o 4 letras, por ejemplo SAN.',
    },
    {
      name: 'colour',
      type: 'text',
      label: label('Color', 'Colour'),
      required: true,
      validate: (value: unknown) =>
        (typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)) || 'Escribe un color como #1F6F78.',
    },
    { name: 'description', type: 'textarea', label: label('Descripción', 'Description'), maxLength: 400 },
  ],
}
