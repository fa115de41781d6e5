import { OperatorError } from '../operator-error.ts'
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
  if (store.get('SMTP_PASSWORD') === undefined) store.set('SMTP_PASSWORD', '')
  return [...made, ...(await makeCertificates(store))]
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
    made.push('STACK_CA')
  }
  const current = store.get('MINIO_CERTIFICATE')
  const isFresh = current !== undefined && endOf(current).getTime() > Date.now() + HALF_A_YEAR_MS
  if (isFresh && store.get('MINIO_CERTIFICATE_KEY')) return made
  await issueStoreCertificate(store)
  return [...made, 'MINIO_CERTIFICATE']
}

/** A new certificate for the store, by the authority as it is now. */
export async function issueStoreCertificate(store: SecretStore): Promise<void> {
  const authority = { key: store.get('STACK_CA_KEY') ?? '', certificate: store.get('STACK_CA') ?? '' }
  const { key, certificate } = await issueCertificate(authority, STORE_NAMES)
  store.set('MINIO_CERTIFICATE_KEY', key)
  store.set('MINIO_CERTIFICATE', certificate)
}
