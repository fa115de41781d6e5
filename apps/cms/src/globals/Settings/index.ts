import { roleLabels, WEEKDAYS, weekdayLabels } from '@cep/contracts/vocabulary'
import type { GlobalConfig } from 'payload'
import { adminOnly, managementOnly, staffOnly } from '../../access/field-access.ts'
import { settingsMatrix } from '../../access/matrix.ts'
import { readerOf } from '../../access/reader-of.ts'
import { forgetMandatoryRoles } from '../../collections/Users/second-factor/mandatory-roles.ts'
import { label, optionsOf } from '../../fields/label.ts'
import { dayPicker } from '../../fields/moment-picker.ts'
import { phoneField } from '../../fields/phone-field.ts'

const byManagement = { access: { update: managementOnly } }
const byAdmin = { access: { update: adminOnly } }
const internal = { access: { read: staffOnly, update: adminOnly } }

/** Roles that must use a second factor take effect at once. */
function forgetRolesOnChange() {
  forgetMandatoryRoles()
}

const timeOfDay = (value: unknown) =>
  (typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)) || 'Escribe la hora como 09:30.'

export const Settings: GlobalConfig = {
  slug: 'settings',
  label: label('Ajustes del centro', 'Centre settings'),
  access: {
    read: ({ req }) => settingsMatrix[readerOf(req)].read,
    update: ({ req }) => settingsMatrix[readerOf(req)].update,
  },
  hooks: { afterChange: [forgetRolesOnChange] },
  admin: {
    group: label('Sistema', 'System'),
    description: label(
      'Gestión cambia contacto y horarios; lo demás, administración.',
      'Managers change contact and opening hours, administrators the rest.',
    ),
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: label('Contacto', 'Contact'),
          fields: [
            { name: 'name', type: 'text', label: label('Nombre', 'Name'), required: true, ...byAdmin },
            {
              name: 'legalName',
              type: 'text',
              label: label('Razón social', 'Legal name'),
              required: true,
              ...byAdmin,
            },
            {
              name: 'taxId',
              type: 'text',
              label: label('NIF', 'Tax number'),
              maxLength: 20,
              ...byAdmin,
            },
            { name: 'tagline', type: 'text', label: label('Lema', 'Tagline'), maxLength: 120, ...byAdmin },
            { ...phoneField({ required: true }), ...byManagement },
            { ...phoneField({ name: 'whatsapp' }), label: label('WhatsApp', 'WhatsApp'), ...byManagement },
            {
              name: 'email',
              type: 'email',
              label: label('Correo', 'E-mail'),
              required: true,
              ...byManagement,
            },
            {
              name: 'privacyEmail',
              type: 'email',
              label: label('Correo de protección de datos', 'E-mail for privacy matters'),
              ...byManagement,
            },
            {
              name: 'address',
              type: 'text',
              label: label('Dirección', 'Address'),
              required: true,
              ...byManagement,
            },
            {
              name: 'social',
              type: 'array',
              label: label('Redes sociales', 'Social networks'),
              labels: {
                singular: label('Red', 'Network'),
                plural: label('Redes sociales', 'Social networks'),
              },
              ...byManagement,
              fields: [
                { name: 'network', type: 'text', label: label('Red', 'Network'), required: true },
                { name: 'url', type: 'text', label: label('Dirección', 'Address'), required: true },
              ],
            },
          ],
        },
        {
          label: label('Horario', 'Opening hours'),
          fields: [
            {
              name: 'openingHours',
              type: 'array',
              label: label('Horario de atención', 'Opening hours'),
              labels: {
                singular: label('Tramo', 'Hours'),
                plural: label('Horario de atención', 'Opening hours'),
              },
              ...byManagement,
              fields: [
                { name: 'days', type: 'text', label: label('Días', 'Days'), required: true },
                { name: 'hours', type: 'text', label: label('Horas', 'Hours'), required: true },
              ],
            },
            {
              name: 'workingHours',
              type: 'array',
              label: label('Horas en que se atienden solicitudes', 'Hours in which leads are answered'),
              labels: {
                singular: label('Tramo', 'Hours'),
                plural: label('Horas en que se atienden solicitudes', 'Hours in which leads are answered'),
              },
              admin: {
                description: label(
                  'De ellas sale el plazo de respuesta de cada solicitud.',
                  'The time by which a lead has to be answered follows from them.',
                ),
              },
              ...internal,
              access: { read: staffOnly, update: managementOnly },
              fields: [
                {
                  name: 'weekday',
                  type: 'select',
                  label: label('Día', 'Day'),
                  required: true,
                  options: WEEKDAYS.map((day) => ({ value: day, label: weekdayLabels[day] })),
                },
                {
                  name: 'opensAt',
                  type: 'text',
                  label: label('Desde', 'From'),
                  required: true,
                  validate: timeOfDay,
                },
                {
                  name: 'closesAt',
                  type: 'text',
                  label: label('Hasta', 'To'),
                  required: true,
                  validate: timeOfDay,
                },
              ],
            },
            {
              name: 'holidays',
              type: 'array',
              label: label('Festivos', 'Holidays'),
              labels: { singular: label('Festivo', 'Holiday'), plural: label('Festivos', 'Holidays') },
              access: { read: staffOnly, update: managementOnly },
              fields: [
                {
                  name: 'date',
                  type: 'date',
                  label: label('Fecha', 'Date'),
                  required: true,
                  admin: dayPicker,
                },
                { name: 'name', type: 'text', label: label('Nombre', 'Name') },
              ],
            },
          ],
        },
        {
          label: label('Solicitudes', 'Leads'),
          fields: [
            {
              name: 'slaWorkingHours',
              type: 'number',
              label: label('Plazo de respuesta en horas laborables', 'Time to answer, in working hours'),
              required: true,
              defaultValue: 4,
              min: 1,
              max: 80,
              ...internal,
            },
          ],
        },
        {
          label: label('Seguridad', 'Security'),
          fields: [
            {
              name: 'secondFactorRoles',
              type: 'select',
              hasMany: true,
              label: label('Segundo factor obligatorio para', 'Second factor required for'),
              options: optionsOf(roleLabels),
              access: { read: adminOnly, update: adminOnly },
              admin: {
                description: label(
                  'Quien tenga una de estas funciones tendrá que activarlo al entrar.',
                  'Whoever has one of these roles has to set it up when they sign in.',
                ),
              },
            },
          ],
        },
      ],
    },
  ],
}
