import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { replaceFile } from '../settings/replace-file.ts'
import { SERVICE_FOLDERS } from './service-settings.ts'

/** How the sets are, as last looked at. */
const setReport = z.object({
  checkedAt: z.iso.datetime(),
  colour: z.enum(['green', 'yellow', 'red']),
  reasons: z.array(z.string()),
  newestSet: z.string().nullable(),
  lastDrill: z.object({ begunAt: z.string(), isGood: z.boolean() }).nullable(),
})
export type SetReport = z.infer<typeof setReport>

/** How the log of changes is, as last looked at. */
const archiveReport = z.object({
  checkedAt: z.iso.datetime(),
  state: z.enum(['ok', 'behind', 'failing', 'unknown']),
  /** What is wrong, in words; null when nothing is. */
  problem: z.string().nullable(),
  lastArchivedAt: z.string().nullable(),
  waiting: z.number(),
  /** From when on every point in time can be had. */
  reachableSince: z.string().nullable(),
  newestBaseAt: z.string().nullable(),
  gap: z.string().nullable(),
  /** Minutes between two copies to the second place; null: there is none. */
  offsiteMinutes: z.number().nullable(),
  mirroredAt: z.string().nullable(),
})
export type ArchiveReport = z.infer<typeof archiveReport>

const clock = z.object({ doneUpTo: z.iso.datetime(), drilledAt: z.string().nullable() })

/** The last try of bringing the database back to a moment; written by the host. */
const momentDrill = z.object({
  begunAt: z.iso.datetime(),
  isGood: z.boolean(),
  problem: z.string().nullable(),
  seconds: z.number(),
})
export type MomentDrill = z.infer<typeof momentDrill>

const FILES = { sets: setReport, archive: archiveReport, clock, moment: momentDrill } as const
type Name = keyof typeof FILES
type Content<N extends Name> = z.infer<(typeof FILES)[N]>

/** The folder that `./cep status` reads, too. */
const reportFile = (name: Name): string => join(SERVICE_FOLDERS.work, `${name}.json`)

export function writeReport<N extends Name>(name: N, content: Content<N>): void {
  mkdirSync(SERVICE_FOLDERS.work, { recursive: true, mode: 0o700 })
  replaceFile(reportFile(name), `${JSON.stringify(content)}\n`, { mode: 0o600 })
}

/** null: not written yet, or not readable. */
export function parseReport<N extends Name>(name: N, text: string): Content<N> | null {
  try {
    // Each name has one schema.
    return FILES[name].parse(JSON.parse(text)) as Content<N>
  } catch {
    return null
  }
}

export function readReport<N extends Name>(name: N): Content<N> | null {
  try {
    return parseReport(name, readFileSync(reportFile(name), 'utf8'))
  } catch {
    return null
  }
}
