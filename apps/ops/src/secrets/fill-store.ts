import { makeKeyTexts } from '../backup/make-key-texts.ts'
import { OperatorError } from '../operator-error.ts'
import { randomText } from './random-text.ts'
import type { SecretStore } from './secret-store.ts'
import { keysOf, type Secret, secrets } from './secrets.ts'
import { endOf, issueCertificate, makeAuthority } from './stack-authority.ts'

/** What people leave in a settings file that they copied; the applications refuse the same. */
const EXAMPLE = /change|example|secret|password|minioadmin/i

const HALF_A_YEAR_MS = 183 * 24 * 60 * 60 * 1000

/** The names by which the store is reached inside the stack. */
const STORE_NAMES = ['minio', 'localhost']

/**
 * Gives every secret a value: the one filled in by hand, else the one there is, else a new one.
 *
 * @param byHand the values of `.env`; empty ones count as not filled in.
 * @returns the names of what was made or taken over.
 * @throws OperatorError with a line for each value that is an example, too short, or no longer the one
 * the stack was started with.
 */
export async function fillStore(store: SecretStore, byHand: ReadonlyMap<string, string>): Promise<string[]> {
  const problems = secrets.flatMap((secret) => problemsOf(secret, store, byHand.get(secret.name)))
  if (problems.length > 0) {
    throw new OperatorError('Some secrets in .env are not usable.', { details: problems.join('\n') })
  }
  const made: string[] = []
  for (const secret of secrets) {
    for (const { key, owner } of keysOf(secret)) {
      const value = byHand.get(secret.name) || store.get(key) || secret.make?.(owner)
      if (value === undefined || value === store.get(key)) continue
      store.set(key, value)
      if (!made.includes(secret.name)) made.push(secret.name)
    }
  }
  // Always there, so that a mount has its file; empty while the provider asks for none.
  for (const name of ['SMTP_PASSWORD', 'BACKUP_OFFSITE_S3_SECRET_ACCESS_KEY']) {
    if (store.get(name) === undefined) store.set(name, '')
  }
  return [...made, ...makeBackupKeys(store), ...(await makeCertificates(store))]
}

/** Whether a value is one that everybody knows; `./cep config check` asks too. */
export const isExample = (value: string) => EXAMPLE.test(value)

function problemsOf(secret: Secret, store: SecretStore, value: string | undefined): string[] {
  if (!value) return []
  const { name, minLength, make } = secret
  // What a provider gave out looks as it does.
  if (make && isExample(value)) {
    return [`${name}: an example value; leave it empty to have one made`]
  }
  if (value.length < minLength) {
    return [
      `${name}: too short (${value.length} characters, ${minLength} needed); leave it empty to have one made`,
    ]
  }
  if (/\s/.test(value) && make) return [`${name}: contains a space`]
  const differs = keysOf(secret).some(({ key }) => ![undefined, value].includes(store.get(key)))
  if (make && differs) {
    return [
      `${name}: not the one the stack was started with. Empty it in .env (the stack keeps its own), and change it with: ./cep secrets rotate ${name}`,
    ]
  }
  return []
}

async function makeCertificates(store: SecretStore): Promise<string[]> {
  const made: string[] = []
  if (!store.get('STACK_CA_KEY') || !store.get('STACK_CA')) {
    const authority = await makeAuthority()
    store.set('STACK_CA_KEY', authority.key)
    store.set('STACK_CA', authority.certificate)
    store.remove('MINIO_CERTIFICATE')
    store.remove('PGBACKREST_SERVER_CERTIFICATE')
    made.push('STACK_CA')
  }
  if (!isFresh(store, 'PGBACKREST_SERVER_CERTIFICATE') || !isFresh(store, 'PGBACKREST_CLIENT_CERTIFICATE')) {
    await issueArchiveCertificates(store)
    made.push('PGBACKREST_SERVER_CERTIFICATE', 'PGBACKREST_CLIENT_CERTIFICATE')
  }
  if (isFresh(store, 'MINIO_CERTIFICATE') && store.get('MINIO_CERTIFICATE_KEY')) return made
  await issueStoreCertificate(store)
  return [...made, 'MINIO_CERTIFICATE']
}

function isFresh(store: SecretStore, name: string): boolean {
  const current = store.get(name)
  return current !== undefined && endOf(current).getTime() > Date.now() + HALF_A_YEAR_MS
}

/**
 * The keys of all backups, made together and once: when the operator has taken the offline key away,
 * what it opens goes on being encrypted to it.
 */
function makeBackupKeys(store: SecretStore): string[] {
  if (store.get('BACKUP_SIGNING_KEY') !== undefined) return []
  const { offlineKey, offlineRecipient, drillKey, signingKey } = makeKeyTexts()
  store.set('BACKUP_OFFLINE_KEY', offlineKey)
  store.set('BACKUP_OFFLINE_RECIPIENT', offlineRecipient)
  store.set('BACKUP_DRILL_KEY', drillKey)
  store.set('BACKUP_WAL_PASSPHRASE', randomText(48))
  // Last: with it there are all of them.
  store.set('BACKUP_SIGNING_KEY', signingKey)
  return ['BACKUP_OFFLINE_KEY', 'BACKUP_DRILL_KEY', 'BACKUP_SIGNING_KEY', 'BACKUP_WAL_PASSPHRASE']
}

/** New certificates for both ends of pgBackRest, by the authority as it is now. */
export async function issueArchiveCertificates(store: SecretStore): Promise<void> {
  for (const [end, name] of [
    ['SERVER', 'postgres'],
    ['CLIENT', 'backup'],
  ] as const) {
    const { key, certificate } = await issueCertificate(authorityOf(store), [name])
    store.set(`PGBACKREST_${end}_KEY`, key)
    store.set(`PGBACKREST_${end}_CERTIFICATE`, certificate)
  }
}

const authorityOf = (store: SecretStore) => ({
  key: store.get('STACK_CA_KEY') ?? '',
  certificate: store.get('STACK_CA') ?? '',
})

/** A new certificate for the store, by the authority as it is now. */
export async function issueStoreCertificate(store: SecretStore): Promise<void> {
  const { key, certificate } = await issueCertificate(authorityOf(store), STORE_NAMES)
  store.set('MINIO_CERTIFICATE_KEY', key)
  store.set('MINIO_CERTIFICATE', certificate)
}
