import type { StorageSettings } from '@cep/platform/storage'
import { createStorage } from '@cep/platform/storage'
import { cloudStoragePlugin } from '@payloadcms/plugin-cloud-storage'
import type { Adapter } from '@payloadcms/plugin-cloud-storage/types'
import type { Plugin } from 'payload'

/** Uploads live in the object store; people read them through the edge under `/media/`. */
export function mediaStorage(settings: StorageSettings & { S3_UPLOADS_BUCKET: string }): Plugin {
  const storage = createStorage(settings, settings.S3_UPLOADS_BUCKET)

  const adapter: Adapter = () => ({
    name: 'object-store',
    generateURL: ({ filename }) => `/media/${encodeURIComponent(filename)}`,
    handleUpload: async ({ file }) => {
      await storage.put(file.filename, file.buffer, file.mimeType)
    },
    handleDelete: async ({ filename }) => {
      await storage.delete(filename)
    },
    // Never asked: the edge serves the bucket itself.
    staticHandler: async (_request, { params }) =>
      new Response(null, {
        status: 302,
        headers: { location: `/media/${encodeURIComponent(params.filename)}` },
      }),
  })

  return cloudStoragePlugin({
    collections: { media: { adapter, disableLocalStorage: true, disablePayloadAccessControl: true } },
  })
}
