import type { CollectionConfig } from 'payload'
import { accessFor } from '../../access/access-for.ts'
import { previewOf } from '../../admin/preview.ts'
import { createdByField } from '../../fields/created-by-field.ts'
import { label } from '../../fields/label.ts'
import { seoField } from '../../fields/seo-field.ts'
import { slugField } from '../../fields/slug-field.ts'

export const Pages: CollectionConfig = {
  slug: 'pages',
  labels: { singular: label('Página', 'Page'), plural: label('Páginas', 'Pages') },
  access: accessFor('pages'),
  versions: { maxPerDoc: 30, drafts: { autosave: { interval: 800 }, schedulePublish: true } },
  admin: {
    group: label('Contenido', 'Content'),
    useAsTitle: 'title',
    defaultColumns: ['title', 'slug', '_status', 'updatedAt'],
    description: label(
      'Textos con dirección propia: quiénes somos, privacidad, aviso legal.',
      'Texts with an address of their own: about us, privacy, legal notice.',
    ),
    ...previewOf(''),
  },
  fields: [
    { name: 'title', type: 'text', label: label('Título', 'Title'), required: true, maxLength: 160 },
    slugField('pages', 'title'),
    { name: 'content', type: 'richText', label: label('Texto', 'Text'), required: true },
    seoField,
    createdByField,
  ],
}
