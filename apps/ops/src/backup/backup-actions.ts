import { withBackupLock } from '@cep/backup/backup-lock'
import { judgeBackups } from '@cep/backup/backup-status'
import { readDrillResults } from '@cep/backup/drill-results'
import { backUpNow, makeRestorePoint } from '@cep/backup/ensure-backup'
import { listSets } from '@cep/backup/list-sets'
import { chooseSet } from '@cep/backup/restore/choose-set'
import { verifySet } from '@cep/backup/verify-set'
import { describeSets, describeStatus, megabytes } from './describe-sets.ts'
import { runWithBackup } from './run-with-backup.ts'

const print = (text: string) => process.stdout.write(`${text}\n`)
const printJson = (value: unknown) => print(JSON.stringify(value, null, 2))

export type BackupOptions = { json?: boolean; set?: string }

/** Exit code 1 when there is no second copy where there should be one. */
export function runBackup({ json }: BackupOptions): Promise<number> {
  return runWithBackup({}, async ({ context }) => {
    const { manifest, offsiteProblem } = await backUpNow(context)
    if (json) printJson({ manifest, offsiteProblem })
    else {
      const { database, objects, durationMs } = manifest
      const seconds = Object.values(durationMs).reduce((sum, part) => sum + part, 0) / 1000
      print(
        `CEP: set ${manifest.setId}: database ${megabytes(database.sizeBytes)} MB (${megabytes(database.sizeOnDiskBytes)} on disk), ` +
          `${objects.count} objects of ${megabytes(objects.totalBytes)} MB, verified, ${seconds.toFixed(1)} s.`,
      )
    }
    if (!offsiteProblem) return 0
    process.stderr.write(`CEP: the second place has no copy of it: ${offsiteProblem}\n`)
    return 1
  })
}

/** A set that counts as no day's: before a deployment, or whatever else may go wrong. */
export function makePoint({ json }: BackupOptions): Promise<number> {
  return runWithBackup({}, async ({ context }) => {
    const { manifest } = await makeRestorePoint(context)
    if (json) printJson({ setId: manifest.setId })
    else print(`CEP: restore point ${manifest.setId}. Back to it: cep restore run --set ${manifest.setId}`)
    return 0
  })
}

/** Exit code 1 when the verdict is red. */
export function listBackups({ json }: BackupOptions): Promise<number> {
  return runWithBackup({}, async ({ context }) => {
    const list = await listSets(context)
    const status = judgeBackups(list, await readDrillResults(context), {
      now: context.now(),
      hasOffsite: context.offsite !== null,
    })
    if (json) printJson({ ...list, status })
    else print([...describeSets(list, context.now()), '', ...describeStatus(status)].join('\n'))
    return status.colour === 'red' ? 1 : 0
  })
}

/** Exit code 1 when anything differs. */
export function verifyBackup({ json, set }: BackupOptions): Promise<number> {
  return runWithBackup({}, async ({ context }) => {
    // Under the lock: nothing is pruned from under it.
    const result = await withBackupLock(context.server, { waits: true }, async () =>
      verifySet(context, await chooseSet(context, set ? { setId: set } : 'newest')),
    )
    if (json) printJson(result)
    else if (result.problems.length > 0) print(result.problems.map((problem) => `  ${problem}`).join('\n'))
    if (!json) {
      const verdict =
        result.problems.length > 0 ? `is NOT whole (${result.problems.length} problems)` : 'is whole'
      print(
        `CEP: set ${result.setId} ${verdict}: ${result.files} files and ${result.contents} contents read, ${megabytes(result.bytes)} MB.`,
      )
    }
    return result.problems.length > 0 ? 1 : 0
  })
}
