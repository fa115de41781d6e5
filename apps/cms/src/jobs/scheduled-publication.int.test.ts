import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import type { Payload } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { create, createBasics, sampleOf } from '../testing/documents.ts'
import { type ServedPayload, servePayload } from '../testing/serve-payload.ts'
import { ask, type Staff, signInStaff } from '../testing/staff.ts'
import { scheduledPublication } from './scheduled-publication.ts'

let database: TestDatabase
let served: ServedPayload
let payload: Payload
let staff: Staff

beforeAll(async () => {
  database = await createTestDatabase()
  served = await servePayload(database)
  payload = served.payload
  staff = await signInStaff(payload, served.url)
})

afterAll(async () => {
  await served?.close()
  await database?.drop()
})

it('publishes a draft when its time has come, in the name of whoever planned it', async () => {
  const basics = await createBasics(payload, staff.asesor.id)
  const post = await create(payload, 'posts', {
    ...sampleOf('posts', basics),
    _status: 'draft',
    createdBy: staff.marketing.id,
  })
  await payload.jobs.queue({
    task: 'schedulePublish',
    waitUntil: new Date(Date.now() + 60_000),
    input: {
      type: 'publish',
      doc: { relationTo: 'posts', value: post.id },
      user: { relationTo: 'users', value: staff.marketing.id },
    },
  })
  await payload.jobs.run()
  expect((await ask(served.url, `/api/posts/${post.id}`, {})).status).toBe(404)

  await database.pool.query(`UPDATE payload_jobs SET wait_until = now() - interval '1 second'`)
  await payload.jobs.run()
  expect((await ask(served.url, `/api/posts/${post.id}`, {})).status).toBe(200)
  const { rows } = await database.pool.query(
    `SELECT actor_id, changes->'_status'->>'to' AS status FROM audit
     WHERE target_collection = 'posts' AND target_id = $1 AND action = 'update'`,
    [String(post.id)],
  )
  expect(rows).toEqual([{ actor_id: staff.marketing.id, status: 'published' }])
})

it('is run by one of two processes, and by the other when the first is gone', async () => {
  const settings = {
    POSTGRES_HOST: String(database.environment.POSTGRES_HOST),
    POSTGRES_PORT: 5432,
    POSTGRES_DB: database.name,
    POSTGRES_USER: 'cep',
    POSTGRES_PASSWORD: 'x',
  }
  const mayRun = () => {
    const { shouldAutoRun } = scheduledPublication(settings)
    if (!shouldAutoRun) throw new Error('nothing decides who runs jobs')
    return () => shouldAutoRun(payload)
  }
  const [first, second] = [mayRun(), mayRun()]
  expect(await first()).toBe(true)
  expect(await first()).toBe(true)
  expect(await second()).toBe(false)

  // The first process dies in the middle of a job.
  await database.pool.query(
    `INSERT INTO payload_jobs (processing, created_at, updated_at) VALUES (true, now(), now())`,
  )
  await endConnectionsOf('cep-cms-jobs')
  await expect.poll(second, { timeout: 10_000 }).toBe(true)
  expect(await first()).toBe(false)
  const { rows } = await database.pool.query('SELECT processing FROM payload_jobs WHERE completed_at IS NULL')
  expect(rows).toEqual([{ processing: false }])
  await endConnectionsOf('cep-cms-jobs')
})

it('is started by nobody over HTTP', async () => {
  for (const as of [undefined, staff.lectura, staff.admin]) {
    expect((await ask(served.url, '/api/payload-jobs/run', { as })).status).toBe(401)
    expect((await ask(served.url, '/api/payload-jobs', { as })).status).toBe(403)
  }
})

async function endConnectionsOf(application: string): Promise<void> {
  const client = new pg.Client({
    host: String(database.environment.POSTGRES_HOST),
    user: 'cep',
    database: database.name,
  })
  await client.connect()
  await client.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1 AND datname = $2',
    [application, database.name],
  )
  await client.end()
}
