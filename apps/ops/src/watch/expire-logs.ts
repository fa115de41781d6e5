import { readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Container } from '../compose/containers.ts'

/** Specification, 10.2. Docker itself rotates by size and knows no days. */
const KEPT_DAYS = 7

/** Deletes rotated output of containers that was last written longer ago. @returns how many files. */
export function expireLogs(containers: readonly Pick<Container, 'logPath'>[], now = Date.now()): number {
  const old = containers
    .flatMap(({ logPath }) => rotatedFiles(logPath))
    .filter((file) => {
      return now - statSync(file).mtimeMs > KEPT_DAYS * 86_400_000
    })
  for (const file of old) rmSync(file, { force: true })
  return old.length
}

/** `…-json.log.1`, `…-json.log.2.gz`; never the one being written. */
function rotatedFiles(logPath: string): string[] {
  if (logPath === '') return []
  const current = basename(logPath)
  return readdirSync(dirname(logPath))
    .filter((name) => name.startsWith(`${current}.`))
    .map((name) => join(dirname(logPath), name))
}
