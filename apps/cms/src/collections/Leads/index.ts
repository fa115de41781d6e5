import {
  contactChannelLabels,
  contactTimeLabels,
  languageLabels,
  leadPriorityLabels,
  leadSourceLabels,
  leadStatusLabels,
} from '@cep/contracts/vocabulary'
import type { CollectionConfig } from 'payload'
import { accessFor } from '../../access/access-for.ts'
import { leadAssignment, leadWork, personalData, systemOnly } from '../../access/field-access.ts'
import { tabLabel } from '../../admin/leads/panel-translations.ts'
import { label, optionsOf } from '../../fields/label.ts'
import { momentPicker } from '../../fields/moment-picker.ts'
import { completeFromRun } from './complete-from-run.ts'
import { consentFields, utmFields } from './consent-and-utm-fields.ts'
import { addNote } from './endpoints/add-note.ts'
import { assignLead } from './endpoints/assign-lead.ts'
import { changeStatus } from './endpoints/change-status.ts'
import { enrolLead } from './endpoints/enrol-lead.ts'
import { readRunChoices } from './endpoints/read-run-choices.ts'
import { readTimeline } from './endpoints/read-timeline.ts'
import { importEndpoint } from './import/import-endpoint.ts'
import { normaliseLead } from './normalise-lead.ts'
import { recordSubmission } from './record-submission.ts'
import { refuseDuplicate } from './refuse-duplicate.ts'
import { requireAdviser } from './require-adviser.ts'
import { stampLead } from './stamp-lead.ts'

/** Whoever works the lead may correct what was said; marketing may only reassign. */
const personal = { access: { read: personalData, update: leadWork } }
const worked = { access: { update: leadWork } }
const system = { access: { create: systemOnly, update: systemOnly }, admin: { readOnly: true } }
const systemMoment = { ...system, admin: { readOnly: true, ...momentPicker } }

