import type { BackupStatus } from '@cep/backup/backup-status'
import type { SetList } from '@cep/backup/list-sets'
import type { Marks } from '@cep/backup/manifest'
import { momentOfSet } from '@cep/backup/set-id'

const MADRID = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Madrid',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** A table of sets, one line each, times in Madrid. */
export function describeSets({ sets, unreachable }: SetList, now: Date): string[] {
  const lines = sets.map(({ setId, places, manifest, problem }) => {
    const moment = momentOfSet(setId)
    const when = `${setId}  ${MADRID.format(moment)}  ${age(moment, now).padStart(9)}`
    if (!manifest) return `${when}  NOT USABLE: ${problem}`
    const size = `${megabytes(manifest.database.sizeBytes).padStart(8)} MB + ${manifest.objects.count} objects`
    return `${when}  ${size}  ${marksOf(manifest.marks).padEnd(14)}  ${places.join(', ')}`
  })
  return [
    ...(lines.length > 0 ? lines : ['No sets.']),
    ...unreachable.map(({ place, reason }) => `${place} does not answer: ${reason}`),
  ]
}

export function describeStatus({ colour, reasons, lastDrill }: BackupStatus): string[] {
  const drill = lastDrill
    ? `Last drill: ${MADRID.format(new Date(lastDrill.begunAt))}, set ${lastDrill.setId}, ${lastDrill.isGood ? 'good' : 'FAILED'}, ${(lastDrill.durationMs / 1000).toFixed(1)} s.`
    : 'Last drill: none.'
  return [drill, `Backups are ${colour}.`, ...reasons.map((reason) => `  ${reason}`)]
}

export const megabytes = (bytes: number): string => (bytes / 1024 ** 2).toFixed(1)

function marksOf({ daily, weekly, restorePoint }: Marks): string {
  if (restorePoint) return 'restore point'
  return [daily ? 'daily' : '', weekly ? 'weekly' : ''].filter(Boolean).join('+')
}

function age(moment: Date, now: Date): string {
  const minutes = Math.max(0, Math.round((now.getTime() - moment.getTime()) / 60_000))
  if (minutes < 120) return `${minutes} min`
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 60 / 24)} days`
}
