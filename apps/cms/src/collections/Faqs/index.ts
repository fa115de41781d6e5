import type { CollectionConfig } from 'payload'
import { accessFor } from '../../access/access-for.ts'
import { createdByField } from '../../fields/created-by-field.ts'
import { label } from '../../fields/label.ts'

export const Faqs: CollectionConfig = {
  slug: 'faqs',
  labels: {
    singular: label('Pregunta frecuente', 'Question'),
    plural: label('Preguntas frecuentes', 'Questions'),
  },
  access: accessFor('faqs'),
  versions: { maxPerDoc: 20, drafts: true },
  defaultSort: 'order',
  admin: {
    group: label('Contenido', 'Content'),
    useAsTitle: 'question',
    defaultColumns: ['question', 'topic', 'order', '_status'],
    listSearchableFields: ['question', 'topic'],
    description: label(
      'Las preguntas que más se repiten, agrupadas por tema.',
      'The questions people ask most, grouped by topic.',
    ),
  },
  fields: [
    { name: 'question', type: 'text', label: label('Pregunta', 'Question'), required: true, maxLength: 200 },
    { name: 'answer', type: 'richText', label: label('Respuesta', 'Answer'), required: true },
    {
      name: 'topic',
      type: 'text',
      label: label('Tema', 'Topic'),
      required: true,
      maxLength: 80,
      admin: { position: 'sidebar' },
    },
    {
      name: 'order',
      type: 'number',
      label: label('Orden', 'Order'),
      defaultValue: 100,
      admin: { position: 'sidebar' },
    },
    createdByField,
  ],
}