export const Leads: CollectionConfig = {
  slug: 'leads',
  labels: { singular: label('Solicitud', 'Lead'), plural: label('Solicitudes', 'Leads') },
  access: accessFor('leads'),
  defaultSort: 'slaDueAt',
  admin: {
    group: label('Solicitudes', 'Leads'),
    useAsTitle: 'reference',
    defaultColumns: ['reference', 'firstName', 'lastName', 'course', 'status', 'slaDueAt', 'assignedTo'],
    listSearchableFields: ['reference', 'firstName', 'lastName', 'email', 'phone'],
    components: {
      views: {
        edit: {
          default: {
            Component: '/admin/leads/lead-view.tsx#LeadView',
            tab: { label: tabLabel('tab') },
          },
          correct: {
            Component: '@payloadcms/ui#DefaultEditView',
            path: '/corregir',
            tab: {
              label: tabLabel('correct'),
              href: '/corregir',
              order: 200,
              condition: ({ permissions }) => Boolean(permissions?.collections?.leads?.update),
            },
          },
          // Nothing for an adviser's day.
          api: { tab: { condition: ({ req }) => req.user?.role === 'admin' } },
        },
      },
    },
  },
  hooks: {
    beforeValidate: [normaliseLead, completeFromRun, requireAdviser, refuseDuplicate],
    beforeChange: [stampLead],
    afterChange: [recordSubmission],
  },
  endpoints: [importEndpoint, changeStatus, assignLead, addNote, readTimeline, enrolLead, readRunChoices],
  disableDuplicate: true,
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'firstName',
          type: 'text',
          label: label('Nombre', 'First name'),
          required: true,
          ...personal,
        },
        {
          name: 'lastName',
          type: 'text',
          label: label('Apellidos', 'Last name'),
          required: true,
          ...personal,
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
          ...personal,
        },
        {
          name: 'phone',
          type: 'text',
          label: label('Teléfono', 'Phone'),
          required: true,
          index: true,
          ...personal,
        },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'course',
          type: 'relationship',
          relationTo: 'courses',
          label: label('Curso', 'Course'),
          index: true,
          ...worked,
        },
        {
          name: 'run',
          type: 'relationship',
          relationTo: 'course-runs',
          label: label('Convocatoria', 'Course run'),
          index: true,
          ...worked,
        },
        {
          name: 'campus',
          type: 'relationship',
          relationTo: 'campuses',
          label: label('Sede', 'Campus'),
          index: true,
          ...worked,
        },
      ],
    },
    { name: 'message', type: 'textarea', label: label('Mensaje', 'Message'), maxLength: 5000, ...personal },
    {
      type: 'row',
      fields: [
        {
          name: 'preferredContact',
          type: 'select',
          label: label('Prefiere', 'Prefers'),
          options: optionsOf(contactChannelLabels),
          ...worked,
        },
        {
          name: 'preferredTime',
          type: 'select',
          label: label('Horario', 'Time'),
          options: optionsOf(contactTimeLabels),
          ...worked,
        },
        {
          name: 'language',
          type: 'select',
          label: label('Idioma', 'Language'),
          required: true,
          defaultValue: 'es',
          options: optionsOf(languageLabels),
          ...worked,
        },
      ],
    },
    {
      name: 'status',
      type: 'select',
      label: label('Estado', 'Status'),
      required: true,
      defaultValue: 'new',
      index: true,
      options: optionsOf(leadStatusLabels),
      access: { create: systemOnly, update: leadWork },
      admin: { position: 'sidebar' },
    },
    {
      name: 'assignedTo',
      type: 'relationship',
      relationTo: 'users',
      label: label('La lleva', 'Assigned to'),
      index: true,
      access: { update: leadAssignment },
      admin: { position: 'sidebar' },
    },
    {
      name: 'priority',
      type: 'select',
      label: label('Prioridad', 'Priority'),
      required: true,
      defaultValue: 'normal',
      options: optionsOf(leadPriorityLabels),
      access: { update: leadWork },
      admin: { position: 'sidebar' },
    },
    {
      name: 'source',
      type: 'select',
      label: label('Origen', 'Source'),
      required: true,
      defaultValue: 'phone',
      index: true,
      options: optionsOf(leadSourceLabels),
      access: { update: systemOnly },
      admin: { position: 'sidebar' },
    },
    {
      name: 'reference',
      type: 'text',
      label: label('Referencia', 'Reference'),
      required: true,
      unique: true,
      ...system,
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'score',
      type: 'number',
      label: label('Puntuación', 'Score'),
      min: 0,
      max: 100,
      ...system,
      admin: { readOnly: true, position: 'sidebar' },
    },
    // The page of a lead says it in words; Payload's editor for JSON is fetched from a public network.
    { name: 'scoreParts', type: 'json', label: label('Por qué', 'Why'), ...system, admin: { hidden: true } },
    {
      name: 'slaDueAt',
      type: 'date',
      label: label('Contactar antes de', 'Contact before'),
      index: true,
      ...systemMoment,
    },
    {
      name: 'firstContactedAt',
      type: 'date',
      label: label('Primer contacto', 'First contact'),
      ...systemMoment,
    },
    { name: 'convertedAt', type: 'date', label: label('Matrícula', 'Converted'), ...systemMoment },
    { name: 'escalatedAt', type: 'date', label: label('Escalada', 'Escalated'), ...systemMoment },
    { name: 'erasedAt', type: 'date', label: label('Datos borrados', 'Erased'), ...systemMoment },
    ...consentFields,
    ...utmFields,
    {
      type: 'row',
      fields: [
        {
          name: 'campaign',
          type: 'relationship',
          relationTo: 'campaigns',
          label: label('Campaña', 'Campaign'),
          index: true,
          access: { create: systemOnly, update: systemOnly },
          admin: { readOnly: true },
        },
        {
          name: 'firstCampaign',
          type: 'relationship',
          relationTo: 'campaigns',
          label: label('Primera campaña', 'First campaign'),
          index: true,
          access: { create: systemOnly, update: systemOnly },
          admin: {
            readOnly: true,
            description: label('La de su primera visita conocida.', 'That of the first visit we know of.'),
          },
        },
      ],
    },
    // Kept with the marketing consent alone; advertisers recognise their own click by them.
    {
      name: 'clickIds',
      type: 'group',
      label: label('Identificadores de clic', 'Click ids'),
      admin: { hidden: true },
      fields: ['fbclid', 'gclid'].map((name) => ({
        name,
        type: 'text' as const,
        access: { create: systemOnly, update: systemOnly, read: personalData },
      })),
    },
    {
      name: 'externalId',
      type: 'text',
      label: label('Identificador externo', 'External id'),
      unique: true,
      access: { create: systemOnly, update: systemOnly, read: personalData },
      admin: { readOnly: true },
    },
    {
      name: 'updatedBy',
      type: 'relationship',
      relationTo: 'users',
      label: label('Último cambio de', 'Last changed by'),
      ...system,
    },
  ],
}
