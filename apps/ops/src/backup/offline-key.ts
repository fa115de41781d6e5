import { OperatorError } from '../operator-error.ts'
import { openSecretStore } from '../secrets/secret-store.ts'
import { confirm } from '../settings/ask.ts'
import { requireInstallation } from '../settings/installation.ts'

/** Prints the operator's key, or takes it away once it is kept elsewhere. */
export async function handOutOfflineKey({
  forget = false,
  yes = false,
}: {
  forget?: boolean
  yes?: boolean
}): Promise<number> {
  const store = openSecretStore(requireInstallation().secretsFolder)
  const key = store.get('BACKUP_OFFLINE_KEY')
  if (!key) {
    throw new OperatorError(
      'The key is not on this host (any more). Whoever keeps it has the only copy; backups go on without it.',
    )
  }
  if (!forget) {
    process.stdout.write(key)
    return 0
  }
  const question = 'Is the key kept in two other places? Without it nobody reads the backups of a lost host.'
  if (!yes && !(await confirm(question))) return 1
  store.remove('BACKUP_OFFLINE_KEY')
  process.stdout.write("The operator's key is no longer on this host.\n")
  return 0
}
