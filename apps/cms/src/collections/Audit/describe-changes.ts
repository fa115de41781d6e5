import type { FlattenedField } from 'payload'

/** Field names for a new document, old and new value of each changed field for an update. */
export type AuditChanges = string[] | Record<string, { from: unknown; to: unknown }>

/** Stands for a value that is personal or secret: that it changed is recorded, what it was is not. */
export const MASKED = '•••'
/** Stands for a value too long to keep twice, a text for instance; versions hold it. */
const LONG_VALUE = '…'
const LONGEST_KEPT_VALUE = 200

/** Kept by the system with every write; changing them is no news. */
const HOUSEKEEPING = new Set(
  `id createdAt updatedAt updatedBy sessions hash salt resetPasswordToken resetPasswordExpiration
  resetPasswordRequestedAt loginAttempts lockUntil lastLoginAt needsSecondFactor sizes url thumbnailURL fullName`.split(
    /\s+/,
  ),
)

const PERSONAL: Record<string, Set<string>> = {
  leads: new Set([
    'firstName',
    'lastName',
    'email',
    'phone',
    'message',
    'consent',
    'externalId',
    'referrer',
    'clickIds',
  ]),
  users: new Set(['name', 'email', 'phone']),
  staff: new Set(['email', 'phone']),
  students: new Set([
    'firstName',
    'lastName',
    'email',
    'phone',
    'nationalId',
    'address',
    'dateOfBirth',
    'emergencyContact',
    'consent',
    'notes',
  ]),
  enrolments: new Set(['grade', 'notes']),
  subscribers: new Set(['email', 'name', 'optIn']),
  // A leaflet may name people; what became of its text is not for the log.
  documents: new Set(['originalName', 'extractedText', 'result']),
}

type Document = Record<string, unknown>
type Described = { collection: string; fields: FlattenedField[] }

/** The names of the fields that a new document has values for, in alphabetical order. */
export function fieldsSet({ fields }: Described, document: Document): string[] {
  return recorded(fields)
    .filter((name) => !isEmpty(document[name]))
    .sort()
}

/** What an update changed; null when it changed nothing worth a line. */
export function changedFields(
  { collection, fields }: Described,
  before: Document,
  after: Document,
): Record<string, { from: unknown; to: unknown }> | null {
  const changes: Record<string, { from: unknown; to: unknown }> = {}
  for (const name of recorded(fields)) {
    const from = plain(before[name])
    const to = plain(after[name])
    if (JSON.stringify(from) === JSON.stringify(to)) continue
    changes[name] = PERSONAL[collection]?.has(name)
      ? { from: MASKED, to: MASKED }
      : { from: shortened(from), to: shortened(to) }
  }
  return Object.keys(changes).length > 0 ? changes : null
}

function recorded(fields: FlattenedField[]): string[] {
  // What other documents say about this one is theirs.
  const own = fields.filter(({ type }) => type !== 'join')
  return own.map(({ name }) => name).filter((name) => !HOUSEKEEPING.has(name))
}

/** Related documents as their ids, missing values as null, rows of a list without their row ids. */
function plain(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(plain)
  if (typeof value !== 'object') return value
  if ('id' in value && ('createdAt' in value || 'updatedAt' in value)) return value.id
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'id')
      .map(([name, each]) => [name, plain(each)]),
  )
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && !(value instanceof Date) && Object.values(value).every(isEmpty)
}

function shortened(value: unknown): unknown {
  return JSON.stringify(value).length > LONGEST_KEPT_VALUE ? LONG_VALUE : value
}
