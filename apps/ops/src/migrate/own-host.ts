import { createStorage, type Storage } from '@cep/platform/storage'
import { createRun, type Run } from '../compose/run.ts'
import type { Stack } from '../compose/stack.ts'
import { openSecretStore } from '../secrets/secret-store.ts'
import type { StackSettings } from '../settings/stack-settings.ts'
import { createHost, type Host } from './host.ts'
import { findService } from './lines.ts'

/** This host, where nothing has to go over a line. */
export function ownHost(stack: Stack, settings: StackSettings, run: Run = createRun()): Host {
  return createHost(run, {
    name: 'old',
    at: (command) => command,
    stack: {
      tree: stack.tree,
      composeFile: stack.composeFile,
      project: stack.project,
      domain: stack.domain,
      httpPort: settings.HTTP_PORT,
      httpsPort: settings.HTTPS_PORT,
    },
  })
}

/** The buckets that move; none where the store is somebody else's, which both hosts use. */
export const bucketsOf = (settings: StackSettings): string[] =>
  /^http:\/\/minio:9000\/?$/.test(settings.S3_ENDPOINT) ? [settings.S3_UPLOADS_BUCKET, 'cep-backups'] : []

/** A bucket of this host's store, as its administrator. */
export async function openBuckets(
  host: Host,
  secretsFolder: string,
  names: readonly string[],
): Promise<Map<string, Storage>> {
  if (names.length === 0) return new Map()
  const { address } = await findService(host, 'minio')
  const secrets = openSecretStore(secretsFolder)
  const settings = {
    S3_ENDPOINT: `http://${address}:9000`,
    S3_REGION: 'us-east-1',
    S3_ACCESS_KEY_ID: secrets.get('MINIO_ROOT_USER') ?? '',
    S3_SECRET_ACCESS_KEY: secrets.get('MINIO_ROOT_PASSWORD') ?? '',
  }
  return new Map(names.map((name) => [name, createStorage(settings, name)]))
}
