import { createStorage, type Storage } from '@cep/platform/storage'
import { OperatorError } from '../operator-error.ts'
import type { BackupSettings } from './backup-settings.ts'

/** The second store, somewhere else; null while none is configured. @throws OperatorError when it is half configured. */
export function openOffsite(settings: BackupSettings): Storage | null {
  const { BACKUP_OFFSITE_S3_ENDPOINT, BACKUP_OFFSITE_S3_ACCESS_KEY_ID, BACKUP_OFFSITE_S3_SECRET_ACCESS_KEY } =
    settings
  if (!BACKUP_OFFSITE_S3_ENDPOINT) return null
  if (!BACKUP_OFFSITE_S3_ACCESS_KEY_ID || !BACKUP_OFFSITE_S3_SECRET_ACCESS_KEY) {
    throw new OperatorError(
      'BACKUP_OFFSITE_S3_ENDPOINT is set, so BACKUP_OFFSITE_S3_ACCESS_KEY_ID and BACKUP_OFFSITE_S3_SECRET_ACCESS_KEY must be too.',
    )
  }
  return createStorage(
    {
      S3_ENDPOINT: BACKUP_OFFSITE_S3_ENDPOINT,
      S3_REGION: settings.BACKUP_OFFSITE_S3_REGION,
      S3_ACCESS_KEY_ID: BACKUP_OFFSITE_S3_ACCESS_KEY_ID,
      S3_SECRET_ACCESS_KEY: BACKUP_OFFSITE_S3_SECRET_ACCESS_KEY,
    },
    settings.BACKUP_OFFSITE_S3_BUCKET,
  )
}
