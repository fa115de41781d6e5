import type { Payload } from 'payload'
import sharp from 'sharp'

type Picture = { filename: string; alt: string; svg: string }

/** Prints a poster (SVG) as WebP and stores it like an upload; its sizes are made on the way. */
export async function seedPicture(payload: Payload, { filename, alt, svg }: Picture): Promise<number> {
  const name = `${filename}.webp`
  const found = await payload.find({
    collection: 'media',
    where: { filename: { equals: name } },
    limit: 1,
    depth: 0,
    pagination: false,
  })
  const existing = found.docs[0]
  if (existing) return existing.id
  const data = await sharp(Buffer.from(svg)).webp({ quality: 82, effort: 2 }).toBuffer()
  const created = await payload.create({
    collection: 'media',
    data: { alt },
    file: { data, name, mimetype: 'image/webp', size: data.length },
    depth: 0,
  })
  return created.id
}
