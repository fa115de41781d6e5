import {
  chownSync,
  closeSync,
  copyFileSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Account } from './account.ts'

const MAX_BYTES = 10 * 1024 * 1024
const CHECK_EVERY_MS = 30_000

/**
 * Opens `logs/<name>.log` for appending. Parts write to it themselves, so that no line of theirs
 * passes through the supervisor, and none is lost when the supervisor dies.
 */
export function openLog(logFolder: string, name: string, account: Account | null = null): number {
  const file = join(logFolder, `${name}.log`)
  const descriptor = openSync(file, 'a', 0o640)
  if (account) chownSync(file, account.uid, account.gid)
  return descriptor
}

/** Makes the file for a part that opens it by name. */
export function makeLog(logFolder: string, name: string, account: Account | null): string {
  closeSync(openLog(logFolder, name, account))
  return join(logFolder, `${name}.log`)
}

/** The last lines of a part's log. */
export function tailOf(logFolder: string, name: string, lines = 20): string {
  const text = readFileSync(join(logFolder, `${name}.log`), 'utf8')
  return text.trimEnd().split('\n').slice(-lines).join('\n')
}

/**
 * Keeps each log below 10 MB, and one older file of it. The writer goes on with the same open file
 * (it appends), so the content is copied away and the file emptied.
 *
 * @returns stops the watching.
 */
export function rotateLogs(logFolder: string): () => void {
  const timer = setInterval(() => {
    for (const name of readdirSync(logFolder)) {
      const file = join(logFolder, name)
      if (!name.endsWith('.log') || statSync(file).size < MAX_BYTES) continue
      copyFileSync(file, `${file}.1`)
      truncateSync(file, 0)
    }
  }, CHECK_EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
