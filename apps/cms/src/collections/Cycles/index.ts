import { cycleLevelLabels } from '@cep/contracts/vocabulary'
import type { CollectionConfig } from 'payload'
import { accessFor } from '../../access/access-for.ts'
import { label, optionsOf } from '../../fields/label.ts'
import { slugField } from '../../fields/slug-field.ts'
import { textListField } from '../../fields/text-list-field.ts'

export const Cycles: CollectionConfig = {
  slug: 'cycles',
  labels: { singular: label('Ciclo', 'Cycle'), plural: label('Ciclos', 'Cycles') },
  access: accessFor('cycles'),
  defaultSort: 'order',
  admin: {
    group: label('Oferta', 'Catalogue'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'level', 'order'],
    description: label(
      'Titulaciones y certificados a los que llevan los cursos.',
      'Qualifications that courses lead to.',
    ),
  },
  fields: [
    { name: 'name', type: 'text', label: label('Nombre', 'Name'), required: true, maxLength: 160 },
    slugField('cycles', 'name'),
    {
      name: 'level',
      type: 'select',
      label: label('Nivel', 'Level'),
      required: true,
      options: optionsOf(cycleLevelLabels),
    },
    { name: 'description', type: 'textarea', label: label('Descripción', 'Description'), required: true },
    {
      name: 'modules',
      type: 'array',
      label: label('Módulos', 'Modules'),
      labels: { singular: label('Módulo', 'Module'), plural: label('Módulos', 'Modules') },
      fields: [
        { name: 'name', type: 'text', label: label('Nombre', 'Name'), required: true },
        { name: 'hours', type: 'number', label: label('Horas', 'Hours'), min: 1 },
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
    {
      name: 'order',
      type: 'number',
      label: label('Orden', 'Order'),
      defaultValue: 100,
      admin: { position: 'sidebar' },
    },
  ],
}
