import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { BackupContext } from './backup-context.ts'

// A year of weekly drills and some by hand; chosen by hand.
const KEPT = 100

const drillResult = z.object({
  begunAt: z.iso.datetime(),
  /** The set that was restored; null when there was none. */
  setId: z.string().nullable(),
  isGood: z.boolean(),
  problems: z.array(z.string()),
  durationMs: z.number(),
  /** Of the database alone, comparison included. */
  restoreMs: z.number(),
  tables: z.number(),
  rows: z.number(),
  objects: z.number(),
  /** Read and checked. */
  bytes: z.number(),
})
export type DrillResult = z.infer<typeof drillResult>

const pathOf = ({ workFolder }: Pick<BackupContext, 'workFolder'>) => join(workFolder, 'drills.jsonl')

export async function keepDrillResult(context: BackupContext, result: DrillResult): Promise<void> {
  await mkdir(context.workFolder, { recursive: true, mode: 0o700 })
  const earlier = await readDrillResults(context)
  if (earlier.length < KEPT) return appendFile(pathOf(context), `${JSON.stringify(result)}\n`)
  const kept = [...earlier.slice(1 - KEPT), result].map((line) => `${JSON.stringify(line)}\n`)
  await writeFile(`${pathOf(context)}.new`, kept.join(''))
  await rename(`${pathOf(context)}.new`, pathOf(context))
}

/** The oldest first. A line that a full disk cut short is left out. */
export async function readDrillResults(context: Pick<BackupContext, 'workFolder'>): Promise<DrillResult[]> {
  const text = await readFile(pathOf(context), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text.split('\n').flatMap((line) => {
    if (!line.endsWith('}')) return []
    const parsed = drillResult.safeParse(JSON.parse(line))
    return parsed.success ? [parsed.data] : []
  })
}
