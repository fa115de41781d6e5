import { createHash } from 'node:crypto'
import { redisAclFile } from './redis-acl.ts'
import { sealedBundle } from './sealed-bundle.ts'
import { keysOf, secrets } from './secrets.ts'
import type { ServiceName } from './service-users.ts'

type Value = (key: string) => string | undefined

/** The key of what a value replaced and what is still accepted beside it while it is rotated. */
export const previous = (key: string) => `${key}.previous`

/** What each service finds below /run/secrets: file names and contents. */
export function serviceFiles(value: Value): Map<ServiceName, Map<string, string>> {
  const folders = new Map<ServiceName, Map<string, string>>()
  const put = (service: ServiceName, file: string, content: string) => {
    const files = folders.get(service) ?? new Map<string, string>()
    folders.set(service, files.set(file, content))
  }

  for (const secret of secrets) {
    for (const { key, readers } of keysOf(secret)) {
      const content = value(key)
      if (content === undefined) continue
      for (const service of readers) put(service, secret.file ?? secret.name, content)
    }
  }
  put('redis', 'users.acl', redisAclFile(redisPasswords(value)))
  put('storage-init', 's3-keys', storeKeys(value))
  put('backup', 'bundle', sealedBundle(value))
  for (const service of ['postgres', 'backup'] as const) {
    put(service, 'pgbackrest.conf', archiveKeys(service, value))
  }
  // Always there, because a setting that names a missing file is refused; empty but for a rotation.
  for (const service of ['cms', 'migrate'] as const) {
    put(service, 'PAYLOAD_SECRET_PREVIOUS', value(previous('PAYLOAD_SECRET')) ?? '')
  }
  return folders
}

/** What pgBackRest reads beside its configuration in the image. */
function archiveKeys(service: 'postgres' | 'backup', value: Value): string {
  return `[global]
repo1-s3-key=${value(`S3_ACCESS_KEY_ID.${service}`) ?? ''}
repo1-s3-key-secret=${value(`S3_SECRET_ACCESS_KEY.${service}`) ?? ''}
repo1-cipher-pass=${value('BACKUP_WAL_PASSPHRASE') ?? ''}
`
}

function redisPasswords(value: Value): Map<string, string[]> {
  const owned = secrets.filter(({ name }) => name === 'REDIS_PASSWORD').flatMap(keysOf)
  return new Map(
    owned.map(({ key, owner }) => [
      // The service's own copy belongs to the user of whoever is root on the host.
      owner === 'redis' ? 'operator' : owner,
      [value(key), value(previous(key))].flatMap((password) => (password ? [sha256(password)] : [])),
    ]),
  )
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Lines `SERVICE ACCESS_KEY_ID SECRET_ACCESS_KEY`: the accounts that exist in the store, and no others. */
function storeKeys(value: Value): string {
  const owned = secrets.filter(({ name }) => name === 'S3_ACCESS_KEY_ID').flatMap(keysOf)
  const lines = owned.flatMap(({ key, owner }) =>
    [key, previous(key)].map((id) => ({
      owner,
      id: value(id),
      secret: value(id.replace('S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY')),
    })),
  )
  return lines
    .filter(({ id, secret }) => id && secret)
    .map(({ owner, id, secret }) => `${owner} ${id} ${secret}\n`)
    .join('')
}
