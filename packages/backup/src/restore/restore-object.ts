import { AppError } from '@cep/platform/app-error'
import type { BackupContext } from '../backup-context.ts'
import { withBackupLock } from '../backup-lock.ts'
import { createSet } from '../create-set.ts'
import { type ObjectEntry, readIndexFile } from '../object-index.ts'
import { withIndexFile } from '../set-files.ts'
import { type Choice, chooseSet } from './choose-set.ts'
import type { LiveSystem } from './live-system.ts'
import { recoverRestore } from './recover-restore.ts'
import { putObject } from './sync-objects.ts'

/**
 * Puts one object back as a set has it. What is there now is in the restore point.
 *
 * @throws AppError `backup_not_found` when the set has no such object, `backup_damaged`.
 */
export const restoreObject = (
  context: BackupContext,
  live: LiveSystem,
  { choice, key, wantsRestorePoint = true }: { choice: Choice; key: string; wantsRestorePoint?: boolean },
): Promise<{ setId: string; sizeBytes: number; restorePoint: string | null }> =>
  withBackupLock(context.server, { waits: false }, async () => {
    await recoverRestore(context, live)
    const manifest = await chooseSet(context, choice)
    const entry = await withIndexFile(context, manifest, (path) => findEntry(path, key))
    if (!entry) throw new AppError('backup_not_found', `Set ${manifest.setId} has no object "${key}".`)
    const point = wantsRestorePoint ? await createSet(context, { restorePoint: true }) : null
    await putObject(context, entry)
    return {
      setId: manifest.setId,
      sizeBytes: entry.sizeBytes,
      restorePoint: point?.manifest.setId ?? null,
    }
  })

async function findEntry(indexFile: string, key: string): Promise<ObjectEntry | null> {
  for await (const entry of readIndexFile(indexFile)) if (entry.key === key) return entry
  return null
}
