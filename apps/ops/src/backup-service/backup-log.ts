import { appendFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Specification, 10.2. */
const KEPT_DAYS = 30
const FILE = 'backup.log'

/**
 * What the service does, one line each: to its output, and to a file of the day, kept for 30 days. A file
 * that can't be written never stops a backup.
 */
export function openBackupLog(folder: string, now: () => Date = () => new Date()) {
  const file = join(folder, FILE)
  const write = (level: 'info' | 'error', message: string) => {
    const line = `${now().toISOString()} ${level} ${message}\n`
    process.stdout.write(line)
    try {
      turnOver(folder, file, now())
      appendFileSync(file, line, { mode: 0o640 })
    } catch (error) {
      process.stdout.write(`${now().toISOString()} error the log can't be written: ${String(error)}\n`)
    }
  }
  return {
    info: (message: string) => write('info', message),
    error: (message: string) => write('error', message),
  }
}

/** A new file every day; those of more than 30 days ago are deleted. */
function turnOver(folder: string, file: string, now: Date): void {
  const written = statSync(file, { throwIfNoEntry: false })?.mtime
  const day = (moment: Date) => moment.toISOString().slice(0, 10)
  if (!written || day(written) === day(now)) return
  renameSync(file, `${file}.${day(written)}`)
  const oldest = day(new Date(now.getTime() - KEPT_DAYS * 86_400_000))
  for (const name of readdirSync(folder)) {
    const date = name.startsWith(`${FILE}.`) ? name.slice(FILE.length + 1) : null
    if (date !== null && date < oldest) rmSync(join(folder, name))
  }
}
