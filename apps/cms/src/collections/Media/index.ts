import type { CollectionConfig } from 'payload'
import { accessFor } from '../../access/access-for.ts'
import { createdByField } from '../../fields/created-by-field.ts'
import { label } from '../../fields/label.ts'
import type { Media as MediaDocument } from '../../payload-types.ts'
import { redirectToFile } from '../../storage/media-storage.ts'
import { ACCEPTED_TYPES } from './inspect/inspect-upload.ts'
import { prepareUpload } from './prepare-upload.ts'

/** The smallest size there is; a drawing has none but itself. */
function thumbnailOf({ doc }: { doc: Record<string, unknown> }): string | null {
  const { sizes, url } = doc as Partial<MediaDocument>
  return sizes?.small?.url ?? url ?? null
}

const webp = { format: 'webp', options: { quality: 78 } } as const

export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: label('Archivo', 'File'), plural: label('Archivos', 'Files') },
  access: accessFor('media'),
  defaultSort: '-createdAt',
  disableDuplicate: true,
  admin: {
    group: label('Contenido', 'Content'),
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'alt', 'mimeType', 'filesize', 'updatedAt'],
    listSearchableFields: ['filename', 'alt'],
    description: label(
      'Imágenes y PDF de la web, de hasta 50 MB. Se guardan sin la ubicación ni los datos de la cámara.',
      'Pictures and PDFs of the site, at most 50 MB. Stored without location or camera data.',
    ),
  },
  hooks: { beforeOperation: [prepareUpload] },
  upload: {
    mimeTypes: ACCEPTED_TYPES,
    imageSizes: [
      { name: 'small', width: 400, formatOptions: webp },
      { name: 'medium', width: 768, formatOptions: webp },
      { name: 'large', width: 1920, formatOptions: webp },
    ],
    adminThumbnail: thumbnailOf,
    // Payload's own address of a file leads to the one that the edge serves.
    handlers: [redirectToFile],
    // Both would fetch the stored file again over HTTP; sizes are never cropped here.
    crop: false,
    focalPoint: false,
    // Fetching an address that somebody typed would let them look into our network.
    pasteURL: false,
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      label: label('Texto alternativo', 'Alternative text'),
      required: true,
      maxLength: 200,
      admin: {
        description: label(
          'Lo que oye quien no ve la imagen.',
          'What somebody hears who does not see the picture.',
        ),
      },
    },
    createdByField,
  ],
}
