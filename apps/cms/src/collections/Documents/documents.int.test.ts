import { documentObjectKey } from '@cep/contracts/document-object'
import { createStorage, type Storage } from '@cep/platform/storage'
import { startObjectStore } from '@cep/testing/object-store'
import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { TINY_PDF, TINY_PNG } from '../../testing/documents.ts'
import { type ServedPayload, servePayload } from '../../testing/serve-payload.ts'
import { ask, type Staff, signInStaff } from '../../testing/staff.ts'

let database: TestDatabase
let store: Awaited<ReturnType<typeof startObjectStore>>
let storage: Storage
let served: ServedPayload
let staff: Staff

beforeAll(async () => {
  database = await createTestDatabase()
  store = await startObjectStore()
  served = await servePayload(database, { S3_ENDPOINT: store.endpoint })
  const settings = { S3_ENDPOINT: store.endpoint, S3_REGION: 'us-east-1', S3_ACCESS_KEY_ID: 'test' }
  storage = createStorage({ ...settings, S3_SECRET_ACCESS_KEY: 'only-for-this-test-run' }, 'cep-uploads')
  staff = await signInStaff(served.payload, served.url)
})

afterAll(async () => {
  storage?.close()
  await served?.close()
  await store?.stop()
  await database?.drop()
})

function upload(data: Buffer, name = 'Temario María.pdf') {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(data)], { type: 'application/pdf' }), name)
  form.set('_payload', JSON.stringify({ title: 'Un curso' }))
  return ask(served.url, '/api/documents?depth=0', { as: staff.marketing, method: 'POST', form })
}

const fetchAs = (path: string, token?: string) =>
  fetch(
    `${served.url}${new URL(path, served.url).pathname}`,
    token ? { headers: { authorization: `JWT ${token}` } } : {},
  )

it('is kept under a name that says nothing, shown to the staff and to nobody else, and goes with its entry', async () => {
  const { status, body } = await upload(TINY_PDF)
  expect(status, JSON.stringify(body)).toBe(201)
  const { doc } = body
  expect(doc).toMatchObject({ originalName: 'Temario María.pdf', state: 'uploaded', review: 'pending' })
  expect(doc.filename).toMatch(/^documento-[0-9a-f]{32}\.pdf$/)
  const key = documentObjectKey(doc.filename)
  expect(await storage.size(key)).toBe(TINY_PDF.length)

  for (const role of ['lectura', 'asesor', 'admin'] as const) {
    const response = await fetchAs(doc.url, staff[role].token)
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    expect(Buffer.from(await response.arrayBuffer()).equals(TINY_PDF)).toBe(true)
  }
  expect((await fetchAs(doc.url)).status).toBe(403)

  const path = `/api/documents/${doc.id}`
  expect((await ask(served.url, path, { as: staff.marketing, method: 'DELETE' })).status).toBe(200)
  expect(await storage.size(key)).toBeNull()
})

it.each([
  ['a picture that calls itself a PDF', TINY_PNG, 'Sube un PDF'],
  ['half a PDF', TINY_PDF.subarray(0, 60), 'dañado'],
])('refuses %s, and says so', async (_, data, words) => {
  const { status, body } = await upload(data)
  expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(words)])
})

it('is read and judged by the system alone', async () => {
  const { body } = await upload(TINY_PDF)
  const json = {
    state: 'ready',
    review: 'approved',
    pages: 3,
    extractedText: 'mío',
    result: { a: 1 },
    originalName: 'x',
  }
  const changed = await ask(served.url, `/api/documents/${body.doc.id}?depth=0`, {
    as: staff.admin,
    method: 'PATCH',
    json,
  })
  expect(changed.body.doc).toMatchObject({
    state: 'uploaded',
    review: 'pending',
    pages: null,
    extractedText: null,
    result: null,
    originalName: 'Temario María.pdf',
  })
})
