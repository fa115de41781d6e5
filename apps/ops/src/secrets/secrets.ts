import { archiveCertificates, backupKeys } from './backup-secrets.ts'
import { newDkimKey } from './dkim-key.ts'
import { randomPlaceholder, randomSecret, randomText } from './random-text.ts'
import type { ServiceName } from './service-users.ts'

/**
 * How a secret is replaced (`./cep secrets rotate`):
 * `database` the role's password, read again at every new connection: nobody notices;
 * `overlap` old and new are both accepted while the services that use it are rolled one by one;
 * `restart` its services are restarted with the new one;
 * `once` used at the first start alone;
 * `dkim`, `certificate`, `authority` have steps of their own.
 */
type Rotation = 'database' | 'overlap' | 'restart' | 'once' | 'dkim' | 'certificate' | 'authority'

export type Secret = {
  name: string
  what: string
  /** Who is given a value of its own: each `owner`'s value goes into the folders of its `readers`. */
  readers: Partial<Record<ServiceName | 'all', readonly ServiceName[]>>
  /** The file's name below /run/secrets, where it isn't the secret's. */
  file?: string
  /** null: the operator's own, given by somebody else; empty until then. */
  make: ((owner: string) => string) | null
  /** Shortest value that is taken from a hand-filled `.env`: what the specification's `openssl` prints. */
  minLength: number
  rotation: Rotation
  /** What somebody notices when it is rotated. */
  effect: string
}

/** Each has an account of its own in the store; PostgreSQL's is for its log of changes alone. */
const STORE_CLIENTS: Secret['readers'] = {
  cms: ['cms', 'migrate'],
  backup: ['backup'],
  postgres: ['postgres'],
}

/**
 * Every secret of the stack, declared here alone: `install` and the service `prepare` make them, each
 * service finds its own below /run/secrets, `./cep secrets` lists and rotates them.
 */
