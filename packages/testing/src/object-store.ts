import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startFauxqs } from 'fauxqs'

/** An S3 server on 127.0.0.1 with the bucket for uploads, its objects in a temporary folder. */
export async function startObjectStore() {
  const folder = await mkdtemp(join(tmpdir(), 'cep-store-'))
  const server = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false, s3StorageDir: folder })
  server.createBucket('cep-uploads')
  return {
    endpoint: `http://127.0.0.1:${server.port}`,
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
