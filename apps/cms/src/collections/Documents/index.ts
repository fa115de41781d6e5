import { documentStateLabels, reviewStateLabels } from '@cep/contracts/vocabulary'
import type { CollectionConfig, Field } from 'payload'
import { accessFor } from '../../access/access-for.ts'
import { systemOnly } from '../../access/field-access.ts'
import { createdByField } from '../../fields/created-by-field.ts'
import { label, optionsOf } from '../../fields/label.ts'
import { momentPicker } from '../../fields/moment-picker.ts'
import { prepareDocument } from './prepare-document.ts'

const system = { access: { create: systemOnly, update: systemOnly } }
/** What the system finds out is shown once it has. */
const systemNumber = (name: string, text: { es: string; en: string }): Field => ({
  name,
  type: 'number',
  label: text,
  ...system,
  admin: { readOnly: true, condition: (data) => typeof data[name] === 'number' },
})

export const Documents: CollectionConfig = {
  slug: 'documents',
  labels: {
    singular: label('Documento', 'Document'),
    plural: label('Cursos desde PDF', 'Courses from PDF'),
  },
  access: accessFor('documents'),
  defaultSort: '-createdAt',
  disableDuplicate: true,
  admin: {
    group: label('Oferta', 'Catalogue'),
    useAsTitle: 'title',
    defaultColumns: ['title', 'course', 'state', 'review', 'pages', 'createdAt'],
    listSearchableFields: ['title', 'originalName'],
    description: label(
      'Sube el PDF de un curso y el asistente propone su ficha. Nada se publica sin que lo apruebes.',
      'Upload the PDF of a course and the assistant proposes its entry. Nothing is published unless you approve it.',
    ),
  },
  hooks: { beforeOperation: [prepareDocument] },
  upload: {
    mimeTypes: ['application/pdf'],
    crop: false,
    focalPoint: false,
    pasteURL: false,
    // The list shows no pictures of PDFs.
    displayPreview: false,
    // Each one gets a title.
    bulkUpload: false,
  },
  fields: [
    { name: 'title', type: 'text', label: label('Título', 'Title'), required: true, maxLength: 160 },
    {
      name: 'course',
      type: 'relationship',
      relationTo: 'courses',
      label: label('Curso que completa', 'Course it completes'),
      index: true,
      admin: {
        description: label(
          'Vacío: de la propuesta sale un curso nuevo, en borrador.',
          'Empty: the proposal becomes a new course, as a draft.',
        ),
      },
    },
    {
      name: 'failure',
      type: 'textarea',
      label: label('Por qué no se pudo leer', 'Why it could not be read'),
      ...system,
      admin: { readOnly: true, condition: ({ state }) => state === 'failed' },
    },
    {
      type: 'row',
      fields: [
        systemNumber('pages', label('Páginas', 'Pages')),
        systemNumber('inputTokens', label('Tokens leídos', 'Input tokens')),
        systemNumber('outputTokens', label('Tokens escritos', 'Output tokens')),
      ],
    },
    {
      type: 'row',
      fields: ['model', 'promptVersion'].map(
        (name): Field => ({
          name,
          type: 'text',
          label:
            name === 'model'
              ? label('Modelo', 'Model')
              : label('Versión de las instrucciones', 'Prompt version'),
          ...system,
          admin: { readOnly: true, condition: (data) => Boolean(data[name]) },
        }),
      ),
    },
    // The review screen shows both; Payload's own fields for them are of no use to a person.
    {
      name: 'extractedText',
      type: 'textarea',
      label: label('Texto extraído', 'Extracted text'),
      ...system,
      admin: { hidden: true },
    },
    {
      name: 'result',
      type: 'json',
      label: label('Propuesta', 'Proposal'),
      ...system,
      admin: { hidden: true },
    },
    {
      name: 'originalName',
      type: 'text',
      label: label('Archivo', 'File'),
      access: { update: systemOnly },
      admin: {
        readOnly: true,
        position: 'sidebar',
        condition: ({ filename }) => Boolean(filename),
      },
    },
    {
      name: 'state',
      type: 'select',
      label: label('Lectura', 'Reading'),
      required: true,
      defaultValue: 'uploaded',
      index: true,
      options: optionsOf(documentStateLabels),
      ...system,
      // Always shown: a condition would make the column nullable.
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'review',
      type: 'select',
      label: label('Revisión', 'Review'),
      required: true,
      defaultValue: 'pending',
      index: true,
      options: optionsOf(reviewStateLabels),
      ...system,
      // Always shown: a condition would make the column nullable.
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'reviewedBy',
      type: 'relationship',
      relationTo: 'users',
      label: label('La revisó', 'Reviewed by'),
      ...system,
      admin: { readOnly: true, position: 'sidebar', condition: ({ reviewedBy }) => Boolean(reviewedBy) },
    },
    {
      name: 'reviewedAt',
      type: 'date',
      label: label('Revisada', 'Reviewed'),
      ...system,
      admin: {
        readOnly: true,
        position: 'sidebar',
        ...momentPicker,
        condition: ({ reviewedAt }) => Boolean(reviewedAt),
      },
    },
    createdByField,
  ],
}
