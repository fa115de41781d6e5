import { join } from 'node:path'
import type { Storage } from '@cep/platform/storage'
import type { BackupKeys } from './backup-keys.ts'
import type { DatabaseServer } from './database-server.ts'
import type { Place } from './place.ts'

/** What is going on: bytes of the step that is done; `totalBytes` is null while nobody can know. */
export type Progress = { step: string; doneBytes: number; totalBytes: number | null }

export type Retention = {
  /** Of every set that is no weekly one, everywhere, and of all of them in the local folder. */
  dailyDays: number
  /** Of weekly sets in the store and off-site. */
  weeklyDays: number
  /** How long a content stays after the last set that named it. */
  tombstoneDays: number
}

/** Everything backup, restore and drill need to know of the system they work for. */
export type BackupContext = {
  server: DatabaseServer
  /** The live bucket that is backed up. */
  uploads: Storage
  local: Place
  store: Place
  /** null: no second target is configured, and status says so. */
  offsite: Place | null
  keys: BackupKeys
  /** Settings, secrets and keys as one tar, encrypted to the offline key alone. */
  sealedSecrets: () => Promise<Buffer>
  /** Journal, results of drills, and files on their way. */
  workFolder: string
  appVersion: string
  retention: Retention
  now: () => Date
  onProgress: (progress: Progress) => void
  /** Called before each step of a backup or restore. */
  onStep: (step: string) => void
}

/** In the order in which a file is looked for: the nearest first. */
export const placesOf = ({ local, store, offsite }: BackupContext): Place[] =>
  [local, store, offsite].filter((place) => place !== null)

export const spoolFolder = (context: BackupContext): string => join(context.workFolder, 'spool')

/** Counts bytes of one step for the progress report. */
export function meter(context: BackupContext, step: string, totalBytes: number | null = null) {
  let doneBytes = 0
  context.onProgress({ step, doneBytes, totalBytes })
  return (count: number): void => {
    doneBytes += count
    context.onProgress({ step, doneBytes, totalBytes })
  }
}