export const secrets: readonly Secret[] = [
  {
    name: 'POSTGRES_PASSWORD',
    what: 'password of the database role',
    readers: { all: ['postgres', 'cms', 'migrate', 'worker-automation', 'backup'] },
    make: () => randomSecret(32),
    minLength: 43,
    rotation: 'database',
    effect: 'nothing is restarted',
  },
  {
    name: 'REDIS_PASSWORD',
    what: 'passwords of the queue, one for each service',
    readers: {
      redis: ['redis'],
      cms: ['cms', 'migrate'],
      'worker-automation': ['worker-automation'],
      bullboard: ['bullboard'],
      backup: ['backup'],
    },
    make: () => randomSecret(24),
    minLength: 32,
    rotation: 'overlap',
    effect: 'cms, worker-automation and bullboard are rolled, backup is restarted',
  },
  {
    name: 'PAYLOAD_SECRET',
    what: 'signs sessions of the panel, seals second factors',
    readers: { all: ['cms', 'migrate'] },
    make: () => randomSecret(48),
    minLength: 64,
    rotation: 'overlap',
    effect: 'everybody has to sign in to the panel again',
  },
  {
    name: 'PRIVACY_LINK_SECRET',
    what: 'signs the links that confirm privacy requests',
    readers: { all: ['cms', 'migrate', 'worker-automation'] },
    make: () => randomSecret(48),
    minLength: 32,
    rotation: 'restart',
    effect: 'links in mails that were sent already stop working',
  },
  {
    name: 'MINIO_ROOT_USER',
    what: "name of the store's administrator",
    readers: { all: ['minio', 'storage-init'] },
    make: () => `cep-root-${randomText(8)}`,
    minLength: 3,
    rotation: 'restart',
    effect: 'the store is away for some seconds: pictures wait',
  },
  {
    name: 'MINIO_ROOT_PASSWORD',
    what: "password of the store's administrator",
    readers: { all: ['minio', 'storage-init'] },
    make: () => randomSecret(24),
    minLength: 32,
    rotation: 'restart',
    effect: 'the store is away for some seconds: pictures wait',
  },
  {
    name: 'S3_ACCESS_KEY_ID',
    what: 'keys to the store, one for each service',
    readers: STORE_CLIENTS,
    make: (owner) => `cep-${owner}-${randomText(12)}`,
    minLength: 3,
    rotation: 'overlap',
    effect: 'cms is rolled, backup is restarted; each S3_SECRET_ACCESS_KEY is replaced with it',
  },
  {
    name: 'S3_SECRET_ACCESS_KEY',
    what: 'the secrets of those keys',
    readers: STORE_CLIENTS,
    make: () => randomText(40),
    minLength: 16,
    rotation: 'overlap',
    effect: 'cms is rolled, backup is restarted; each S3_ACCESS_KEY_ID is replaced with it',
  },
  {
    name: 'SMTP_PASSWORD',
    what: 'password at the mail provider',
    readers: { all: ['cms', 'migrate', 'worker-automation'] },
    make: null,
    minLength: 0,
    rotation: 'restart',
    effect: 'cms and worker-automation are rolled; change it at the provider first',
  },
  {
    name: 'BULLBOARD_USER',
    what: "the board of jobs' own user",
    readers: { all: ['bullboard'] },
    make: () => 'admin',
    minLength: 3,
    rotation: 'restart',
    effect: 'the board is away for some seconds',
  },
  {
    name: 'BULLBOARD_PASSWORD',
    what: 'its password',
    readers: { all: ['bullboard'] },
    make: () => randomSecret(16),
    minLength: 16,
    rotation: 'restart',
    effect: 'the board is away for some seconds',
  },
  {
    name: 'CEP_NONCE_PLACEHOLDER',
    what: 'stands for the nonce in pages until the edge replaces it',
    readers: { all: ['frontend', 'nginx'] },
    make: randomPlaceholder,
    minLength: 32,
    rotation: 'restart',
    effect: 'for some seconds pages come without scripts; forms work without them',
  },
  {
    name: 'CEP_ADMIN_PASSWORD',
    what: 'first password of the first administrator',
    readers: { all: ['migrate'] },
    make: () => Array.from({ length: 4 }, () => randomText(5)).join('-'),
    minLength: 12,
    rotation: 'once',
    effect: 'none: it is used once, change it in the panel',
  },
  {
    name: 'DKIM_KEY',
    what: 'signs outgoing mail (own mail server)',
    file: 'dkim.key',
    readers: { all: ['postfix'] },
    make: newDkimKey,
    minLength: 0,
    rotation: 'dkim',
    effect: 'two steps: the new key is published first, used after',
  },
  {
    name: 'DKIM_SELECTOR',
    what: 'the name under which that key is published',
    file: 'dkim.selector',
    readers: { all: ['postfix'] },
    make: () => `cep${new Date().toISOString().slice(0, 10).replaceAll('-', '')}${randomText(2)}`,
    minLength: 1,
    rotation: 'dkim',
    effect: 'goes with DKIM_KEY',
  },
  {
    name: 'STACK_CA_KEY',
    what: "key of the stack's own authority; never leaves the store of secrets",
    readers: {},
    make: null,
    minLength: 0,
    rotation: 'authority',
    effect: 'the store is restarted',
  },
  {
    name: 'STACK_CA',
    what: "certificate of the stack's own authority",
    file: 'ca.crt',
    readers: { all: ['minio', 'postgres', 'backup'] },
    make: null,
    minLength: 0,
    rotation: 'authority',
    effect: 'the store is restarted',
  },
  {
    name: 'MINIO_CERTIFICATE',
    what: 'certificate of the store inside the stack',
    file: 'minio.crt',
    readers: { all: ['minio'] },
    make: null,
    minLength: 0,
    rotation: 'certificate',
    effect: 'the store is restarted',
  },
  {
    name: 'MINIO_CERTIFICATE_KEY',
    what: 'its key',
    file: 'minio.key',
    readers: { all: ['minio'] },
    make: null,
    minLength: 0,
    rotation: 'certificate',
    effect: 'the store is restarted',
  },
  {
    name: 'BACKUP_OFFSITE_S3_SECRET_ACCESS_KEY',
    what: 'secret of the key to the second store, for backups',
    readers: { all: ['backup'] },
    make: null,
    minLength: 0,
    rotation: 'restart',
    effect: 'backup is restarted; change it at the provider first',
  },
  ...archiveCertificates,
  ...backupKeys,
]

/** The names under which the store keeps a secret: one, or one for each owner. */
export function keysOf({
  name,
  readers,
}: Secret): { key: string; owner: string; readers: readonly ServiceName[] }[] {
  const owners = Object.entries(readers)
  if (owners.length === 0) return [{ key: name, owner: 'all', readers: [] }]
  return owners.map(([owner, services]) => ({
    key: owner === 'all' ? name : `${name}.${owner}`,
    owner,
    readers: services ?? [],
  }))
}

/** Who is given a secret, in the order of the declaration. */
export const servicesOf = ({ readers }: Secret): ServiceName[] => [
  ...new Set(Object.values(readers).flatMap((services) => [...(services ?? [])])),
]

/** @throws RangeError for a name that isn't declared; our own mistake. */
export function secretNamed(name: string): Secret {
  const secret = secrets.find((candidate) => candidate.name === name)
  if (!secret) throw new RangeError(`no secret is called ${name}`)
  return secret
}
