import { readFileSync } from 'node:fs'
import { readConfiguration } from '@cep/platform/configuration'
import type { Command } from 'commander'
import { z } from 'zod'
import { finish } from '../compose/finish.ts'
import { initStorage } from './init-storage.ts'
import { parseStorageKeys } from './parse-storage-keys.ts'

/** What the one-shot service `storage-init` gets. */
const storageInitSettings = z.object({
  STORAGE_ENDPOINT: z.url(),
  STORAGE_ADMIN_ENDPOINT: z.url(),
  STORAGE_KEYS_FILE: z.string(),
  MINIO_ROOT_USER: z.string().min(3),
  MINIO_ROOT_PASSWORD: z.string().min(16),
  S3_UPLOADS_BUCKET: z.string().default('cep-uploads'),
})

/** `cep storage init`: run by compose before whatever stores something. */
export function registerStorage(program: Command): void {
  program
    .command('storage', { hidden: true })
    .command('init')
    .description('bring buckets, policies and keys of the object store to what is declared')
    .action(() => finish(init()))
}

async function init(): Promise<number> {
  const settings = readConfiguration(storageInitSettings)
  const changes = await initStorage(
    {
      endpoint: settings.STORAGE_ENDPOINT,
      adminEndpoint: settings.STORAGE_ADMIN_ENDPOINT,
      root: { accessKeyId: settings.MINIO_ROOT_USER, secretAccessKey: settings.MINIO_ROOT_PASSWORD },
      uploadsBucket: settings.S3_UPLOADS_BUCKET,
    },
    parseStorageKeys(readFileSync(settings.STORAGE_KEYS_FILE, 'utf8')),
  )
  for (const change of changes) process.stdout.write(`${change}\n`)
  process.stdout.write('the object store is as declared\n')
  return 0
}
