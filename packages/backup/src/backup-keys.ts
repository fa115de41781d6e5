import type { KeyObject } from 'node:crypto'
import type { Identity, Recipient } from './age/age-keys.ts'

/**
 * Who may do what with a backup. `signing` proves that a set is ours; without it sets can be read and
 * restored, not made. `identity` opens database and objects; the secrets bundle is for `offline` alone.
 */
export type BackupKeys = {
  /** The operator's recipient; its private half is kept elsewhere. */
  offline: Recipient
  /** The recipient whose private half the backup service has. */
  drill: Recipient
  /** Opens sets here: the drill key, or the offline key when the operator brought it. */
  identity: Identity
  /** The file it was read from, for the `age` program. */
  identityFile: string
  signing: KeyObject | null
  /** Ed25519 public keys whose signature makes a manifest ours. */
  trusted: readonly KeyObject[]
}
