import type { DataFromCollectionSlug, PayloadRequest } from 'payload'

type Previewed = 'courses' | 'posts' | 'pages'

/**
 * The newest version of the document at a slug, draft or not, as far as the caller may read it. A
 * draft that was given a new slug is found at both, the new one and the one that is published.
 */
export async function findDraft<Slug extends Previewed>(
  req: PayloadRequest,
  collection: Slug,
  slug: string,
): Promise<DataFromCollectionSlug<Slug> | null> {
  const query = { collection, depth: 0, overrideAccess: false, req, user: req.user } as const
  const where = { slug: { equals: slug } }
  const drafts = await req.payload.find({ ...query, where, draft: true, limit: 1 })
  if (drafts.docs[0]) return drafts.docs[0]

  const published = await req.payload.find({ ...query, where, limit: 1 })
  const id = published.docs[0]?.id
  return id === undefined ? null : req.payload.findByID({ ...query, id, draft: true })
}
