import { Readable } from 'node:stream'
import { documentObjectKey } from '@cep/contracts/document-object'
import { createStorage, type StorageSettings } from '@cep/platform/storage'
import { cloudStoragePlugin } from '@payloadcms/plugin-cloud-storage'
import type { Adapter, GeneratedAdapter } from '@payloadcms/plugin-cloud-storage/types'
import type { PayloadRequest, Plugin } from 'payload'
import { refusal } from '../access/refusal.ts'

type Upload = { key: string; done: Promise<void> }
type Kept = 'handleUpload' | 'handleDelete'

/**
 * Uploads live in the object store. Pictures are read through the edge under `/media/`; documents of the
 * staff through the CMS alone, which asks who wants them.
 */
export function mediaStorage(settings: StorageSettings & { S3_UPLOADS_BUCKET: string }): Plugin {
  const storage = createStorage(settings, settings.S3_UPLOADS_BUCKET)

  const keptUnder = (keyOf: (filename: string) => string): Pick<GeneratedAdapter, Kept> => ({
    handleUpload: async ({ file, req }) => {
      const key = keyOf(file.filename)
      const upload = { key, done: storage.put(key, file.buffer, file.mimeType) }
      const siblings = uploadsOf(req)
      siblings.push(upload)
      try {
        await upload.done
      } catch (cause) {
        req.payload.logger.error({ err: cause }, 'object store refused an upload')
        await forget(siblings)
        throw refusal(
          503,
          'El almacén de archivos no responde y no se ha guardado nada. Inténtalo en unos minutos.',
        )
      }
    },
    handleDelete: async ({ filename }) => {
      await storage.delete(keyOf(filename))
    },
  })

  const media: Adapter = () => ({
    name: 'object-store',
    generateURL: ({ filename }) => addressOf(filename),
    staticHandler: redirectToFile,
    ...keptUnder((filename) => filename),
  })

  const documents: Adapter = () => ({
    name: 'object-store',
    // Payload has asked the access rules before it calls this.
    staticHandler: async (_request, { params }) => {
      const { body, sizeBytes } = await storage.get(documentObjectKey(params.filename))
      return new Response(Readable.toWeb(body) as ReadableStream, { headers: documentHeaders(sizeBytes) })
    },
    ...keptUnder(documentObjectKey),
  })

  /** A picture and its sizes are stored together or not at all; the database rolls back by itself. */
  async function forget(uploads: Upload[]): Promise<void> {
    const results = await Promise.allSettled(uploads.map(({ done }) => done))
    const stored = uploads.filter((_, index) => results[index]?.status === 'fulfilled')
    // Best effort: the store is failing already, and an object nobody names harms nobody.
    await Promise.allSettled(stored.map(({ key }) => storage.delete(key)))
  }

  return cloudStoragePlugin({
    collections: {
      media: { adapter: media, disableLocalStorage: true, disablePayloadAccessControl: true },
      documents: { adapter: documents, disableLocalStorage: true },
    },
  })
}

/** Answers `/api/media/file/:name` with the address under which the edge serves the object. */
export async function redirectToFile(
  _request: PayloadRequest,
  { params }: { params: { filename: string } },
): Promise<Response> {
  return new Response(null, { status: 302, headers: { location: addressOf(params.filename) } })
}

/** A document of the staff: shown by the browser's own viewer, where nothing in it can act as our page. */
const documentHeaders = (sizeBytes: number) => ({
  'content-type': 'application/pdf',
  'content-length': String(sizeBytes),
  'content-disposition': 'inline',
  'content-security-policy': "default-src 'none'; object-src 'self'; plugin-types application/pdf",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
})

/** The uploads of one request, so that one that fails can take the others back. */
function uploadsOf(req: PayloadRequest): Upload[] {
  const uploads = req.context.uploads ?? []
  req.context.uploads = uploads
  // Only this function writes that key.
  return uploads as Upload[]
}

function addressOf(filename: string): string {
  return `/media/${encodeURIComponent(filename)}`
}
