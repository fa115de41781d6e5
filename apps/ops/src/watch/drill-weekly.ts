import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Run } from '../compose/run.ts'

const WEEK_MS = (7 * 24 - 2) * 3_600_000
/** After the night's backup; UTC, chosen by hand. */
const HOUR = 4

/** Whether the weekly drill of a moment is due: at its hour, and never twice in a week. */
export function isDrillDue(lastAt: Date | null, now: Date): boolean {
  if (now.getUTCHours() !== HOUR) return false
  return lastAt === null || now.getTime() - lastAt.getTime() >= WEEK_MS
}

/**
 * Brings the database to a moment beside the running one every week (`drill --moment`), in a process of its
 * own: it takes a while, and the watch goes on.
 */
export function createWeeklyDrill(stateFolder: string, run: Run, say: (text: string) => void) {
  const note = join(stateFolder, 'moment-drill')
  return (now = new Date()): void => {
    if (!isDrillDue(statSync(note, { throwIfNoEntry: false })?.mtime ?? null, now)) return
    mkdirSync(stateFolder, { recursive: true, mode: 0o700 })
    writeFileSync(note, '')
    say('weekly drill: the database of a minute ago')
    const command = { program: process.execPath, args: [process.argv[1] ?? '', 'drill', '--moment'] }
    run(command).then(
      ({ stdout, stderr }) => say(`weekly drill: ${(stdout.trim() || stderr.trim()).split('\n').at(-1)}`),
      (error: unknown) => say(`weekly drill: ${String(error)}`),
    )
  }
}
