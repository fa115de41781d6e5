import { createStorage, type StorageSettings } from '@cep/platform/storage'
import { cloudStoragePlugin } from '@payloadcms/plugin-cloud-storage'
import type { Adapter } from '@payloadcms/plugin-cloud-storage/types'
import type { PayloadRequest, Plugin } from 'payload'
import { refusal } from '../access/refusal.ts'

type Upload = { key: string; done: Promise<void> }

/** Uploads live in the object store; people read them through the edge under `/media/`. */
export function mediaStorage(settings: StorageSettings & { S3_UPLOADS_BUCKET: string }): Plugin {
  const storage = createStorage(settings, settings.S3_UPLOADS_BUCKET)

  const adapter: Adapter = () => ({
    name: 'object-store',
    generateURL: ({ filename }) => addressOf(filename),
    handleUpload: async ({ file, req }) => {
      const upload = { key: file.filename, done: storage.put(file.filename, file.buffer, file.mimeType) }
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
      await storage.delete(filename)
    },
    staticHandler: redirectToFile,
  })

  /** A picture and its sizes are stored together or not at all; the database rolls back by itself. */
  async function forget(uploads: Upload[]): Promise<void> {
    const results = await Promise.allSettled(uploads.map(({ done }) => done))
    const stored = uploads.filter((_, index) => results[index]?.status === 'fulfilled')
    // Best effort: the store is failing already, and an object nobody names harms nobody.
    await Promise.allSettled(stored.map(({ key }) => storage.delete(key)))
  }

  return cloudStoragePlugin({
    collections: { media: { adapter, disableLocalStorage: true, disablePayloadAccessControl: true } },
  })
}

/** Answers `/api/media/file/:name` with the address under which the edge serves the object. */
export async function redirectToFile(
  _request: PayloadRequest,
  { params }: { params: { filename: string } },
): Promise<Response> {
  return new Response(null, { status: 302, headers: { location: addressOf(params.filename) } })
}

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
