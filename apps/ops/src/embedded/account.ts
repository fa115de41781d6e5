import { chownSync, mkdirSync, readFileSync } from 'node:fs'

export type Account = { name: string; uid: number; gid: number }

/**
 * Whom a server runs as. Started by root, the servers run as their Debian user (PostgreSQL refuses
 * root; Redis and nginx need none of its rights), else everything runs as whoever started it.
 *
 * @returns null for "as we are".
 */
export function accountFor(preferred: string): Account | null {
  if (process.getuid?.() !== 0) return null
  const entries = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const entry = entries.find(([name]) => name === preferred) ?? entries.find(([name]) => name === 'nobody')
  if (!entry) throw new Error(`neither the user ${preferred} nor nobody exists on this system`)
  return { name: String(entry[0]), uid: Number(entry[2]), gid: Number(entry[3]) }
}

/** Makes a folder that belongs to the account. */
export function ownFolder(path: string, account: Account | null, mode = 0o700): void {
  mkdirSync(path, { recursive: true, mode })
  if (account) chownSync(path, account.uid, account.gid)
}
