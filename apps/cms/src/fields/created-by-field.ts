import type { RelationshipField } from 'payload'
import { staffOnly, systemOnly } from '../access/field-access.ts'
import { label } from './label.ts'

/** Who made the document; set by the system when it is created and never changed. */
export const createdByField: RelationshipField = {
  name: 'createdBy',
  type: 'relationship',
  relationTo: 'users',
  label: label('Creado por', 'Created by'),
  index: true,
  access: { create: systemOnly, update: systemOnly, read: staffOnly },
  hooks: {
    beforeChange: [
      ({ operation, req, originalDoc, value }) => {
        if (operation !== 'create') return originalDoc?.createdBy ?? null
        // Without a user the system itself is at work (seed, command line) and may name somebody.
        return req.user ? req.user.id : (value ?? null)
      },
    ],
  },
  admin: { position: 'sidebar', readOnly: true },
}
