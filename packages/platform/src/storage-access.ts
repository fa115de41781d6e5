/** What a service may do in a bucket: `read` lists and gets, `write` also puts and deletes. */
export type StorageRight = 'read' | 'write'

export type BucketAccess = {
  /** Anybody may get an object whose name they know; nobody unknown may list. */
  isPublic: boolean
  /** By service, as in compose. */
  services: Readonly<Record<string, StorageRight>>
}

/** One access key of a service; a service has two while its key is being replaced. */
export type StorageKey = { service: string; accessKeyId: string; secretAccessKey: string }

/**
 * Who may do what in the object store: the one declaration, rendered for the server by
 * `renderBucketPolicy`. The root account makes buckets and keys, and nobody works with it.
 */
export function storageAccess(uploadsBucket = 'cep-uploads'): Readonly<Record<string, BucketAccess>> {
  return {
    [uploadsBucket]: {
      isPublic: true,
      services: { cms: 'write', 'worker-llm': 'read', backup: 'write' },
    },
    'cep-backups': { isPublic: false, services: { backup: 'write' } },
    // Apart: who gets into the database must not be able to delete the sets.
    'cep-wal': { isPublic: false, services: { backup: 'write', postgres: 'write' } },
  }
}

const BUCKET_ACTIONS: Record<StorageRight, string[]> = {
  read: ['s3:GetBucketLocation', 's3:ListBucket'],
  write: ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'],
}
const OBJECT_ACTIONS: Record<StorageRight, string[]> = {
  read: ['s3:GetObject'],
  write: [
    's3:AbortMultipartUpload',
    's3:DeleteObject',
    's3:GetObject',
    's3:ListMultipartUploadParts',
    's3:PutObject',
  ],
}

type Statement = {
  Effect: 'Allow'
  Principal: '*' | string[]
  Action: string[]
  Resource: string
}

/**
 * A bucket's policy for the keys there are, as VersityGW wants it: accounts by the id of their key.
 * Null when there is nobody to allow anything; the bucket is its owner's alone then.
 */
export function renderBucketPolicy(
  bucket: string,
  { isPublic, services }: BucketAccess,
  keys: readonly StorageKey[],
): { Version: '2012-10-17'; Statement: Statement[] } | null {
  const objects = `arn:aws:s3:::${bucket}/*`
  const statements: Statement[] = isPublic
    ? [{ Effect: 'Allow', Principal: '*', Action: ['s3:GetObject'], Resource: objects }]
    : []
  for (const right of ['read', 'write'] as const) {
    const accounts = keys.filter(({ service }) => services[service] === right).map((key) => key.accessKeyId)
    if (accounts.length === 0) continue
    const Principal = accounts.sort()
    statements.push(
      { Effect: 'Allow', Principal, Action: BUCKET_ACTIONS[right], Resource: `arn:aws:s3:::${bucket}` },
      { Effect: 'Allow', Principal, Action: OBJECT_ACTIONS[right], Resource: objects },
    )
  }
  return statements.length > 0 ? { Version: '2012-10-17', Statement: statements } : null
}
