import { runStatusLabels, WEEKDAYS, weekdayLabels } from '@cep/contracts/vocabulary'
import type { CollectionConfig } from 'payload'
import { accessFor } from '../../access/access-for.ts'
import { systemOnly } from '../../access/field-access.ts'
import { centsField } from '../../fields/cents-field.ts'
import { createdByField } from '../../fields/created-by-field.ts'
import { label, optionsOf } from '../../fields/label.ts'
import { dayPicker } from '../../fields/moment-picker.ts'
import { keepEnrolled } from '../Enrolments/keep-enrolled.ts'
import { fundingOptions } from './funding-options.ts'
import { validateRun } from './validate-run.ts'

const timeOfDay = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)) ||
  'Escribe la hora como 09:30.'

export const CourseRuns: CollectionConfig = {
  slug: 'course-runs',
  labels: { singular: label('Convocatoria', 'Course run'), plural: label('Convocatorias', 'Course runs') },
  access: accessFor('course-runs'),
  defaultSort: 'startDate',
  admin: {
    group: label('Oferta', 'Catalogue'),
    useAsTitle: 'code',
    defaultColumns: ['code', 'course', 'campus', 'startDate', 'status', 'seatsTaken', 'maxStudents'],
    listSearchableFields: ['code'],
    description: label(
      'Cada vez que un curso empieza: fechas, sede, plazas y precio. La web enseña las anunciadas y las de matrícula abierta.',
      'Each time a course starts: dates, campus, seats and price. The site shows announced ones and those open for enrolment.',
    ),
  },
  hooks: { beforeValidate: [validateRun], beforeDelete: [keepEnrolled('run')] },
  fields: [
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
        (typeof value === 'string' && /^(NOR|SC|SUR|ONL)-\d{4}-\d{3}$/.test(value)) ||
        'Escribe el código como NOR-2027-001 (NOR, SC, SUR u ONL).',
    },
    {
      name: 'course',
      type: 'relationship',
      relationTo: 'courses',
      label: label('Curso', 'Course'),
      required: true,
      index: true,
    },
    {
      name: 'campus',
      type: 'relationship',
      relationTo: 'campuses',
      label: label('Sede', 'Campus'),
      index: true,
      admin: {
        description: label(
          'Obligatoria salvo en los cursos online.',
          'Required unless the course is online.',
        ),
      },
    },
    {
      name: 'status',
      type: 'select',
      label: label('Estado', 'Status'),
      required: true,
      defaultValue: 'draft',
      index: true,
      options: optionsOf(runStatusLabels),
    },
    {
      type: 'row',
      fields: [
        {
          name: 'startDate',
          type: 'date',
          label: label('Empieza', 'Starts'),
          required: true,
          index: true,
          admin: dayPicker,
        },
        {
          name: 'endDate',
          type: 'date',
          label: label('Termina', 'Ends'),
          required: true,
          admin: dayPicker,
        },
        {
          name: 'enrolmentDeadline',
          type: 'date',
          label: label('Fin de matrícula', 'Enrolment deadline'),
          admin: dayPicker,
        },
      ],
    },
    {
      name: 'weekdays',
      type: 'select',
      hasMany: true,
      label: label('Días', 'Days'),
      options: WEEKDAYS.map((day) => ({ value: day, label: weekdayLabels[day] })),
    },
    {
      type: 'row',
      fields: [
        { name: 'startTime', type: 'text', label: label('Desde', 'From'), validate: timeOfDay },
        { name: 'endTime', type: 'text', label: label('Hasta', 'To'), validate: timeOfDay },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'maxStudents',
          type: 'number',
          label: label('Plazas', 'Seats'),
          required: true,
          defaultValue: 30,
          min: 1,
          max: 500,
        },
        {
          name: 'minStudents',
          type: 'number',
          label: label('Mínimo para empezar', 'Minimum to start'),
          required: true,
          defaultValue: 5,
          min: 1,
        },
        {
          name: 'seatsTaken',
          type: 'number',
          label: label('Plazas ocupadas', 'Seats taken'),
          required: true,
          defaultValue: 0,
          min: 0,
          access: { create: systemOnly, update: systemOnly },
          admin: {
            readOnly: true,
            description: label('La cuenta de matrículas confirmadas.', 'The confirmed enrolments.'),
          },
        },
      ],
    },
    centsField({
      name: 'priceOverrideCents',
      label: label('Precio de esta convocatoria', 'Price of this run'),
    }),
    { name: 'instructor', type: 'relationship', relationTo: 'staff', label: label('Docente', 'Instructor') },
    {
      name: 'funding',
      type: 'select',
      label: label('Financiación', 'Funding'),
      required: true,
      defaultValue: 'privado',
      options: fundingOptions,
    },
    createdByField,
  ],
}
