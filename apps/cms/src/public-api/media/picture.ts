import type { Picture } from '@cep/contracts/public-api'

type Size = { filename: string | null; width: number | null }

export type PictureRow = Size & {
  alt: string
  height: number | null
  mimeType: string | null
  sizes: Size[]
}

/** SQL: the picture with this id as a `PictureRow`. */
export function pictureRow(mediaId: string): string {
  return `(
    SELECT json_build_object(
      'alt', m.alt, 'filename', m.filename, 'width', m.width, 'height', m.height, 'mimeType', m.mime_type,
      'sizes', json_build_array(
        json_build_object('filename', m.sizes_small_filename, 'width', m.sizes_small_width),
        json_build_object('filename', m.sizes_medium_filename, 'width', m.sizes_medium_width),
        json_build_object('filename', m.sizes_large_filename, 'width', m.sizes_large_width)
      )
    )
    FROM media m WHERE m.id = ${mediaId}
  )`
}

/**
 * An uploaded image with the sizes made from it. The original is offered only when there are none
 * (a drawing in SVG): it may be a photograph of many megabytes. `null` for what is no image.
 */
export function toPicture(row: PictureRow | null): Picture | null {
  if (!row?.mimeType?.startsWith('image/') || !row.width || !row.height) return null
  const sizes = row.sizes.flatMap(toSource)
  const candidates = sizes.length > 0 ? sizes : toSource(row)
  const byWidth = new Map(candidates.map((source) => [source.width, source]))
  const sources = [...byWidth.values()].sort((a, b) => a.width - b.width)
  if (sources.length === 0) return null
  return { alt: row.alt, width: row.width, height: row.height, sources }
}

function toSource({ filename, width }: Size): Picture['sources'] {
  return filename && width ? [{ url: `/media/${encodeURIComponent(filename)}`, width }] : []
}
