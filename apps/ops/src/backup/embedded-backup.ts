import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { encryptAgeBuffer } from '@cep/backup/age/age-file'
import type { BackupContext } from '@cep/backup/backup-context'
import type { DatabaseServer } from '@cep/backup/database-server'
import { asAdministrator } from '@cep/backup/database-server'
import { folderPlace } from '@cep/backup/folder-place'
import { storePlace } from '@cep/backup/store-place'
import { readConfiguration } from '@cep/platform/configuration'
import { createStorage } from '@cep/platform/storage'
import { VERSION } from '@cep/platform/version'
import { EmbeddedError } from '../embedded/embedded-error.ts'
import { type Home, openHome } from '../embedded/home.ts'
import { applicationEnvironment } from '../embedded/parts.ts'
import { loadPrograms, type Programs, serverEnvironment } from '../embedded/programs.ts'
import { loadSecrets } from '../embedded/secrets.ts'
import { backupSettings } from './backup-settings.ts'
import { embeddedLiveSystem } from './embedded-live-system.ts'
import { ensureKeyFiles, type KeyFiles, keyFilesIn, loadKeys, withIdentityFile } from './key-files.ts'
import { openOffsite } from './offsite-storage.ts'
import type { BackupSystem, BackupSystemOptions } from './open-backup.ts'

const run = promisify(execFile)

const BACKUP_BUCKET = 'cep-backups'

/** Backups of the embedded system: in its own object store and in `CEP_HOME/backups`. */
export async function openEmbeddedBackup({ identityFile, say }: BackupSystemOptions): Promise<BackupSystem> {
  const home = openHome()
  if (!existsSync(join(home.folder, 'programs.json'))) throw notRunning()
  const programs = loadPrograms(home.folder)
  const secrets = loadSecrets(home.folder)
  const settings = readConfiguration(backupSettings)
  const environment = backupEnvironment(programs)
  const applicationSettings = applicationEnvironment({ home, secrets })
  const server: DatabaseServer = {
    settings: {
      POSTGRES_HOST: home.runFolder,
      POSTGRES_PORT: 5432,
      POSTGRES_DB: 'cep',
      POSTGRES_USER: 'cep',
      POSTGRES_PASSWORD: secrets.POSTGRES_PASSWORD,
    },
    programFolder: programs.postgresBin,
    environment,
  }
  await asAdministrator(server, async () => {}).catch((cause: unknown) => {
    throw notRunning(cause)
  })

  const files = keyFilesIn(join(home.folder, 'backup-keys'))
  if (await ensureKeyFiles(files)) {
    say(`the key that opens every backup: ${files.offlineKey}`)
    say('keep it elsewhere, and delete it here: when this disk is lost, nothing else reads them')
  }
  const ownKeys = await loadKeys(files)
  const keys = identityFile ? await withIdentityFile(ownKeys, identityFile) : ownKeys

  const workFolder = join(home.folder, 'backups/work')
  const storeSettings = {
    S3_ENDPOINT: `http://127.0.0.1:${home.ports.store}`,
    S3_REGION: 'us-east-1',
    S3_ACCESS_KEY_ID: secrets.S3_ACCESS_KEY_ID,
    S3_SECRET_ACCESS_KEY: secrets.S3_SECRET_ACCESS_KEY,
  }
  const uploads = createStorage(storeSettings, String(applicationSettings.S3_UPLOADS_BUCKET))
  const store = createStorage(storeSettings, BACKUP_BUCKET)
  await store.ensureBucket()
  const offsite = openOffsite(settings)
  const context: BackupContext = {
    server,
    uploads,
    local: folderPlace(join(home.folder, 'backups')),
    store: storePlace('store', store, workFolder),
    offsite: offsite && storePlace('offsite', offsite, workFolder),
    keys,
    sealedSecrets: async () => encryptAgeBuffer(await bundle(home, files), [keys.offline]),
    workFolder,
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
    live: embeddedLiveSystem({ home, programs, secrets, say }),
    close: async () => {
      for (const storage of [uploads, store, offsite]) storage?.close()
    },
  }
}

/** What a machine needs to become this one: settings with all secrets, and the keys but the operator's. */
async function bundle(home: Home, files: KeyFiles): Promise<Buffer> {
  const names = ['settings.json', ...files.bundled.map((name) => `backup-keys/${name}`)]
  const { stdout } = await run('tar', ['-C', home.folder, '-cf', '-', ...names], {
    encoding: 'buffer',
    maxBuffer: 16 * 1024 ** 2,
  })
  return stdout
}

/** The servers' environment, with the folders of age and zstd on PATH. */
function backupEnvironment(programs: Programs): Record<string, string> {
  const environment = serverEnvironment(programs)
  const folders = [programs.age, programs.zstd].filter((path) => path.startsWith('/')).map(dirname)
  return {
    ...environment,
    PATH: [...new Set([...folders, ...String(environment.PATH).split(':')])].join(':'),
  }
}

function notRunning(cause?: unknown): EmbeddedError {
  return new EmbeddedError(
    'The database does not answer. Start the system with npm start, then say this again.',
    {
      cause,
    },
  )
}
