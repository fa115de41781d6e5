import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupContext } from '@cep/backup/backup-context'
import { asAdministrator, type DatabaseServer } from '@cep/backup/database-server'
import { folderPlace } from '@cep/backup/folder-place'
import { storePlace } from '@cep/backup/store-place'
import { createStorage } from '@cep/platform/storage'
import { VERSION } from '@cep/platform/version'
import { loadKeys, withIdentityFile } from '../backup/key-files.ts'
import { openOffsite } from '../backup/offsite-storage.ts'
import type { BackupSystem, BackupSystemOptions } from '../backup/open-backup.ts'
import { OperatorError } from '../operator-error.ts'
import { BACKUP_BUCKET, readServiceSettings, SERVICE_FOLDERS } from './service-settings.ts'
import { stackLiveSystem } from './stack-live-system.ts'

/** Backups of the stack, seen from inside its service `backup`. */
export async function openStackBackup({ identityFile }: BackupSystemOptions): Promise<BackupSystem> {
  const settings = readServiceSettings()
  const server: DatabaseServer = {
    settings,
    programFolder: '/usr/lib/postgresql/17/bin',
    environment: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C.UTF-8', HOME: '/tmp' },
  }
  await asAdministrator(server, async () => {}).catch((cause: unknown) => {
    throw new OperatorError('The database does not answer. See ./cep status and ./cep logs postgres.', {
      cause,
    })
  })
  const ownKeys = await loadKeys({ folder: SERVICE_FOLDERS.secrets })
  const keys = identityFile ? await withIdentityFile(ownKeys, identityFile) : ownKeys
  const uploads = createStorage(settings, settings.S3_UPLOADS_BUCKET)
  const store = createStorage(settings, BACKUP_BUCKET)
  const offsite = openOffsite(settings)
  const context: BackupContext = {
    server,
    uploads,
    local: folderPlace(SERVICE_FOLDERS.backups),
    store: storePlace('store', store, SERVICE_FOLDERS.work),
    offsite: offsite && storePlace('offsite', offsite, SERVICE_FOLDERS.work),
    keys,
    sealedSecrets,
    workFolder: SERVICE_FOLDERS.work,
    appVersion: VERSION,
    retention: {
      dailyDays: settings.BACKUP_RETENTION_DAYS,
      weeklyDays: settings.BACKUP_WEEKLY_RETENTION_DAYS,
      tombstoneDays: 7,
    },
    now: () => new Date(),
    onProgress: () => undefined,
    onStep: () => undefined,
  }
  return {
    context,
    live: stackLiveSystem(settings),
    close: async () => {
      for (const storage of [uploads, store, offsite]) storage?.close()
    },
  }
}

/** What root on the host has sealed: this service could not read it. */
async function sealedSecrets(): Promise<Buffer> {
  const text = await readFile(join(SERVICE_FOLDERS.secrets, 'bundle'), 'utf8')
  if (text) return Buffer.from(text, 'base64')
  throw new OperatorError(
    'There is no bundle of settings and secrets to back up. On the host: ./cep secrets materialise',
  )
}
