import type { BackupContext } from '@cep/backup/backup-context'
import type { LiveSystem } from '@cep/backup/restore/live-system'
import { isBackupService } from '../settings/installation.ts'

/** A system with its backups: where everything is, and what a restore may switch. */
export type BackupSystem = { context: BackupContext; live: LiveSystem; close: () => Promise<void> }

export type BackupSystemOptions = {
  /** The operator's key, for sets that the keys here don't open. */
  identityFile?: string | undefined
  say: (text: string) => void
}

/** The system whose backups can be reached from here: the stack's from inside its service, else the embedded one's. */
export async function openBackup(options: BackupSystemOptions): Promise<BackupSystem> {
  if (isBackupService()) {
    const { openStackBackup } = await import('../backup-service/stack-backup.ts')
    return openStackBackup(options)
  }
  const { openEmbeddedBackup } = await import('./embedded-backup.ts')
  return openEmbeddedBackup(options)
}
