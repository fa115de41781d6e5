import type { CollectionAfterLoginHook } from 'payload'

export const stampLastLogin: CollectionAfterLoginHook = async ({ user, req }) => {
  await req.payload.update({
    collection: 'users',
    id: user.id,
    data: { lastLoginAt: new Date().toISOString() },
    depth: 0,
    req,
  })
}
