import { readLastRestorePoint } from '../deploy/restore-point.ts'
import { durationInWords, sizeInWords } from './amounts.ts'
import type { Finding } from './light.ts'
import type { StatusContext } from './status-context.ts'

/** There is no backup service yet, and the page says so as long as that is true. */
export async function findBackup({ run, stack }: StatusContext): Promise<Finding> {
  const last = await readLastRestorePoint({ run, stack })
  if (!last)
    return {
      light: 'yellow',
      text: 'no backups are configured yet, and no restore point was made',
      lastRestorePoint: null,
    }
  const age = (Date.now() - Date.parse(last.madeAt)) / 1000
  return {
    light: 'yellow',
    text: `no backups are configured yet; last restore point ${durationInWords(age)} ago (${sizeInWords(last.sizeBytes)}, on this disk)`,
    lastRestorePoint: last,
  }
}
