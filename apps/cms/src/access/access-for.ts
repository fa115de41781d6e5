import type { Access, CollectionConfig, PayloadRequest } from 'payload'
import { accessMatrix, type GuardedCollection, type Operation, type Reader } from './matrix.ts'
import { rules } from './rules.ts'

/** The access functions of a collection, made from its rows of the matrix. */
export function accessFor(collection: GuardedCollection): NonNullable<CollectionConfig['access']> {
  const access = (operation: Operation): Access => {
    return ({ req, id }) => {
      const rule = accessMatrix[collection][readerOf(req)][operation]
      return rules[rule]({ req, collection, ...(id === undefined ? {} : { id }) })
    }
  }
  return {
    create: access('create'),
    read: access('read'),
    readVersions: ({ req }) => req.user !== null && req.user !== undefined,
    update: access('update'),
    delete: access('delete'),
    unlock: ({ req }) => ['admin', 'gestor'].includes(readerOf(req)),
  }
}

/** The role of whoever asks; an account that was switched off counts as the public. */
export function readerOf(req: Pick<PayloadRequest, 'user'>): Reader {
  return req.user?.isActive ? req.user.role : 'public'
}
