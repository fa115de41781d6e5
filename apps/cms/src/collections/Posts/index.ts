import type { CollectionConfig } from 'payload'
import { accessFor } from '../../access/access-for.ts'
import { previewOf } from '../../admin/preview.ts'
import { createdByField } from '../../fields/created-by-field.ts'
import { label } from '../../fields/label.ts'
import { momentPicker } from '../../fields/moment-picker.ts'
import { seoField } from '../../fields/seo-field.ts'
import { slugField } from '../../fields/slug-field.ts'

export const Posts: CollectionConfig = {
  slug: 'posts',
  labels: { singular: label('Entrada del blog', 'Post'), plural: label('Blog', 'Blog') },
  access: accessFor('posts'),
  versions: { maxPerDoc: 30, drafts: { autosave: { interval: 800 }, schedulePublish: true } },
  defaultSort: '-publishedAt',
  admin: {
    group: label('Contenido', 'Content'),
    useAsTitle: 'title',
    defaultColumns: ['title', 'author', 'publishedAt', '_status'],
    listSearchableFields: ['title', 'excerpt'],
    description: label(
      'Entradas del blog. Programa la publicación con la flecha junto a Publicar.',
      'Blog posts. Schedule publication with the arrow beside Publish.',
    ),
    ...previewOf('/blog'),
  },
  fields: [
    { name: 'title', type: 'text', label: label('Título', 'Title'), required: true, maxLength: 160 },
    slugField('posts', 'title'),
    {
      name: 'excerpt',
      type: 'textarea',
      label: label('Entradilla', 'Excerpt'),
      required: true,
      maxLength: 320,
    },
    { name: 'content', type: 'richText', label: label('Texto', 'Text'), required: true },
    { name: 'image', type: 'upload', relationTo: 'media', label: label('Imagen', 'Image') },
    seoField,
    {
      name: 'publishedAt',
      type: 'date',
      label: label('Fecha', 'Date'),
      required: true,
      index: true,
      defaultValue: () => new Date().toISOString(),
      admin: { position: 'sidebar', ...momentPicker },
    },
    {
      name: 'author',
      type: 'relationship',
      relationTo: 'staff',
      label: label('Autor', 'Author'),
      admin: { position: 'sidebar' },
    },
    {
      name: 'tags',
      type: 'text',
      hasMany: true,
      label: label('Etiquetas', 'Tags'),
      admin: { position: 'sidebar' },
    },
    createdByField,
  ],
}
