import { renderBucketPolicy, type StorageKey, storageAccess } from '@cep/platform/storage-access'
import {
  createAccountAdministration,
  createBucketAdministration,
  type RootAccount,
} from '@cep/platform/storage-administration'

export type StorageTarget = {
  endpoint: string
  /** VersityGW's interface for accounts. */
  adminEndpoint: string
  root: RootAccount
  uploadsBucket: string
}

/** Only accounts named like this are ours to delete; an operator may have made others. */
const OUR_ACCOUNT = /^cep-/

/**
 * Brings the object store to what is declared: buckets, an account for each key, policies, and no account
 * of ours that has no key any more. Run as often as you like; returns what it changed.
 */
export async function initStorage(target: StorageTarget, keys: readonly StorageKey[]): Promise<string[]> {
  const changes: string[] = []
  const buckets = createBucketAdministration(target.endpoint, target.root)
  const accounts = createAccountAdministration(target.adminEndpoint, target.root)
  const access = storageAccess(target.uploadsBucket)
  try {
    for (const bucket of await buckets.ensureBuckets(Object.keys(access)))
      changes.push(`made bucket ${bucket}`)

    // Accounts before the policies that name them; those that go, after they are named no more.
    const existing = new Set(await accounts.list())
    for (const key of keys) {
      if (existing.has(key.accessKeyId)) await accounts.setSecret(key)
      else {
        await accounts.create(key)
        // Filled in by hand it may be several services'.
        existing.add(key.accessKeyId)
        changes.push(`made key ${key.accessKeyId} of ${key.service}`)
      }
    }
    for (const [bucket, rights] of Object.entries(access)) {
      await buckets.setPolicy(bucket, renderBucketPolicy(bucket, rights, keys))
    }
    const wanted = new Set(keys.map(({ accessKeyId }) => accessKeyId))
    for (const account of existing) {
      if (!OUR_ACCOUNT.test(account) || wanted.has(account)) continue
      await accounts.delete(account)
      changes.push(`deleted key ${account}`)
    }
    return changes
  } finally {
    buckets.close()
  }
}
