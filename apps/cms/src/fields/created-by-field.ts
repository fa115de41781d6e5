import type { RelationshipField } from 'payload'
import { label } from './label.ts'

/** Who made the document; set by the system when it is created and never changed. */
export const createdByField: RelationshipField = {
  name: 'createdBy',
  type: 'relationship',
  relationTo: 'users',
  label: label('Creado por', 'Created by'),
  index: true,
  access: { create: () => false, update: () => false },
  hooks: {
    beforeChange: [
      ({ operation, req, originalDoc }) =>
        operation === 'create' ? (req.user?.id ?? null) : (originalDoc?.createdBy ?? null),
    ],
  },
  admin: { position: 'sidebar', readOnly: true },
}
