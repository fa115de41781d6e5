import type { Secret } from './secrets.ts'

/** By these the backup service and pgBackRest beside the database know each other. */
export const archiveCertificates: readonly Secret[] = [
  certificate('PGBACKREST_SERVER_CERTIFICATE', 'certificate of pgBackRest beside the database', {
    file: 'pgbackrest.crt',
    reader: 'postgres',
  }),
  certificate('PGBACKREST_SERVER_KEY', 'its key', { file: 'pgbackrest.key', reader: 'postgres' }),
  certificate('PGBACKREST_CLIENT_CERTIFICATE', 'certificate of the backup service', {
    file: 'pgbackrest.crt',
    reader: 'backup',
  }),
  certificate('PGBACKREST_CLIENT_KEY', 'its key', { file: 'pgbackrest.key', reader: 'backup' }),
]

const NEVER = 'what is stored already would not be readable any more'

/** Made together once, see `makeBackupKeys`. */
export const backupKeys: readonly Secret[] = [
  key(
    'BACKUP_OFFLINE_KEY',
    "the operator's: opens every backup; keep it elsewhere, then take it away here",
    null,
  ),
  key('BACKUP_OFFLINE_RECIPIENT', 'its public half, to which everything is encrypted', 'offline.pub'),
  key('BACKUP_DRILL_KEY', 'opens database and objects of a backup, for drills and restores', 'drill.key'),
  key('BACKUP_SIGNING_KEY', 'signs what a backup consists of', 'signing.key'),
  key('BACKUP_WAL_PASSPHRASE', "encrypts the database's log of changes in the store", null),
]

function certificate(
  name: string,
  what: string,
  { file, reader }: { file: string; reader: 'postgres' | 'backup' },
): Secret {
  return {
    name,
    what,
    file,
    readers: { all: [reader] },
    make: null,
    minLength: 0,
    rotation: 'certificate',
    effect: 'nothing is restarted',
  }
}

function key(name: string, what: string, file: string | null): Secret {
  return {
    name,
    what,
    ...(file ? { file, readers: { all: ['backup'] } } : { readers: {} }),
    make: null,
    minLength: 0,
    rotation: 'once',
    effect: NEVER,
  }
}
