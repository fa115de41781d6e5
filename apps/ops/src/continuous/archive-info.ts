import { z } from 'zod'
import { runPgbackrest } from './run-pgbackrest.ts'

const answer = z.array(
  z.object({
    name: z.string(),
    status: z.object({ code: z.number(), message: z.string() }),
    db: z.array(z.object({ id: z.number(), 'system-id': z.number().or(z.string()) })).default([]),
    archive: z
      .array(
        z.object({
          id: z.string(),
          min: z.string().nullable(),
          max: z.string().nullable(),
          database: z.object({ id: z.number() }),
        }),
      )
      .default([]),
    backup: z
      .array(
        z.object({
          label: z.string(),
          type: z.enum(['full', 'diff', 'incr']),
          error: z.boolean().nullish(),
          timestamp: z.object({ start: z.number(), stop: z.number() }),
          archive: z.object({ start: z.string().nullable(), stop: z.string().nullable() }),
          database: z.object({ id: z.number() }),
          info: z.object({ size: z.number(), repository: z.object({ delta: z.number() }) }),
        }),
      )
      .default([]),
  }),
)

export type BaseBackup = {
  label: string
  kind: 'full' | 'diff' | 'incr'
  /** From when on points in time can be reached by it. */
  stoppedAt: Date
  /** First and last piece of the log that belong to it. */
  firstWal: string
  lastWal: string
  sizeBytes: number
}

export type ArchiveInfo = {
  /** Of the log in the bucket, like `17-1`; null before there is any. */
  archiveId: string | null
  /** Identifier of the database that the log is of; as text, it is larger than a double holds. */
  systemId: string | null
  /** The oldest first, of that database alone. */
  backups: BaseBackup[]
}

/** What the bucket of pgBackRest holds. */
export async function readArchiveInfo(): Promise<ArchiveInfo> {
  return parseArchiveInfo(await runPgbackrest(['info', '--output=json']))
}

function parseArchiveInfo(json: string): ArchiveInfo {
  // Numbers of 64 bits: kept as they are written.
  const exact = json.replaceAll(/"system-id":(\d+)/g, '"system-id":"$1"')
  const [stanza] = answer.parse(JSON.parse(exact))
  const newest = stanza?.db.at(-1)
  if (!stanza || !newest) return { archiveId: null, systemId: null, backups: [] }
  return {
    archiveId: stanza.archive.findLast(({ database }) => database.id === newest.id)?.id ?? null,
    systemId: String(newest['system-id']),
    backups: stanza.backup
      .filter(({ database, error }) => database.id === newest.id && !error)
      .map(({ label, type, timestamp, archive, info }) => ({
        label,
        kind: type,
        stoppedAt: new Date(timestamp.stop * 1000),
        firstWal: archive.start ?? '',
        lastWal: archive.stop ?? '',
        sizeBytes: info.size,
      })),
  }
}
