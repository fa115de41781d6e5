import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { replaceFile } from '../settings/replace-file.ts'

/**
 * preparing  settings, secrets, images and empty servers are brought to the new host
 * copying    database and objects are copied while the system serves
 * freezing   writes are refused; the last changes are copied and both sides compared
 * switching  both are the same; the other side is opened
 * passing    the edges are being turned: from here on there is no way but on
 * serving    the other side serves, this one forwards
 * finished   nothing is forwarded any more; the old system is stopped
 */
const PHASES = ['preparing', 'copying', 'freezing', 'switching', 'passing', 'serving', 'finished'] as const

const tableFacts = z.record(z.string(), z.object({ rows: z.number(), hash: z.string() }))

const report = z.object({
  /** How long writes were refused. */
  frozenSeconds: z.number(),
  tables: z.number(),
  rows: z.number(),
  objects: z.number(),
  objectBytes: z.number(),
  settings: z.number(),
  at: z.string(),
})

const journal = z.object({
  id: z.string(),
  startedAt: z.string(),
  /** `there`: from the old host to the new one. */
  direction: z.enum(['there', 'back']),
  phase: z.enum(PHASES),
  target: z.string(),
  sshConfig: z.string().nullable(),
  /** Where each edge reaches the other; the old one's may be unknown. */
  addresses: z.object({ new: z.string(), old: z.string().nullable() }),
  /** Settings that are the new host's own. */
  own: z.record(z.string(), z.string()),
  /** By which the edge that is moved to knows the one that forwards. */
  key: z.string(),
  /** Since when writes are refused, milliseconds since 1970. */
  frozenAt: z.number().nullable(),
  /** What the tables were at the moment of the last switch. */
  facts: tableFacts.nullable(),
  reports: z.object({ there: report.nullable(), back: report.nullable() }),
})

export type MoveJournal = z.infer<typeof journal>
export type TableFacts = z.infer<typeof tableFacts>

/** What is noted about a move, on the old host's disk; everything is there when a write returns. */
export type MoveState = {
  read: () => MoveJournal | null
  write: (journal: MoveJournal) => void
}

const fileIn = (stateFolder: string) => join(stateFolder, 'migrate.json')

export function openMoveState(stateFolder: string): MoveState {
  return {
    read: () => readMoveJournal(stateFolder),
    write(state) {
      mkdirSync(stateFolder, { recursive: true, mode: 0o700 })
      replaceFile(fileIn(stateFolder), `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 })
    },
  }
}

/** null: nothing has ever moved from here. */
export function readMoveJournal(stateFolder: string): MoveJournal | null {
  const file = fileIn(stateFolder)
  return existsSync(file) ? journal.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
}
