import type { CollectionSlug, FieldHook, TextField } from 'payload'
import { label } from './label.ts'
import { slugify } from './slugify.ts'

/**
 * The part of the address that names a document. Left empty it is made from `source`; a slug made
 * that way is kept unique by a number at its end, one typed by hand is refused when it is taken.
 */
export function slugField(collection: CollectionSlug, source: string): TextField {
  return {
    name: 'slug',
    type: 'text',
    label: label('Dirección (slug)', 'Address (slug)'),
    required: true,
    unique: true,
    index: true,
    maxLength: 120,
    hooks: { beforeValidate: [fillSlug(collection, source)] },
    validate: (value: unknown) =>
      (typeof value === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value)) ||
      'Usa solo minúsculas sin acentos, números y guiones, por ejemplo auxiliar-de-farmacia.',
    admin: {
      position: 'sidebar',
      description: label(
        'Déjalo vacío para crearlo a partir del nombre.',
        'Leave it empty to make it from the name.',
      ),
    },
  }
}

function fillSlug(collection: CollectionSlug, source: string): FieldHook {
  return async ({ value, data, originalDoc, req }) => {
    if (typeof value === 'string' && value.trim()) return slugify(value)
    if (value === undefined && originalDoc?.slug) return originalDoc.slug
    const name = data?.[source] ?? originalDoc?.[source]
    if (typeof name !== 'string' || !name.trim()) return value

    const base = slugify(name)
    const taken = await req.payload.find({
      collection,
      where: { slug: { like: base } },
      select: { slug: true },
      depth: 0,
      pagination: false,
      req,
    })
    const slugs = new Set(
      taken.docs.filter((doc) => doc.id !== originalDoc?.id).map((doc) => ('slug' in doc ? doc.slug : null)),
    )
    if (!slugs.has(base)) return base
    let number = 2
    while (slugs.has(`${base}-${number}`)) number += 1
    return `${base}-${number}`
  }
}
