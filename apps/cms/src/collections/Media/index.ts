import type { CollectionConfig } from 'payload'
import { accessFor } from '../../access/access-for.ts'
import { createdByField } from '../../fields/created-by-field.ts'
import { label } from '../../fields/label.ts'

const webp = { format: 'webp', options: { quality: 78 } } as const

export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: label('Archivo', 'File'), plural: label('Archivos', 'Files') },
  access: accessFor('media'),
  admin: {
    group: label('Contenido', 'Content'),
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'alt', 'mimeType', 'filesize', 'updatedAt'],
  },
  upload: {
    mimeTypes: ['image/*', 'application/pdf'],
    imageSizes: [
      { name: 'small', width: 400, formatOptions: webp, withoutEnlargement: true },
      { name: 'medium', width: 768, formatOptions: webp, withoutEnlargement: true },
      { name: 'large', width: 1920, formatOptions: webp, withoutEnlargement: true },
    ],
    adminThumbnail: 'small',
    focalPoint: true,
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      label: label('Texto alternativo', 'Alternative text'),
      required: true,
      maxLength: 200,
      admin: {
        description: label(
          'Lo que oye quien no ve la imagen.',
          'What somebody hears who does not see the picture.',
        ),
      },
    },
    createdByField,
  ],
}
