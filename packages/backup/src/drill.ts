import { AppError } from '@cep/platform/app-error'
import type { BackupContext } from './backup-context.ts'
import { withBackupLock } from './backup-lock.ts'
import { PREFIXES } from './database-server.ts'
import { databasesWithPrefix, dropDatabase } from './databases.ts'
import { type DrillResult, keepDrillResult } from './drill-results.ts'
import { listSets } from './list-sets.ts'
import type { Manifest } from './manifest.ts'
import { loadDatabase } from './restore/load-database.ts'
import { findIntact } from './set-files.ts'
import { makeSetId } from './set-id.ts'
import { verifySet } from './verify-set.ts'

/**
 * Proves the newest set by restoring it: the database into a scratch one (its name begins with
 * `cep_drill_`; no other can be given), compared table by table, and every object's content read,
 * decrypted and compared with its hash. The result is kept, and told, never thrown.
 */
export const runDrill = (context: BackupContext): Promise<DrillResult> =>
  withBackupLock(context.server, { waits: true }, async () => {
    const begunAt = context.now()
    const startedAt = performance.now()
    const findings = await drill(context)
    const result: DrillResult = {
      ...findings,
      begunAt: begunAt.toISOString(),
      durationMs: Math.round(performance.now() - startedAt),
      isGood: findings.problems.length === 0,
    }
    await keepDrillResult(context, result)
    return result
  })

type Findings = Omit<DrillResult, 'begunAt' | 'durationMs' | 'isGood'>

async function drill(context: BackupContext): Promise<Findings> {
  const nothing: Findings = {
    setId: null,
    problems: [],
    tables: 0,
    rows: 0,
    objects: 0,
    bytes: 0,
    restoreMs: 0,
  }
  try {
    const { sets, unreachable } = await listSets(context)
    const away = unreachable.map(({ place, reason }) => `${place} doesn't answer: ${reason}`)
    const newest = sets[0]
    if (!newest) return { ...nothing, problems: [...away, 'there is no backup at all'] }
    if (!newest.manifest)
      return { ...nothing, setId: newest.setId, problems: [...away, String(newest.problem)] }

    const restored = await restoreToScratch(context, newest.manifest)
    const verified = await verifySet(context, newest.manifest)
    const tables = Object.values(newest.manifest.database.tables)
    return {
      setId: newest.setId,
      problems: [...away, ...restored.problems, ...verified.problems],
      tables: tables.length,
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
      objects: newest.manifest.objects.count,
      bytes: verified.bytes,
      restoreMs: restored.restoreMs,
    }
  } catch (error) {
    return { ...nothing, problems: [messageOf(error)] }
  }
}

async function restoreToScratch(
  context: BackupContext,
  manifest: Manifest,
): Promise<{ problems: string[]; restoreMs: number }> {
  const { server } = context
  const scratch = PREFIXES.drill + makeSetId(context.now())
  for (const left of await databasesWithPrefix(server, PREFIXES.drill)) {
    await dropDatabase(server, left, PREFIXES.drill)
  }
  const startedAt = performance.now()
  try {
    const place = await findIntact(context, manifest.database)
    await loadDatabase(context, { place, manifest, name: scratch })
    return { problems: [], restoreMs: Math.round(performance.now() - startedAt) }
  } catch (error) {
    const isVerdict = error instanceof AppError
    return {
      problems: [isVerdict ? error.message : `the dump can't be restored: ${messageOf(error)}`],
      restoreMs: 0,
    }
  } finally {
    await dropDatabase(server, scratch, PREFIXES.drill)
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
