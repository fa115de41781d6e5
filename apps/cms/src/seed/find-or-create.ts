import type { CollectionSlug, Payload, RequiredDataFromCollectionSlug } from 'payload'

/** The id of the document whose `key` has this value; it is made when there is none yet. */
export async function findOrCreate<Slug extends CollectionSlug>(
  payload: Payload,
  collection: Slug,
  { key, value, make }: { key: string; value: string; make: () => Promise<object> | object },
): Promise<number> {
  const found = await payload.find({
    collection,
    where: { [key]: { equals: value } },
    limit: 1,
    depth: 0,
    pagination: false,
  })
  const existing = found.docs[0]
  if (existing) return Number(existing.id)
  const created = await payload.create({
    collection,
    depth: 0,
    // The content's own shapes are checked against the domain's limits by its test.
    data: (await make()) as RequiredDataFromCollectionSlug<Slug>,
  })
  return Number(created.id)
}
