import type { CollectionConfig } from 'payload'
import { accessFor } from '../../access/access-for.ts'
import { staffOnly } from '../../access/field-access.ts'
import { label } from '../../fields/label.ts'
import { phoneField } from '../../fields/phone-field.ts'

export const Staff: CollectionConfig = {
  slug: 'staff',
  labels: { singular: label('Persona del equipo', 'Staff member'), plural: label('Equipo', 'Staff') },
  access: accessFor('staff'),
  defaultSort: 'order',
  admin: {
    group: label('Contenido', 'Content'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'jobTitle', 'campus'],
    description: label(
      'Quién es quién en la web. El correo y el teléfono no se publican nunca.',
      'Who is who on the site. E-mail and phone are never published.',
    ),
  },
  fields: [
    { name: 'name', type: 'text', label: label('Nombre', 'Name'), required: true, maxLength: 120 },
    { name: 'jobTitle', type: 'text', label: label('Puesto', 'Job title'), required: true, maxLength: 120 },
    { name: 'bio', type: 'textarea', label: label('Sobre ella o él', 'About'), maxLength: 800 },
    { name: 'photo', type: 'upload', relationTo: 'media', label: label('Foto', 'Photo') },
    { name: 'campus', type: 'relationship', relationTo: 'campuses', label: label('Sede', 'Campus') },
    // Never public: the site shows who teaches, not how to write to them at home.
    { name: 'email', type: 'email', label: label('Correo', 'E-mail'), access: { read: staffOnly } },
    { ...phoneField(), access: { read: staffOnly } },
    {
      name: 'order',
      type: 'number',
      label: label('Orden', 'Order'),
      defaultValue: 100,
      admin: { position: 'sidebar' },
    },
  ],
}
