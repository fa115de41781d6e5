import {
  modeSettings,
  postgresSettings,
  readConfiguration,
  redisSettings,
  storageSettings,
} from '@cep/platform/configuration'
import { z } from 'zod'
import { backupSettings } from '../backup/backup-settings.ts'

/** What the service `backup` is given by compose. */
const serviceSettings = z.object({
  ...modeSettings,
  ...postgresSettings,
  ...redisSettings,
  ...storageSettings,
  ...backupSettings.shape,
  DOMAIN: z.string(),
})
export type ServiceSettings = z.infer<typeof serviceSettings>

export const readServiceSettings = (): ServiceSettings => readConfiguration(serviceSettings)

/** Where the service finds and keeps things, in its container. */
export const SERVICE_FOLDERS = {
  secrets: '/run/secrets',
  backups: '/backups',
  work: '/backups/work',
  logs: '/var/log/backup',
  /** Shared with the edge, which reads it. */
  restore: '/var/lib/restore',
  /** Of the version that this image is. */
  migrations: '/app/apps/cms/src/migrations',
} as const

/** Bucket of pgBackRest. */
export const WAL_BUCKET = 'cep-wal'
export const BACKUP_BUCKET = 'cep-backups'
