import { issueArchiveCertificates, issueStoreCertificate } from './fill-store.ts'
import type { SecretStore } from './secret-store.ts'
import { keysOf, secretNamed } from './secrets.ts'
import { previous } from './service-files.ts'
import { makeAuthority } from './stack-authority.ts'

/**
 * Puts the values aside that are in use and makes new ones. Where an earlier run got as far, its new
 * values stay: the rotation goes on with them.
 *
 * @param given the operator's own new value, of a secret that somebody else gives out.
 */
export async function renewSecrets(
  store: SecretStore,
  names: readonly string[],
  given?: string,
): Promise<void> {
  // All old ones first, each once: what is put aside already came from before an interruption.
  for (const key of keysIn(names)) {
    if (store.get(previous(key)) === undefined) store.set(previous(key), store.get(key) ?? '')
  }
  if (names.every((name) => isRenewed(store, name))) return
  if (names.includes('STACK_CA')) return renewAuthority(store)
  if (names.includes('MINIO_CERTIFICATE')) return issueStoreCertificate(store)
  if (names.includes('PGBACKREST_SERVER_CERTIFICATE')) return issueArchiveCertificates(store)
  for (const name of names) {
    if (isRenewed(store, name)) continue
    const secret = secretNamed(name)
    for (const { key, owner } of keysOf(secret)) {
      const value = store.get(next(key)) ?? secret.make?.(owner) ?? given
      if (value === undefined) throw new RangeError(`${name} needs a value`)
      store.set(key, value)
    }
  }
}

/** The key of a value that is made but not used yet: a signing key whose other half is published first. */
export const next = (key: string) => `${key}.next`

/** Whether new values stand where those that were put aside stood. */
export const isRenewed = (store: SecretStore, name: string): boolean =>
  keysIn([name]).every((key) => ![undefined, store.get(key)].includes(store.get(previous(key))))

/** What was put aside is accepted no longer; that there was something still shows that this isn't over. */
export function retirePrevious(store: SecretStore, names: readonly string[]): void {
  for (const key of keysIn(names)) store.set(previous(key), '')
  if (!names.includes('STACK_CA')) return
  const [newest = ''] = (store.get('STACK_CA') ?? '').split(/(?<=-----END CERTIFICATE-----\n)/)
  store.set('STACK_CA', newest)
}

/** Ends a rotation. */
export function forgetPrevious(store: SecretStore, names: readonly string[]): void {
  for (const key of keysIn(names)) {
    store.remove(next(key))
    store.remove(previous(key))
  }
}

/** The secrets whose rotation was interrupted. */
export function interrupted(store: SecretStore, names: readonly string[]): string[] {
  return names.filter((name) => keysIn([name]).some((key) => store.get(previous(key)) !== undefined))
}

const keysIn = (names: readonly string[]) =>
  names.flatMap((name) => keysOf(secretNamed(name)).map(({ key }) => key))

/** Both authorities are trusted until the store answers with a certificate of the new one. */
async function renewAuthority(store: SecretStore): Promise<void> {
  const { key, certificate } = await makeAuthority()
  store.set('STACK_CA_KEY', key)
  store.set('STACK_CA', `${certificate}${store.get(previous('STACK_CA')) ?? ''}`)
  await issueStoreCertificate(store)
  await issueArchiveCertificates(store)
}
