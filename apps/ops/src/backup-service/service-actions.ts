import { dailyPeriod } from '@cep/backup/backup-period'
import { judgeBackups } from '@cep/backup/backup-status'
import { readDrillResults } from '@cep/backup/drill-results'
import { ensureBackup } from '@cep/backup/ensure-backup'
import { listSets } from '@cep/backup/list-sets'
import { createStorage } from '@cep/platform/storage'
import { openOffsite } from '../backup/offsite-storage.ts'
import { runWithBackup } from '../backup/run-with-backup.ts'
import { ensureBase } from '../continuous/base-backup.ts'
import { mirrorBucket } from '../continuous/mirror-bucket.ts'
import { OperatorError } from '../operator-error.ts'
import { linkDumps } from './link-dumps.ts'
import { writeReport } from './reports.ts'
import { readServiceSettings, SERVICE_FOLDERS, WAL_BUCKET } from './service-settings.ts'

const print = (text: string) => process.stdout.write(`${text}\n`)

/** Sees to it that today has its set; on a Sunday it is the week's too. */
export const ensureDaily = (): Promise<number> =>
  runWithBackup({}, async ({ context }) => {
    const ensured = await ensureBackup(context, 'daily', dailyPeriod(context.now()))
    await linkDumps(SERVICE_FOLDERS.backups)
    print(
      ensured.status === 'made'
        ? `set ${ensured.set.manifest.setId} made`
        : `set ${ensured.setId} is there already`,
    )
    if (ensured.status === 'exists' || !ensured.set.offsiteProblem) return 0
    print(`the second place has no copy of it: ${ensured.set.offsiteProblem}`)
    return 1
  })

/** What `./cep status` shows of sets and drills; written down, because looking takes a while. */
export const writeSetReport = (): Promise<number> =>
  runWithBackup({}, async ({ context }) => {
    await linkDumps(SERVICE_FOLDERS.backups)
    const status = judgeBackups(await listSets(context), await readDrillResults(context), {
      now: context.now(),
      hasOffsite: context.offsite !== null,
    })
    const { colour, reasons, newestSet, lastDrill } = status
    writeReport('sets', {
      checkedAt: context.now().toISOString(),
      colour,
      reasons,
      newestSet,
      lastDrill: lastDrill && { begunAt: lastDrill.begunAt, isGood: lastDrill.isGood },
    })
    return 0
  })

/** A base backup for points in time: the kind that was asked for, or what is due. */
export const makeBase = (kind: string | undefined, { adopt = false }: { adopt?: boolean }): Promise<number> =>
  runWithBackup({}, async ({ context }) => {
    if (kind !== undefined && kind !== 'full' && kind !== 'diff') {
      throw new OperatorError('Say "full", "diff", or nothing for what is due.')
    }
    const { made, info, healedGap } = await ensureBase(context.server, {
      wanted: kind ?? null,
      adopts: adopt,
    })
    const since = info.backups[0]?.stoppedAt.toISOString() ?? 'nowhere'
    print(made ? `CEP: base backup (${made}) made.` : 'CEP: no base backup is due.')
    if (healedGap) print(`The log has a gap at ${healedGap}; points in time after it are reachable again.`)
    print(`Every point in time since ${since} can be restored: ./cep restore run --at …`)
    return 0
  })

/** The log of changes and its base backups to the second place, where there is one. */
export async function mirrorOffsite(): Promise<number> {
  const settings = readServiceSettings()
  const offsite = openOffsite(settings)
  if (!offsite) return 0
  const wal = createStorage(settings, WAL_BUCKET)
  try {
    await offsite.ensureBucket()
    const { copied, deleted, bytes } = await mirrorBucket({ from: wal, to: offsite, prefix: 'wal/' })
    print(`off-site: ${copied} files (${bytes} bytes) copied, ${deleted} deleted`)
    return 0
  } finally {
    wal.close()
    offsite.close()
  }
}
