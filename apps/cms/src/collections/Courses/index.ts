import { courseTypeLabels, modalityLabels } from '@cep/contracts/vocabulary'
import type { CollectionConfig } from 'payload'
import { accessFor } from '../../access/access-for.ts'
import { previewOf } from '../../admin/preview.ts'
import { centsField } from '../../fields/cents-field.ts'
import { createdByField } from '../../fields/created-by-field.ts'
import { label, optionsOf } from '../../fields/label.ts'
import { seoField } from '../../fields/seo-field.ts'
import { slugField } from '../../fields/slug-field.ts'
import { textListField } from '../../fields/text-list-field.ts'

export const Courses: CollectionConfig = {
  slug: 'courses',
  labels: { singular: label('Curso', 'Course'), plural: label('Cursos', 'Courses') },
  access: accessFor('courses'),
  versions: { maxPerDoc: 30, drafts: { autosave: { interval: 800 }, schedulePublish: true } },
  defaultSort: 'name',
  admin: {
    group: label('Oferta', 'Catalogue'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'code', 'area', 'modality', '_status', 'updatedAt'],
    listSearchableFields: ['name', 'code'],
    description: label(
      'Qué enseña el centro. Un borrador no se ve en la web hasta que se publica.',
      'What the centre teaches. A draft is not on the site until it is published.',
    ),
    ...previewOf('/cursos'),
  },
  fields: [
    { name: 'name', type: 'text', label: label('Nombre', 'Name'), required: true, maxLength: 160 },
    slugField('courses', 'name'),
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
        (typeof value === 'string' && /^[A-Z]{3,4}-[A-Z]{4}-\d{4}$/.test(value)) ||
        'Escribe el código como SAN-AUXF-0001.',
    },
    {
      type: 'tabs',
      tabs: [
        {
          label: label('Contenido', 'Content'),
          fields: [
            {
              name: 'summary',
              type: 'textarea',
              label: label('Resumen', 'Summary'),
              required: true,
              minLength: 160,
              maxLength: 320,
              admin: { description: label('Entre 160 y 320 caracteres.', 'Between 160 and 320 characters.') },
            },
            { name: 'description', type: 'richText', label: label('Descripción', 'Description') },
            textListField({
              name: 'objectives',
              row: label('Objetivo', 'Objective'),
              label: label('Objetivos', 'Objectives'),
              minRows: 3,
              maxRows: 8,
              required: true,
            }),
            {
              name: 'syllabus',
              type: 'array',
              label: label('Temario', 'Syllabus'),
              labels: { singular: label('Unidad', 'Unit'), plural: label('Temario', 'Syllabus') },
              required: true,
              minRows: 6,
              maxRows: 16,
              fields: [
                {
                  name: 'title',
                  type: 'text',
                  label: label('Unidad', 'Unit'),
                  required: true,
                  maxLength: 200,
                },
                { name: 'hours', type: 'number', label: label('Horas', 'Hours'), min: 1 },
                {
                  name: 'points',
                  type: 'textarea',
                  label: label('Contenidos', 'Points'),
                  admin: { description: label('Uno en cada línea.', 'One on each line.') },
                },
              ],
            },
            textListField({
              name: 'requirements',
              row: label('Requisito', 'Requirement'),
              label: label('Requisitos', 'Requirements'),
            }),
            textListField({
              name: 'outcomes',
              row: label('Salida', 'Outcome'),
              label: label('Salidas profesionales', 'Outcomes'),
            }),
            textListField({
              name: 'benefits',
              row: label('Ventaja', 'Benefit'),
              label: label('Ventajas', 'Benefits'),
            }),
          ],
        },
        {
          label: label('Ficha', 'Facts'),
          fields: [
            {
              name: 'area',
              type: 'relationship',
              relationTo: 'areas',
              label: label('Área formativa', 'Training area'),
              required: true,
              index: true,
            },
            {
              name: 'cycle',
              type: 'relationship',
              relationTo: 'cycles',
              label: label('Ciclo', 'Cycle'),
              index: true,
            },
            {
              name: 'campuses',
              type: 'relationship',
              relationTo: 'campuses',
              hasMany: true,
              label: label('Sedes', 'Campuses'),
            },
            {
              name: 'modality',
              type: 'select',
              label: label('Modalidad', 'Modality'),
              required: true,
              index: true,
              options: optionsOf(modalityLabels),
            },
            {
              name: 'type',
              type: 'select',
              label: label('Tipo', 'Type'),
              required: true,
              index: true,
              options: optionsOf(courseTypeLabels),
            },
            {
              name: 'durationHours',
              type: 'number',
              label: label('Duración en horas', 'Duration in hours'),
              required: true,
              min: 1,
              max: 5000,
            },
            centsField({ name: 'basePriceCents', label: label('Precio', 'Price'), required: true }),
            {
              name: 'subsidyPercentage',
              type: 'number',
              label: label('Subvención (%)', 'Subsidy (%)'),
              required: true,
              defaultValue: 0,
              min: 0,
              max: 100,
            },
            {
              name: 'financialAid',
              type: 'checkbox',
              label: label('Admite becas y ayudas', 'Financial aid available'),
              defaultValue: false,
            },
            { name: 'image', type: 'upload', relationTo: 'media', label: label('Imagen', 'Image') },
          ],
        },
        { label: label('Buscadores', 'Search engines'), fields: [seoField] },
      ],
    },
    {
      name: 'featured',
      type: 'checkbox',
      label: label('Destacado en la portada', 'Featured on the home page'),
      defaultValue: false,
      index: true,
      admin: { position: 'sidebar' },
    },
    createdByField,
  ],
}
