import { resolveTxt } from 'node:dns/promises'
import { dkimRecord } from './dkim-key.ts'
import { next } from './renew-secrets.ts'
import type { SecretStore } from './secret-store.ts'
import { secretNamed } from './secrets.ts'

type Record = { name: string; text: string }

/** Makes the next signing key once, and says what has to stand in DNS before it may be used. */
export function prepareDkim(store: SecretStore, domain: string): Record {
  const value = (name: string) => {
    const known = store.get(next(name))
    const made = known ?? secretNamed(name).make?.('all') ?? ''
    if (known === undefined) store.set(next(name), made)
    return made
  }
  const key = value('DKIM_KEY')
  const selector = value('DKIM_SELECTOR')
  return { name: `${selector}._domainkey.${domain}`, text: dkimRecord(key) }
}

/** Whether the world sees it already. */
export async function isDkimPublished({ name, text }: Record): Promise<boolean> {
  const answers = await resolveTxt(name).catch(() => [])
  const plain = (record: string) => record.replaceAll(/\s/g, '')
  return answers.some((parts) => plain(parts.join('')) === plain(text))
}
