import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { replaceFile } from '../settings/replace-file.ts'
import { ROLLED_SERVICES } from './rolled-services.ts'

const service = z.enum(ROLLED_SERVICES)
const versions = z.partialRecord(service, z.string())

/**
 * One step of a roll: the services that are replaced together, and how far that has come.
 *
 * pinning    the edge is being held to the old containers
 * starting   new ones are being started and judged; nothing reaches them
 * switching  the edge is being turned to the new ones
 * retiring   the new ones serve; the settings are written, the old ones are being removed
 * releasing  the old ones are gone; the edge is being given back to Docker's names
 * returning  the old ones serve again; the new ones are being removed
 */
const wave = z.object({
  services: z.array(service),
  phase: z.enum(['pinning', 'starting', 'switching', 'retiring', 'releasing', 'returning']),
  from: versions,
  to: versions,
  /** Names of the containers that were there before. */
  old: z.partialRecord(service, z.array(z.string())),
})

const journal = z.object({
  id: z.string(),
  kind: z.enum(['deploy', 'rollback']),
  startedAt: z.string(),
  /** Tags that ran before and that shall run. */
  from: versions,
  to: versions,
  /** The services in the order in which they are replaced, those of one list at the same time. */
  waves: z.array(z.array(service)),
  /** Services that run their new version, the old one removed. */
  done: z.array(service),
  phase: z.enum(['preparing', 'rolling', 'undoing']),
  restorePoint: z.string().nullable(),
  wave: wave.nullable(),
})
export type Journal = z.infer<typeof journal>
export type JournalWave = z.infer<typeof wave>
export type Versions = z.infer<typeof versions>

const deployment = z.object({
  id: z.string(),
  kind: z.enum(['deploy', 'rollback']),
  startedAt: z.string(),
  seconds: z.number(),
  from: versions,
  to: versions,
  outcome: z.enum(['done', 'undone']),
  /** Why it was undone. */
  reason: z.string().nullable(),
  restorePoint: z.string().nullable(),
})
/** A deployment that is over. */
export type Deployment = z.infer<typeof deployment>

/** How many deployments are remembered; hand-chosen: a year of fortnightly ones. */
const REMEMBERED = 26

/** What is noted about deployments, on disk. Everything is there when a write returns. */
export type DeployState = {
  readJournal: () => Journal | null
  /** null: nothing is under way any more. */
  writeJournal: (journal: Journal | null) => void
  readHistory: () => Deployment[]
  addToHistory: (deployment: Deployment) => void
}

export function openDeployState(folder: string): DeployState {
  const journalFile = join(folder, 'deploy.json')
  const historyFile = join(folder, 'deployments.json')
  const readHistory = () => z.array(deployment).parse(readJson(historyFile) ?? [])
  return {
    readJournal: () => journal.nullable().parse(readJson(journalFile)),
    writeJournal: (state) => writeJson(journalFile, state),
    readHistory,
    addToHistory: (added) => writeJson(historyFile, [...readHistory(), added].slice(-REMEMBERED)),
  }

  function writeJson(file: string, value: unknown): void {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (value === null) rmSync(file, { force: true })
    else replaceFile(file, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  }
}

const readJson = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null)
