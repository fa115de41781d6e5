import { FIRST_ENROLMENT_STATUSES } from '@cep/contracts/enrolment-transitions'
import { enrolmentStatusLabels } from '@cep/contracts/vocabulary'
import type { CollectionConfig } from 'payload'
import { accessFor } from '../../access/access-for.ts'
import { enrolmentDetail, personalData, studentData, systemOnly } from '../../access/field-access.ts'
import { createdByField } from '../../fields/created-by-field.ts'
import { label, optionsOf } from '../../fields/label.ts'
import { momentPicker } from '../../fields/moment-picker.ts'
import { keepTransitions } from './keep-transitions.ts'
import { moneyFields } from './money-fields.ts'
import { moveEnrolment } from './move-enrolment.ts'
import { readStanding } from './read-standing.ts'
import { tellEnrolled } from './tell-enrolled.ts'

const system = { access: { create: systemOnly, update: systemOnly } }
const systemMoment = {
  access: { ...system.access, read: enrolmentDetail },
  admin: { readOnly: true, ...momentPicker },
}
const progress = { access: { read: studentData } }

export const Enrolments: CollectionConfig = {
  slug: 'enrolments',
  labels: { singular: label('Matrícula', 'Enrolment'), plural: label('Matrículas', 'Enrolments') },
  access: accessFor('enrolments'),
  defaultSort: '-createdAt',
  disableDuplicate: true,
  indexes: [{ fields: ['student', 'run'], unique: true }],
  admin: {
    group: label('Alumnado', 'Students'),
    useAsTitle: 'number',
    defaultColumns: ['number', 'student', 'run', 'status', 'waitlistPosition', 'paymentStatus'],
    listSearchableFields: ['number'],
    description: label(
      'Quién está en qué convocatoria. Si está completa, la matrícula pasa a la lista de espera; cuando una se anula, entra la primera.',
      'Who is in which run. In a full one an enrolment goes to the waiting list; when one is cancelled, the first moves up.',
    ),
  },
  hooks: { beforeChange: [keepTransitions], afterChange: [tellEnrolled] },
  endpoints: [moveEnrolment, readStanding],
  fields: [
    {
      name: 'actions',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/admin/enrolments/enrolment-actions.tsx#EnrolmentActions' },
      },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'student',
          type: 'relationship',
          relationTo: 'students',
          label: label('Alumno', 'Student'),
          required: true,
          index: true,
          access: { update: systemOnly },
        },
        {
          name: 'run',
          type: 'relationship',
          relationTo: 'course-runs',
          label: label('Convocatoria', 'Course run'),
          required: true,
          index: true,
          access: { update: systemOnly },
        },
      ],
    },
    {
      type: 'tabs',
      tabs: [
        { label: label('Pago', 'Payment'), fields: moneyFields },
        {
          label: label('Seguimiento', 'Progress'),
          fields: [
            {
              type: 'row',
              fields: [
                {
                  name: 'attendancePercent',
                  type: 'number',
                  label: label('Asistencia (%)', 'Attendance (%)'),
                  min: 0,
                  max: 100,
                  ...progress,
                },
                {
                  name: 'grade',
                  type: 'number',
                  label: label('Nota (0 a 10)', 'Grade (0 to 10)'),
                  min: 0,
                  max: 10,
                  ...progress,
                },
                {
                  name: 'certificateIssued',
                  type: 'checkbox',
                  label: label('Certificado entregado', 'Certificate issued'),
                  defaultValue: false,
                  ...progress,
                },
              ],
            },
            {
              name: 'notes',
              type: 'textarea',
              label: label('Notas internas', 'Internal notes'),
              maxLength: 5000,
              ...progress,
            },
          ],
        },
        {
          label: label('Fechas', 'Dates'),
          fields: [
            {
              type: 'row',
              fields: [
                {
                  name: 'confirmedAt',
                  type: 'date',
                  label: label('Confirmada', 'Confirmed'),
                  index: true,
                  ...systemMoment,
                },
                {
                  name: 'promotedAt',
                  type: 'date',
                  label: label('Entró desde la lista', 'Moved up from the list'),
                  ...systemMoment,
                },
                {
                  name: 'endedAt',
                  type: 'date',
                  label: label('Anulada, baja o fin', 'Cancelled, withdrawn or completed'),
                  index: true,
                  ...systemMoment,
                },
              ],
            },
          ],
        },
      ],
    },
    // Number, waiting position and moments are the database's, whoever writes.
    {
      name: 'number',
      type: 'text',
      label: label('Número', 'Number'),
      unique: true,
      ...system,
      admin: { readOnly: true, position: 'sidebar', condition: ({ number }) => Boolean(number) },
    },
    {
      name: 'status',
      type: 'select',
      label: label('Estado', 'Status'),
      required: true,
      defaultValue: 'pending',
      index: true,
      options: optionsOf(enrolmentStatusLabels),
      filterOptions: ({ options, data }) =>
        data.id
          ? options
          : options.filter((option) =>
              FIRST_ENROLMENT_STATUSES.some(
                (status) => status === (typeof option === 'string' ? option : option.value),
              ),
            ),
      admin: {
        position: 'sidebar',
        description: label(
          'Al confirmar se ocupa una plaza, o un puesto en la lista de espera.',
          'Confirming takes a seat, or a place on the waiting list.',
        ),
      },
    },
    {
      name: 'waitlistPosition',
      type: 'number',
      label: label('Puesto en espera', 'Waiting place'),
      access: { ...system.access, read: enrolmentDetail },
      admin: {
        readOnly: true,
        position: 'sidebar',
        condition: ({ waitlistPosition }) => typeof waitlistPosition === 'number',
      },
    },
    {
      name: 'lead',
      type: 'relationship',
      relationTo: 'leads',
      label: label('Solicitud de origen', 'Source lead'),
      index: true,
      access: { create: studentData, update: systemOnly, read: personalData },
      admin: { position: 'sidebar' },
    },
    createdByField,
  ],
}
