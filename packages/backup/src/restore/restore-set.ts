import { AppError } from '@cep/platform/app-error'
import type { BackupContext } from '../backup-context.ts'
import { withBackupLock } from '../backup-lock.ts'
import type { Manifest } from '../manifest.ts'
import { findIntact, withIndexFile } from '../set-files.ts'
import { checkDumpOpens } from '../verify-set.ts'
import { type Choice, chooseSet } from './choose-set.ts'
import type { LiveSystem } from './live-system.ts'
import { loadDatabase } from './load-database.ts'
import { refuseNewer } from './plan-restore.ts'
import { recoverRestore } from './recover-restore.ts'
import { type SwappedIn, swapIn } from './swap-in.ts'
import { checkObjects } from './sync-objects.ts'

// A database and its indexes, the log written while it is loaded; chosen by hand.
const NEEDED_DISK = 1.3

export type Restored = SwappedIn & { manifest: Manifest }

/**
 * Puts database and objects back as they were in a set, while reading goes on. Everything is checked
 * before anything is touched; any failure, also of the site's health afterwards, puts everything back.
 *
 * @throws AppError saying why the set can't be used, or `restore_failed` when the state before was put back.
 */
export const restoreSet = (
  context: BackupContext,
  live: LiveSystem,
  { choice, wantsRestorePoint = true }: { choice: Choice; wantsRestorePoint?: boolean },
): Promise<Restored> =>
  withBackupLock(context.server, { waits: false }, async () => {
    await recoverRestore(context, live)
    const manifest = await chooseSet(context, choice)
    const { place, missingMigrations } = await checkEverything(context, live, manifest)

    const swapped = await swapIn(context, live, {
      manifest,
      wantsRestorePoint,
      load: async (database) => {
        await loadDatabase(context, { place, manifest, name: database })
        if (missingMigrations.length > 0) await live.migrate(database)
      },
    })
    return { manifest, ...swapped }
  })

async function checkEverything(context: BackupContext, live: LiveSystem, manifest: Manifest) {
  context.onStep('restore:check')
  const missingMigrations = await refuseNewer(live, manifest)
  const needed = manifest.database.sizeOnDiskBytes * NEEDED_DISK
  const free = await live.freeDiskBytes()
  if (free !== null && free < needed) {
    throw new AppError(
      'restore_refused',
      `The restore needs ${megabytes(needed)} MB of disk beside the running database, and ${megabytes(free)} are free.`,
    )
  }
  const place = await findIntact(context, manifest.database)
  await checkDumpOpens(context, place, manifest)
  await withIndexFile(context, manifest, (path) => checkObjects(context, path))
  return { place, missingMigrations }
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1024 ** 2)
