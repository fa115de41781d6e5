import type { KeyObject } from 'node:crypto'
import type { Identity, Recipient } from './age/age-keys.ts'

/**
 * Who may do what with a backup. `signing` proves that a set is ours; without it sets can be read and
 * restored, not made. `identities` open database and objects; the secrets bundle is for `offline` alone.
 */
export type BackupKeys = {
  /** The operator's recipient; its private half is kept elsewhere. */
  offline: Recipient
  /** The recipient whose private half the backup service has. */
  drill: Recipient
  /** Open sets here: the drill key, and the offline key when the operator brought it. */
  identities: readonly Identity[]
  /** The files they were read from, for the `age` program. */
  identityFiles: readonly string[]
  signing: KeyObject | null
  /** Ed25519 public keys whose signature makes a manifest ours. */
  trusted: readonly KeyObject[]
}
