import type { RichText } from '@cep/contracts/public-api'

type StoredFile = {
  filename: string | null
  mimeType: string | null
  width: number | null
  height: number | null
  filesize: number | null
}

/** A file that a text shows, in the shape in which Payload's converters expect it. */
type UploadRow = StoredFile & { id: number; alt: string; sizes: Record<string, StoredFile> }

/** Files by id, as text: that is how JSON names them. */
export type UploadRows = Record<string, UploadRow> | null

const SIZES = ['small', 'medium', 'large']

const file = (prefix: string) => `
  'filename', m.${prefix}filename, 'mimeType', m.${prefix}mime_type, 'width', m.${prefix}width,
  'height', m.${prefix}height, 'filesize', m.${prefix}filesize`

/** SQL: the files that a rich text (jsonb) shows, as `UploadRows`. */
export function uploadsIn(richText: string): string {
  const ids = `jsonb_path_query(${richText}, 'strict $.** ? (@.type == "upload").value ? (@.type() == "number")', silent => true)`
  return `(
    SELECT json_object_agg(m.id, json_build_object(
      'id', m.id, 'alt', m.alt, ${file('')}, 'sizes', json_build_object(
        ${SIZES.map((size) => `'${size}', json_build_object(${file(`sizes_${size}_`)})`).join(', ')}
      )
    ))
    FROM media m WHERE m.id IN (SELECT (${ids})::integer)
  )`
}

/** A rich text with its files in place of their ids, so that whoever renders it needs nothing else. */
export function withUploads(content: RichText, uploads: UploadRows): RichText {
  if (!uploads) return content
  // The root of a tree stays the root.
  return { ...content, root: filled(content.root, uploads) as RichText['root'] }
}

function filled(node: unknown, uploads: Record<string, UploadRow>): unknown {
  if (typeof node !== 'object' || node === null) return node
  const result: Record<string, unknown> = { ...node }
  if (result.type === 'upload' && typeof result.value === 'number') {
    const upload = uploads[result.value]
    result.value = upload ? toUpload(upload) : null
  }
  if (Array.isArray(result.children)) result.children = result.children.map((child) => filled(child, uploads))
  return result
}

/** Whoever knows no sizes is given the largest, never the original of many megabytes. */
function toUpload({ sizes, ...original }: UploadRow) {
  const made = Object.entries(sizes).filter(([, size]) => size.filename)
  const largest = made.map(([, size]) => size).sort((a, b) => (b.width ?? 0) - (a.width ?? 0))[0]
  return {
    ...withUrl({ ...original, ...largest }),
    sizes: Object.fromEntries(made.map(([name, size]) => [name, withUrl(size)])),
  }
}

function withUrl<File extends StoredFile>(stored: File): File & { url: string | null } {
  return { ...stored, url: stored.filename && `/media/${encodeURIComponent(stored.filename)}` }
}
