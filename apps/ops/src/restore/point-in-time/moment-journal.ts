import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { replaceFile } from '../../settings/replace-file.ts'

/**
 * Each noted before it is begun. `beside` touches nothing that is in use; up to `health` everything is put
 * back by whoever finds the note; from `finish` on it is finished.
 */
const MOMENT_STEPS = ['beside', 'freeze', 'swap', 'health', 'finish'] as const

const note = z.object({
  id: z.string().regex(/^\w+$/),
  step: z.enum(MOMENT_STEPS),
  wasInMaintenance: z.boolean(),
})
export type MomentJournal = z.infer<typeof note>

const fileIn = (stateFolder: string) => join(stateFolder, 'restore-moment.json')

export function writeMomentJournal(stateFolder: string, journal: MomentJournal): void {
  mkdirSync(stateFolder, { recursive: true, mode: 0o700 })
  replaceFile(fileIn(stateFolder), `${JSON.stringify(journal)}\n`, { mode: 0o600 })
}

/** null: nothing was interrupted. */
export function readMomentJournal(stateFolder: string): MomentJournal | null {
  const file = fileIn(stateFolder)
  return existsSync(file) ? note.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
}

export const removeMomentJournal = (stateFolder: string): void => rmSync(fileIn(stateFolder), { force: true })

export const hasReached = ({ step }: MomentJournal, wanted: MomentJournal['step']): boolean =>
  MOMENT_STEPS.indexOf(step) >= MOMENT_STEPS.indexOf(wanted)
