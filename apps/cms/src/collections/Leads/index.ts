import {
  contactChannelLabels,
  contactTimeLabels,
  leadPriorityLabels,
  leadSourceLabels,
  leadStatusLabels,
} from '@cep/contracts/vocabulary'
import type { CollectionConfig } from 'payload'
import { accessFor } from '../../access/access-for.ts'
import { onlyRoles, personalData, systemOnly } from '../../access/field-access.ts'
import { label, optionsOf } from '../../fields/label.ts'
import { consentFields, utmFields } from './consent-and-utm-fields.ts'
import { normaliseLead } from './normalise-lead.ts'
import { recordSubmission } from './record-submission.ts'
import { refuseDuplicate } from './refuse-duplicate.ts'
import { stampLead } from './stamp-lead.ts'

/** Whoever works the lead may correct what was said; marketing may only reassign. */
const workedOn = onlyRoles('admin', 'gestor', 'asesor')
const assignable = onlyRoles('admin', 'gestor', 'asesor', 'marketing')

const personal = { access: { read: personalData, update: workedOn } }
const worked = { access: { update: workedOn } }
const system = { access: { create: systemOnly, update: systemOnly }, admin: { readOnly: true } }

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
  },
  hooks: {
    beforeValidate: [normaliseLead, refuseDuplicate],
    beforeChange: [stampLead],
    afterChange: [recordSubmission],
  },
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
          index: true,
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
      access: { create: systemOnly, update: workedOn },
      admin: { position: 'sidebar' },
    },
    {
      name: 'assignedTo',
      type: 'relationship',
      relationTo: 'users',
      label: label('La lleva', 'Assigned to'),
      index: true,
      access: { update: assignable },
      admin: { position: 'sidebar' },
    },
    {
      name: 'priority',
      type: 'select',
      label: label('Prioridad', 'Priority'),
      required: true,
      defaultValue: 'normal',
      options: optionsOf(leadPriorityLabels),
      access: { update: workedOn },
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
    { name: 'scoreParts', type: 'json', label: label('Por qué', 'Why'), ...system },
    {
      name: 'slaDueAt',
      type: 'date',
      label: label('Contactar antes de', 'Contact before'),
      index: true,
      ...system,
    },
    { name: 'firstContactedAt', type: 'date', label: label('Primer contacto', 'First contact'), ...system },
    { name: 'convertedAt', type: 'date', label: label('Matrícula', 'Converted'), ...system },
    { name: 'escalatedAt', type: 'date', label: label('Escalada', 'Escalated'), ...system },
    { name: 'erasedAt', type: 'date', label: label('Datos borrados', 'Erased'), ...system },
    ...consentFields,
    ...utmFields,
    {
      name: 'externalId',
      type: 'text',
      label: label('Identificador externo', 'External id'),
      unique: true,
      ...system,
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
