import type { CollectionConfig } from 'payload'
import { accessFor } from '../../access/access-for.ts'
import { label } from '../../fields/label.ts'

/** Codes are kept, words are shown. */
const inWords = { components: { Cell: '/admin/audit/code-cell.tsx#AuditCodeCell' } }

/** Who did what; written by the system alone and never changed. */
export const Audit: CollectionConfig = {
  slug: 'audit',
  graphQL: { singularName: 'AuditEntry', pluralName: 'AuditEntries' },
  labels: { singular: label('Registro', 'Audit entry'), plural: label('Registro de actividad', 'Audit log') },
  access: accessFor('audit'),
  defaultSort: '-createdAt',
  timestamps: true,
  lockDocuments: false,
  admin: {
    group: label('Sistema', 'System'),
    useAsTitle: 'action',
    defaultColumns: ['createdAt', 'actor', 'actorRole', 'action', 'targetCollection', 'targetId', 'outcome'],
    description: label(
      'Quién hizo qué. Lo escribe el sistema y nadie lo cambia; a los 3 años se anonimiza.',
      'Who did what. Written by the system, changed by nobody, anonymised after 3 years.',
    ),
    pagination: { defaultLimit: 50 },
  },
  fields: [
    {
      name: 'actor',
      type: 'relationship',
      relationTo: 'users',
      label: label('Quién', 'Who'),
      index: true,
      admin: { components: { Cell: '/admin/audit/actor-cell.tsx#AuditActorCell' } },
    },
    { name: 'actorRole', type: 'text', label: label('Función', 'Role'), required: true, admin: inWords },
    { name: 'ip', type: 'text', label: label('Dirección IP', 'IP address') },
    {
      name: 'action',
      type: 'text',
      label: label('Acción', 'Action'),
      required: true,
      index: true,
      admin: inWords,
    },
    // Both are found by the index that the audit migration makes.
    {
      name: 'targetCollection',
      type: 'text',
      label: label('Colección', 'Collection'),
      admin: inWords,
    },
    { name: 'targetId', type: 'text', label: label('Documento', 'Document') },
    {
      name: 'changes',
      type: 'json',
      label: label('Campos cambiados', 'Changed fields'),
      // Payload's own shows JSON in an editor that it loads from another server.
      admin: { components: { Field: '/admin/audit/changed-fields.tsx#ChangedFields' } },
    },
    {
      name: 'outcome',
      type: 'select',
      label: label('Resultado', 'Outcome'),
      required: true,
      defaultValue: 'done',
      options: [
        { value: 'done', label: label('Hecho', 'Done') },
        { value: 'refused', label: label('Denegado', 'Refused') },
        { value: 'failed', label: label('Fallido', 'Failed') },
      ],
    },
  ],
}
