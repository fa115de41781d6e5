import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Home } from '../embedded/home.ts'

/**
 * A restore that was interrupted, and with it the system: ended before anything uses the database, which
 * may not even have its name. Loaded only then: the supervisor stays small.
 */
export async function recoverAtStart(home: Home, say: (text: string) => void): Promise<void> {
  if (!existsSync(join(home.folder, 'backups/work/restore-journal.json'))) return
  const { openEmbeddedBackup } = await import('../backup/embedded-backup.ts')
  const { withBackupLock } = await import('@cep/backup/backup-lock')
  const { recoverRestore } = await import('@cep/backup/restore/recover-restore')
  const { context, live, close } = await openEmbeddedBackup({ say })
  try {
    const recovery = await withBackupLock(context.server, { waits: true }, () =>
      recoverRestore(context, live),
    )
    if (recovery) say(`a restore of ${recovery.setId ?? 'a dump'} had been interrupted: ${recovery.outcome}`)
  } finally {
    await close()
  }
}
