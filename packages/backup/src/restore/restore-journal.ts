import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { BackupContext } from '../backup-context.ts'
import { syncFolder } from '../folder-place.ts'

/**
 * The steps of a restore, each noted before it is begun. Up to `health` everything is undone by whoever
 * finds the journal; from `finish` on it is finished.
 */
export const RESTORE_STEPS = [
  'beside',
  'freeze',
  'restore-point',
  'objects',
  'swap',
  'health',
  'finish',
] as const
export type RestoreStep = (typeof RESTORE_STEPS)[number]

const journalFile = z.object({
  /** null: a plain dump, which has no objects. */
  setId: z.string().nullable(),
  step: z.enum(RESTORE_STEPS),
  /** The restored database until the swap. */
  beside: z.string(),
  /** The live one after it. */
  before: z.string(),
  wasInMaintenance: z.boolean(),
  /** The set with the state before; null before there is one, or when none was wanted. */
  restorePoint: z.string().nullable(),
  hasRestorePoint: z.boolean(),
})
export type RestoreJournal = z.infer<typeof journalFile>

const pathOf = ({ workFolder }: BackupContext) => join(workFolder, 'restore-journal.json')

/** The journal of a restore that has not ended; null when there is none. */
export async function readJournal(context: BackupContext): Promise<RestoreJournal | null> {
  try {
    return journalFile.parse(JSON.parse(await readFile(pathOf(context), 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** On disk, whatever happens next. */
export async function writeJournal(context: BackupContext, journal: RestoreJournal): Promise<void> {
  const path = pathOf(context)
  await mkdir(context.workFolder, { recursive: true, mode: 0o700 })
  const file = await open(`${path}.new`, 'w', 0o600)
  try {
    await file.writeFile(`${JSON.stringify(journal, null, 2)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.new`, path)
  await syncFolder(context.workFolder)
}

export async function removeJournal(context: BackupContext): Promise<void> {
  await rm(pathOf(context), { force: true })
  await syncFolder(context.workFolder)
}

export const hasReached = (journal: RestoreJournal, step: RestoreStep): boolean =>
  RESTORE_STEPS.indexOf(journal.step) >= RESTORE_STEPS.indexOf(step)
