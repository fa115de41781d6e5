import { type DatabaseServer, withClient } from '@cep/backup/database-server'
import { piecesBetween } from './wal-names.ts'

/** What the database says of its log of changes. */
export type ArchiverFacts = {
  lastArchived: string | null
  lastArchivedAt: Date | null
  lastFailedAt: Date | null
  current: string
}

export type ArchiveState = {
  state: 'ok' | 'behind' | 'failing'
  lastArchivedAt: string | null
  /** Pieces of 16 MB that wait, the one being written left out. */
  waiting: number
}

// Half a minute is the rule; ten times that is no hiccup any more. Chosen by hand.
const LATE_MS = 5 * 60_000
const MANY_WAITING = 8

/** Reads how far the archive is. */
export const readArchiver = (server: DatabaseServer): Promise<ArchiverFacts> =>
  withClient(server, 'postgres', async (client) => {
    const { rows } = await client.query<ArchiverFacts>(
      `SELECT last_archived_wal AS "lastArchived", last_archived_time AS "lastArchivedAt",
              last_failed_time AS "lastFailedAt", pg_walfile_name(pg_current_wal_lsn()) AS current
       FROM pg_stat_archiver`,
    )
    const [facts] = rows
    if (!facts) throw new Error('pg_stat_archiver has no row')
    return facts
  })

/** Whether the archive keeps up: it fails when nothing left for minutes although something had to. */
export function judgeArchive(facts: ArchiverFacts, now: Date): ArchiveState {
  const { lastArchived, lastArchivedAt, lastFailedAt, current } = facts
  const waiting = Math.max(0, (lastArchived ? piecesBetween(lastArchived, current) : 0) - 1)
  const isFailing = lastFailedAt !== null && (lastArchivedAt === null || lastFailedAt > lastArchivedAt)
  const isLate = lastArchivedAt === null || now.getTime() - lastArchivedAt.getTime() > LATE_MS
  const state = isFailing && isLate ? 'failing' : waiting >= MANY_WAITING ? 'behind' : 'ok'
  return { state, waiting, lastArchivedAt: lastArchivedAt?.toISOString() ?? null }
}
