import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { encryptAgeBuffer } from '@cep/backup/age/age-file'
import { parseRecipient } from '@cep/backup/age/age-keys'
import { openInstallation } from '../settings/installation.ts'
import { writeServiceFolders } from './materialise.ts'
import { BUNDLE } from './sealed-bundle.ts'
import { openSecretStore } from './secret-store.ts'

/**
 * Everything a new host needs to become this one, encrypted to the operator's key alone, for the backup
 * service to put into each set: settings, secrets, the compose file. Sealed here, by root, so that the
 * service itself never sees another's secrets. A second time without a change changes nothing.
 */
export function refreshBundle(installation = openInstallation()): void {
  const { settingsFile, composeFolder, secretsFolder } = installation
  const store = openSecretStore(secretsFolder)
  const recipient = store.get('BACKUP_OFFLINE_RECIPIENT')
  if (!recipient) return
  const files = [settingsFile, join(composeFolder, 'docker-compose.yml')].filter((file) => existsSync(file))
  const tar = execFileSync(
    'tar',
    [
      ...[
        '--create',
        '--file',
        '-',
        '--sort=name',
        '--mtime=@0',
        '--owner=0',
        '--group=0',
        '--numeric-owner',
      ],
      // Who has the sets must not find in them the key that opens them; and not the last bundle either.
      ...['--exclude=BACKUP_OFFLINE_KEY', '--exclude=.bundle*'],
      ...['--transform=s,.*/\\(\\.env\\|docker-compose.yml\\)$,\\1,', '--absolute-names', ...files],
      ...['--directory', secretsFolder, '.store'],
    ],
    { maxBuffer: 16 * 1024 ** 2 },
  )
  const content = createHash('sha256').update(tar).update(recipient).digest('hex')
  if (store.get(BUNDLE.content) !== content) {
    store.set(BUNDLE.sealed, encryptAgeBuffer(tar, [parseRecipient(recipient)]).toString('base64'))
    store.set(BUNDLE.content, content)
  }
  writeServiceFolders(secretsFolder, store, ['backup'])
}
