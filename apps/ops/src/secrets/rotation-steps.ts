import { type Secret, secretNamed, servicesOf } from './secrets.ts'
import type { ServiceName } from './service-users.ts'

/** What a rotation does, one after the other. Each may be repeated: an interrupted rotation runs all again. */
export type RotationStep =
  /** Old values are put aside, new ones made; skipped when that was done before an interruption. */
  | { do: 'renew'; secrets: string[] }
  | { do: 'write'; services: ServiceName[] }
  | { do: 'load redis users' }
  | { do: 'make store accounts' }
  | { do: 'reseal second factors' }
  | { do: 'empty page cache' }
  | { do: 'change database password' }
  | { do: 'restart'; service: ServiceName }
  /** What was put aside is accepted no longer, as soon as the next steps have told its servers. */
  | { do: 'retire'; secrets: string[] }
  /** The rotation is over; always last, because until then it is found and gone on with. */
  | { do: 'forget'; secrets: string[] }

const ARCHIVE = [
  'PGBACKREST_SERVER_CERTIFICATE',
  'PGBACKREST_SERVER_KEY',
  'PGBACKREST_CLIENT_CERTIFICATE',
  'PGBACKREST_CLIENT_KEY',
]
const AUTHORITY = ['STACK_CA', 'STACK_CA_KEY', 'MINIO_CERTIFICATE', 'MINIO_CERTIFICATE_KEY', ...ARCHIVE]

/** Those that are replaced together. */
const PAIRS: Record<string, string[]> = {
  S3_ACCESS_KEY_ID: ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
  S3_SECRET_ACCESS_KEY: ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
  MINIO_ROOT_USER: ['MINIO_ROOT_USER', 'MINIO_ROOT_PASSWORD'],
  MINIO_ROOT_PASSWORD: ['MINIO_ROOT_USER', 'MINIO_ROOT_PASSWORD'],
  MINIO_CERTIFICATE: ['MINIO_CERTIFICATE', 'MINIO_CERTIFICATE_KEY'],
  MINIO_CERTIFICATE_KEY: ['MINIO_CERTIFICATE', 'MINIO_CERTIFICATE_KEY'],
  STACK_CA: AUTHORITY,
  STACK_CA_KEY: AUTHORITY,
  ...Object.fromEntries(ARCHIVE.map((name) => [name, ARCHIVE])),
  DKIM_KEY: ['DKIM_KEY', 'DKIM_SELECTOR'],
  DKIM_SELECTOR: ['DKIM_KEY', 'DKIM_SELECTOR'],
}

/** What runs once and reads its files then; nothing to restart. */
const ONE_SHOTS: readonly ServiceName[] = ['migrate', 'storage-init']

/** Its pgBackRest reads keys and certificates whenever it is called. */
const isArchiver = (step: RotationStep) => 'service' in step && step.service === 'postgres'

/** The names that a rotation of `name` replaces. */
export const rotatedWith = (name: string): string[] => PAIRS[name] ?? [name]

/** The whole rotation of a secret, and of what goes with it. */
export function rotationSteps(name: string): RotationStep[] {
  const names = rotatedWith(name)
  const readers = [...new Set(names.map(secretNamed).flatMap(servicesOf))]
  const restarts = readers
    .filter((service) => !ONE_SHOTS.includes(service))
    .map((service): RotationStep => ({ do: 'restart', service }))
  const renew: RotationStep = { do: 'renew', secrets: names }
  const retire: RotationStep = { do: 'retire', secrets: names }
  const forget: RotationStep = { do: 'forget', secrets: names }
  const write = (services: ServiceName[]): RotationStep => ({ do: 'write', services })

  switch (name) {
    case 'POSTGRES_PASSWORD':
      return [renew, { do: 'change database password' }, forget]
    case 'REDIS_PASSWORD': {
      const load: RotationStep = { do: 'load redis users' }
      const users = restarts.filter((step) => !('service' in step && step.service === 'redis'))
      return [renew, write(['redis']), load, write(readers), ...users, retire, write(['redis']), load, forget]
    }
    case 'S3_ACCESS_KEY_ID':
    case 'S3_SECRET_ACCESS_KEY': {
      const accounts: RotationStep[] = [write(['storage-init']), { do: 'make store accounts' }]
      const users = restarts.filter((step) => !isArchiver(step))
      return [renew, ...accounts, write(readers), ...users, retire, ...accounts, forget]
    }
    case 'PAYLOAD_SECRET':
      return [
        renew,
        write(readers),
        ...restarts,
        { do: 'reseal second factors' },
        retire,
        write(readers),
        forget,
      ]
    case 'CEP_NONCE_PLACEHOLDER':
      return [
        renew,
        write(readers),
        { do: 'restart', service: 'frontend' },
        // What is in it carries the old one, which nobody will replace any more.
        { do: 'empty page cache' },
        { do: 'restart', service: 'nginx' },
        forget,
      ]
    case 'STACK_CA':
    case 'STACK_CA_KEY':
      // PostgreSQL's archiver reads the authorities' file each time; the old one stays in it until the end.
      return [renew, write(readers), { do: 'restart', service: 'minio' }, retire, write(readers), forget]
    case 'PGBACKREST_SERVER_CERTIFICATE':
    case 'PGBACKREST_SERVER_KEY':
    case 'PGBACKREST_CLIENT_CERTIFICATE':
    case 'PGBACKREST_CLIENT_KEY':
      return [renew, write(readers), forget]
    default:
      return [renew, write(readers), ...restarts, forget]
  }
}

/** Why a secret isn't rotated by this command; null when it is. */
export function refusalOf({ name, rotation, effect }: Secret): string | null {
  if (rotation !== 'once') return null
  if (name !== 'CEP_ADMIN_PASSWORD') return `${name} is not replaced: ${effect}.`
  return `${name} was used once, to make the first administrator. Change your password in the panel: /admin/account`
}
