import { languageLabels, studentStatusLabels } from '@cep/contracts/vocabulary'
import type { CollectionConfig } from 'payload'
import { accessFor } from '../../access/access-for.ts'
import { personalData, studentData, systemOnly } from '../../access/field-access.ts'
import { createdByField } from '../../fields/created-by-field.ts'
import { label, optionsOf } from '../../fields/label.ts'
import { dayPicker, momentPicker } from '../../fields/moment-picker.ts'
import { phoneField } from '../../fields/phone-field.ts'
import { keepEnrolled } from '../Enrolments/keep-enrolled.ts'
import { consentFields } from '../Leads/consent-and-utm-fields.ts'
import { normaliseStudent } from './normalise-student.ts'
import { stampStudent } from './stamp-student.ts'

const names = { access: { read: personalData } }
const personal = { access: { read: studentData } }
const system = { access: { create: systemOnly, update: systemOnly } }

export const Students: CollectionConfig = {
  slug: 'students',
  labels: { singular: label('Alumno', 'Student'), plural: label('Alumnado', 'Students') },
  access: accessFor('students'),
  // A name would be a path that `lectura` may not sort by.
  defaultSort: '-createdAt',
  disableDuplicate: true,
  admin: {
    group: label('Alumnado', 'Students'),
    useAsTitle: 'fullName',
    defaultColumns: ['fullName', 'email', 'phone', 'status', 'createdAt'],
    listSearchableFields: ['fullName', 'email', 'phone', 'nationalId'],
    description: label(
      'Quien estudia o ha estudiado en el centro. Sus cursos están en Matrículas.',
      'Who studies or has studied at the centre. Their courses are under Enrolments.',
    ),
  },
  hooks: {
    beforeValidate: [normaliseStudent],
    beforeChange: [stampStudent],
    beforeDelete: [keepEnrolled('student')],
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: label('Datos', 'Details'),
          fields: [
            {
              type: 'row',
              fields: [
                {
                  name: 'firstName',
                  type: 'text',
                  label: label('Nombre', 'First name'),
                  required: true,
                  ...names,
                },
                {
                  name: 'lastName',
                  type: 'text',
                  label: label('Apellidos', 'Last name'),
                  required: true,
                  index: true,
                  ...names,
                },
              ],
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'email',
                  type: 'text',
                  label: label('Correo', 'E-mail'),
                  required: true,
                  unique: true,
                  ...personal,
                },
                { ...phoneField(), index: true, ...personal },
              ],
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'nationalId',
                  type: 'text',
                  label: label('DNI o NIE', 'National id (DNI or NIE)'),
                  unique: true,
                  ...personal,
                },
                {
                  name: 'dateOfBirth',
                  type: 'date',
                  label: label('Fecha de nacimiento', 'Date of birth'),
                  ...personal,
                  admin: dayPicker,
                },
                {
                  name: 'language',
                  type: 'select',
                  label: label('Idioma', 'Language'),
                  required: true,
                  defaultValue: 'es',
                  options: optionsOf(languageLabels),
                  ...personal,
                },
              ],
            },
            {
              name: 'address',
              type: 'group',
              label: label('Dirección', 'Address'),
              ...personal,
              fields: [
                {
                  name: 'street',
                  type: 'text',
                  label: label('Calle y número', 'Street and number'),
                  maxLength: 160,
                },
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'postalCode',
                      type: 'text',
                      label: label('Código postal', 'Postal code'),
                      validate: (value: unknown) =>
                        !value ||
                        (typeof value === 'string' && /^\d{5}$/.test(value)) ||
                        'Escribe las 5 cifras del código postal.',
                    },
                    { name: 'city', type: 'text', label: label('Localidad', 'Town'), maxLength: 80 },
                  ],
                },
              ],
            },
            {
              name: 'emergencyContact',
              type: 'group',
              label: label('En caso de urgencia', 'Emergency contact'),
              ...personal,
              fields: [
                {
                  type: 'row',
                  fields: [
                    { name: 'name', type: 'text', label: label('Nombre', 'Name'), maxLength: 120 },
                    {
                      name: 'relation',
                      type: 'text',
                      label: label('Parentesco', 'Relation'),
                      maxLength: 60,
                    },
                    phoneField(),
                  ],
                },
              ],
            },
          ],
        },
        {
          label: label('Matrículas', 'Enrolments'),
          fields: [
            {
              name: 'enrolments',
              type: 'join',
              collection: 'enrolments',
              on: 'student',
              label: label('Matrículas', 'Enrolments'),
              defaultSort: '-createdAt',
              admin: { defaultColumns: ['number', 'run', 'status', 'createdAt'], allowCreate: true },
            },
          ],
        },
        {
          label: label('Notas', 'Notes'),
          fields: [
            {
              name: 'notes',
              type: 'textarea',
              label: label('Notas internas', 'Internal notes'),
              maxLength: 5000,
              ...personal,
            },
          ],
        },
        { label: label('Consentimiento', 'Consent'), fields: consentFields },
      ],
    },
    {
      name: 'status',
      type: 'select',
      label: label('Estado', 'Status'),
      required: true,
      defaultValue: 'active',
      index: true,
      options: optionsOf(studentStatusLabels),
      admin: { position: 'sidebar' },
    },
    // First and last name, kept by the database: what the panel calls a student.
    {
      name: 'fullName',
      type: 'text',
      label: label('Nombre completo', 'Full name'),
      index: true,
      access: { ...system.access, read: personalData },
      admin: { hidden: true, disableListColumn: false },
    },
    {
      name: 'lead',
      type: 'relationship',
      relationTo: 'leads',
      label: label('Solicitud de origen', 'Source lead'),
      index: true,
      access: { ...system.access, read: personalData },
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'erasedAt',
      type: 'date',
      label: label('Datos borrados', 'Erased'),
      ...system,
      admin: {
        readOnly: true,
        position: 'sidebar',
        ...momentPicker,
        condition: ({ erasedAt }) => Boolean(erasedAt),
      },
    },
    createdByField,
  ],
}
