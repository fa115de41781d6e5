import type { Access, CollectionConfig } from 'payload'
import { accessMatrix, type GuardedCollection, type Operation } from './matrix.ts'
import { isStaff, readerOf } from './reader-of.ts'
import { rules } from './rules.ts'

/** The access functions of a collection, made from its rows of the matrix. */
export function accessFor(collection: GuardedCollection): NonNullable<CollectionConfig['access']> {
  const access = (operation: Operation): Access => {
    return ({ req }) => rules[accessMatrix[collection][readerOf(req)][operation]]({ req, collection })
  }
  return {
    create: access('create'),
    read: access('read'),
    // Versions hold drafts: the staff alone sees them.
    readVersions: ({ req }) => isStaff(req),
    update: access('update'),
    delete: access('delete'),
  }
}
