import { leadSubmission } from '@cep/contracts/lead-submission'
import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createLeadStore, type StoreInput, type StoreLead } from './store-lead.ts'

let database: TestDatabase
let storeLead: StoreLead

beforeAll(async () => {
  database = await createTestDatabase()
  storeLead = createLeadStore(database.pool)
})
afterAll(() => database.drop())
beforeEach(() => database.pool.query('TRUNCATE leads CASCADE'))

function input(
  name: string,
  { key, ...changes }: { key?: string; [field: string]: unknown } = {},
): StoreInput {
  const submission = leadSubmission.parse({
    firstName: 'Ana',
    lastName: 'Pérez Gil',
    email: `${name}@correo.example`,
    phone: '612 34 56 78',
    consent: { privacy: true },
    ...changes,
  })
  return { submission, idempotencyKey: key, ip: '203.0.113.9' }
}

const numbered = (count: number) => Array.from({ length: count }, (_, number) => input(`n${number}`))

async function count(sql: string): Promise<number> {
  const { rows } = await database.pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`)
  return rows[0]?.n ?? 0
}

describe('submissions that arrive together', () => {
  it('share a few transactions, and each has its lead, consent, timeline and outbox row', async () => {
    const results = await Promise.all(numbered(100).map(storeLead))
    const references = results.map((result) => (result.kind === 'stored' ? result.reference : result.kind))
    expect(new Set(references).size).toBe(100)
    expect(await count('(SELECT DISTINCT xmin::text FROM leads) AS transactions')).toBeLessThan(10)
    expect(
      await count(`leads l JOIN lead_submissions s USING (reference) JOIN outbox o ON o.lead_id = l.id
        JOIN lead_activity a ON a.lead_id = l.id JOIN audit ON target_id = l.id::text
        WHERE s.lead_id = l.id AND o.queue = 'lead.created' AND a.kind = 'created'`),
    ).toBe(100)
  })

  it('are each answered for themselves, also when two of them are one person', async () => {
    const [, first, second, kept, repeated, altered, unknown] = await Promise.all([
      // Sets out at once; the others are one batch.
      storeLead(input('ahead')),
      storeLead(input('twice', { message: 'Hola' })),
      storeLead(input('twice', { message: '¿Seguís ahí?' })),
      storeLead(input('keyed', { key: 'key-00000001' })),
      storeLead(input('keyed', { key: 'key-00000001' })),
      storeLead(input('keyed', { key: 'key-00000001', message: 'Otra cosa' })),
      storeLead(input('lost', { courseSlug: 'no-existe' })),
    ])
    expect(first).toMatchObject({ kind: 'stored' })
    expect(second).toMatchObject({ kind: 'stored' })
    expect(second).not.toEqual(first)
    expect(repeated).toEqual(kept)
    expect(altered).toEqual({ kind: 'conflict' })
    expect(unknown).toMatchObject({ kind: 'invalid', fields: { courseSlug: expect.any(String) } })
    expect(await count("leads WHERE email = 'twice@correo.example'")).toBe(1)
    expect(await count("lead_activity WHERE kind = 'resubmitted'")).toBe(1)
    expect(await count('lead_submissions')).toBe(4)
  })

  it('fail alone when the database refuses one of them', async () => {
    const refused = input('refused')
    refused.submission.message = 'A text with \u0000 is none to PostgreSQL.'
    const results = await Promise.allSettled([...numbered(10), refused].map(storeLead))
    expect(results.map(({ status }) => status)).toEqual([...Array(10).fill('fulfilled'), 'rejected'])
    expect(await count('leads')).toBe(10)
  })

  it.each([
    ['among them', [...numbered(5), input('held')]],
    ['ahead of them', [input('held'), ...numbered(5)]],
  ])('do not wait for one %s that has to wait', async (_where, inputs) => {
    const other = await database.pool.connect()
    await other.query('BEGIN')
    await other.query("SELECT pg_advisory_xact_lock(hashtextextended('lead:held@correo.example', 0))")
    let isHeldStored = false
    const all = inputs.map(async (each) => {
      const result = await storeLead(each)
      isHeldStored ||= each.submission.email.startsWith('held')
      return result
    })
    await Promise.all(all.filter((_, index) => !inputs[index]?.submission.email.startsWith('held')))
    expect(isHeldStored).toBe(false)
    await other.query('COMMIT')
    other.release()
    await Promise.all(all)
    expect(await count('leads')).toBe(6)
  })
})
