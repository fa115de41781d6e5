import type { CollectionConfig } from 'payload'
import { accessFor } from '../../access/access-for.ts'
import { label } from '../../fields/label.ts'
import { phoneField } from '../../fields/phone-field.ts'
import { slugField } from '../../fields/slug-field.ts'

export const Campuses: CollectionConfig = {
  slug: 'campuses',
  labels: { singular: label('Sede', 'Campus'), plural: label('Sedes', 'Campuses') },
  access: accessFor('campuses'),
  defaultSort: 'name',
  admin: {
    group: label('Oferta', 'Catalogue'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'city', 'phone'],
    description: label(
      'Dónde está el centro. Cada solicitud va a quien asesora en su sede.',
      'Where the centre is. Each lead goes to an adviser of its campus.',
    ),
  },
  fields: [
    { name: 'name', type: 'text', label: label('Nombre', 'Name'), required: true, maxLength: 80 },
    slugField('campuses', 'name'),
    { name: 'city', type: 'text', label: label('Ciudad', 'City'), required: true, index: true },
    { name: 'address', type: 'text', label: label('Dirección', 'Address'), required: true },
    {
      name: 'postalCode',
      type: 'text',
      label: label('Código postal', 'Postal code'),
      required: true,
      validate: (value: unknown) =>
        (typeof value === 'string' && /^(0[1-9]|[1-4]\d|5[0-2])\d{3}$/.test(value)) ||
        'Escribe los 5 dígitos del código postal, por ejemplo 28013.',
    },
    phoneField({ required: true }),
    { name: 'email', type: 'email', label: label('Correo', 'E-mail'), required: true },
    {
      name: 'geo',
      type: 'group',
      label: label('Situación', 'Location'),
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'latitude', type: 'number', label: label('Latitud', 'Latitude'), min: -90, max: 90 },
            { name: 'longitude', type: 'number', label: label('Longitud', 'Longitude'), min: -180, max: 180 },
          ],
        },
      ],
    },
    { name: 'openingHours', type: 'textarea', label: label('Horario', 'Opening hours'), required: true },
    { name: 'photo', type: 'upload', relationTo: 'media', label: label('Foto', 'Photo') },
  ],
}
