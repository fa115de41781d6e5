import type { BackupContext } from '@cep/backup/backup-context'
import type { LiveSystem } from '@cep/backup/restore/live-system'
import { OperatorError } from '../operator-error.ts'
import { isProduction } from '../settings/installation.ts'
import { openEmbeddedBackup } from './embedded-backup.ts'

/** A system with its backups: where everything is, and what a restore may switch. */
export type BackupSystem = { context: BackupContext; live: LiveSystem; close: () => Promise<void> }

export type BackupSystemOptions = {
  /** The operator's key, for sets that the keys here don't open. */
  identityFile?: string | undefined
  say: (text: string) => void
}

/** The system that this checkout runs. */
export async function openBackup(options: BackupSystemOptions): Promise<BackupSystem> {
  if (isProduction()) {
    throw new OperatorError(
      'On a host backups belong to the service "backup", which this version does not run yet.',
    )
  }
  return openEmbeddedBackup(options)
}
