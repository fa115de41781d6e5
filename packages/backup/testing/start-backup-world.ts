import { execFile } from 'node:child_process'
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createStorage, type Storage } from '@cep/platform/storage'
import { startObjectStore } from '@cep/testing/object-store'
import { startPostgresCluster } from '@cep/testing/postgres-cluster'
import { findPostgresFolder } from '@cep/testing/server-binaries'
import pg from 'pg'
import { encryptAgeBuffer } from '../src/age/age-file.ts'
import { parseIdentity, parseRecipient } from '../src/age/age-keys.ts'
import type { BackupContext } from '../src/backup-context.ts'
import { folderPlace } from '../src/folder-place.ts'
import { storePlace } from '../src/store-place.ts'

const run = promisify(execFile)

export const LIVE_DATABASE = 'cep'

export type BackupWorld = {
  context: BackupContext
  /** Parts to put a context together elsewhere, in another process or with other keys. */
  description: WorldDescription
  /** To the live database; ended and made again by whoever swaps it. */
  connect: () => Promise<pg.Client>
  uploads: Storage
  stop: () => Promise<void>
}

export type WorldDescription = { folder: string; socketFolder: string; endpoint: string }

type ObjectStore = { endpoint: string; stop: () => Promise<void> }

/** A real PostgreSQL, a real object store, keys and a folder, and nothing else running. */
export async function startBackupWorld(
  startStore: () => Promise<ObjectStore> = startObjectStore,
): Promise<BackupWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'cep-backup-'))
  const cluster = await startPostgresCluster()
  const objectStore = await startStore()
  for (const name of ['offline', 'drill', 'stranger']) {
    await run('age-keygen', ['-o', join(folder, `${name}.key`)])
  }
  const signing = generateKeyPairSync('ed25519')
  await writeFile(join(folder, 'signing.key'), signing.privateKey.export({ format: 'pem', type: 'pkcs8' }))

  const admin = new pg.Client({ host: cluster.socketFolder, user: 'cep', database: 'postgres' })
  await admin.connect()
  await admin.query(
    `CREATE DATABASE ${LIVE_DATABASE} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'
     LOCALE_PROVIDER icu ICU_LOCALE 'es'`,
  )
  await admin.end()

  const description = { folder, socketFolder: cluster.socketFolder, endpoint: objectStore.endpoint }
  const context = await openBackupWorld(description)
  await context.uploads.ensureBucket()
  return {
    context,
    description,
    connect: async () => {
      const client = new pg.Client({ host: cluster.socketFolder, user: 'cep', database: LIVE_DATABASE })
      client.on('error', () => undefined)
      await client.connect()
      return client
    },
    uploads: context.uploads,
    stop: async () => {
      await objectStore.stop()
      await cluster.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A context in that world, for this process. */
export async function openBackupWorld({
  folder,
  socketFolder,
  endpoint,
}: WorldDescription): Promise<BackupContext> {
  const storeSettings = {
    S3_ENDPOINT: endpoint,
    S3_REGION: 'us-east-1',
    S3_ACCESS_KEY_ID: 'test',
    S3_SECRET_ACCESS_KEY: 'only-for-this-test-run',
  }
  const recipientOf = async (name: string) =>
    parseRecipient(/public key: (\S+)/.exec(await readFile(join(folder, `${name}.key`), 'utf8'))?.[1] ?? '')
  const signing = createPrivateKey(await readFile(join(folder, 'signing.key')))
  return {
    server: {
      settings: {
        POSTGRES_HOST: socketFolder,
        POSTGRES_PORT: 5432,
        POSTGRES_DB: LIVE_DATABASE,
        POSTGRES_USER: 'cep',
        POSTGRES_PASSWORD: 'only-for-this-test-run',
      },
      programFolder: findPostgresFolder('pg_dump'),
      environment: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C.UTF-8' },
    },
    uploads: createStorage(storeSettings, 'cep-uploads'),
    local: folderPlace(join(folder, 'backups')),
    store: storePlace('store', createStorage(storeSettings, 'cep-backups'), join(folder, 'work')),
    offsite: null,
    keys: {
      offline: await recipientOf('offline'),
      drill: await recipientOf('drill'),
      identities: [parseIdentity(await readFile(join(folder, 'drill.key'), 'utf8'))],
      identityFiles: [join(folder, 'drill.key')],
      signing,
      trusted: [createPublicKey(signing)],
    },
    sealedSecrets: async () =>
      encryptAgeBuffer(Buffer.from('settings and secrets'), [await recipientOf('offline')]),
    workFolder: join(folder, 'work'),
    appVersion: '0.0.0-test',
    retention: { dailyDays: 30, weeklyDays: 90, tombstoneDays: 7 },
    now: () => new Date(),
    onProgress: () => undefined,
    onStep: () => undefined,
  }
}
