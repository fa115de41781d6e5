import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { documentObjectKey } from '@cep/contracts/document-object'
import { openDocumentTools } from '@cep/testing/documents/document-tools'
import { layouts } from '@cep/testing/documents/leaflet-layouts'
import { hairdressing } from '@cep/testing/documents/spanish-leaflets'
import { startObjectStore } from '@cep/testing/object-store'
import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { startFakeLlm } from '@cep/testing/vendors/fake-llm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { onlyRow, outboxRows } from '../../testing/run-due-rows.ts'
import { llmTools, runLlmRow } from '../../testing/run-llm-row.ts'

let leaflet: Buffer
let store: Awaited<ReturnType<typeof startObjectStore>>
let database: TestDatabase
let fake: Awaited<ReturnType<typeof startFakeLlm>>

beforeAll(async () => {
  const file = join(tmpdir(), `cep-ingest-${process.pid}.pdf`)
  const tools = openDocumentTools()
  await tools.print(layouts.plain(hairdressing), file)
  await tools.close()
  leaflet = await readFile(file)
  await rm(file)
  store = await startObjectStore()
})
afterAll(() => store.stop())
beforeEach(async () => {
  database = await createTestDatabase()
  fake = await startFakeLlm()
})
afterEach(async () => {
  await fake.stop()
  await database.drop()
})

let count = 0
async function upload(bytes: Buffer | null, filename = `documento-${++count}.pdf`): Promise<number> {
  if (bytes) await llmTools(store.endpoint).storage.put(documentObjectKey(filename), bytes, 'application/pdf')
  const { rows } = await database.pool.query<{ id: number }>(
    'INSERT INTO documents (title, filename) VALUES ($1, $2) RETURNING id',
    ['Folleto', filename],
  )
  return rows[0]?.id ?? 0
}
async function stored(id: number) {
  const { rows } = await database.pool.query(
    `SELECT state, review, failure, pages::int, extracted_text AS text, result, model,
            input_tokens::int AS "inputTokens", prompt_version AS "promptVersion"
     FROM documents WHERE id = $1`,
    [id],
  )
  return rows[0]
}
const model = (more: Record<string, string> = {}) => ({
  ENABLE_LLM_INTEGRATION: 'true',
  LLM_PROVIDER: 'openai-compatible',
  LLM_MODEL: fake.model,
  LLM_API_KEY: fake.apiKey,
  LLM_BASE_URL: fake.baseUrl,
  LLM_PRICE_INPUT: '2',
  LLM_PRICE_OUTPUT: '8',
  ...more,
})
const ingest = async (tools = llmTools(store.endpoint)) =>
  runLlmRow(database.pool, tools, await onlyRow(database.pool, 'llm.ingest'))

const answer = {
  title: { value: 'Peluquería técnico-artística', page: 1, quote: 'Peluquería técnico-artística' },
  summary: null,
  objectives: [{ value: 'Cortar el pelo en la Luna', page: 1, quote: 'cortes lunares para astronautas' }],
  syllabus: [],
  requirements: [],
  outcomes: [],
  benefits: [],
  durationHours: { value: 600, page: 1, quote: '600 horas (480 en el centro' },
  modality: null,
  basePriceCents: null,
  subsidyPercentage: null,
}

describe('without a model', () => {
  it('a document becomes a proposal of its own words, once', async () => {
    const id = await upload(leaflet)
    expect(await ingest()).toMatchObject({
      status: 'done',
      read: 'ready',
      origin: 'extractive',
      llm: 'skipped: not_configured',
    })
    const first = await stored(id)
    expect(first).toMatchObject({
      state: 'ready',
      review: 'pending',
      failure: null,
      pages: 3,
      inputTokens: 0,
    })
    expect(first.text).toContain('Diagnosticar el estado del cabello')
    expect(first.result).toMatchObject({
      version: 1,
      proposal: { title: { value: 'Peluquería técnico-artística' }, durationHours: { value: 600 } },
    })

    await database.pool.query("UPDATE documents SET review = 'approved' WHERE id = $1", [id])
    expect(await ingest()).toEqual({ status: 'skipped', reason: 'already_completed' })
    expect((await stored(id)).review).toBe('approved')
  })

  it('what can not be read says why, in Spanish, and fails no job', async () => {
    const id = await upload(Buffer.from('PK\u0003\u0004 no PDF at all'))
    expect(await ingest()).toEqual({ status: 'done', read: 'not_a_pdf' })
    expect(await stored(id)).toMatchObject({
      state: 'failed',
      failure: expect.stringContaining('no es un PDF'),
      result: null,
    })
  })

  it('a file that is gone is told, a store that is away is waited for', async () => {
    const id = await upload(null)
    const away = llmTools('http://127.0.0.1:9')
    expect(await ingest(away)).toMatchObject({ status: 'waiting', reason: 'storage_away' })
    expect(await stored(id)).toMatchObject({ state: 'processing' })
    expect(await ingest()).toEqual({ status: 'done', read: 'object_missing' })
    expect(await stored(id)).toMatchObject({ state: 'failed' })
  })

  it('a document that is gone is no work', async () => {
    const id = await upload(leaflet)
    await database.pool.query('DELETE FROM documents WHERE id = $1', [id])
    expect(await ingest()).toEqual({ status: 'skipped', reason: 'document_gone' })
  })
})

describe('a document', () => {
  it('is read again when somebody asks, and when its file is replaced', async () => {
    const id = await upload(leaflet)
    await ingest()
    await database.pool.query("UPDATE documents SET title = 'Otro título' WHERE id = $1", [id])
    expect(await outboxRows(database.pool, "queue = 'llm.ingest'")).toHaveLength(1)

    await database.pool.query("UPDATE documents SET state = 'uploaded' WHERE id = $1", [id])
    expect(await outboxRows(database.pool, "queue = 'llm.ingest'")).toHaveLength(2)

    await ingestAll()
    await database.pool.query("UPDATE documents SET filename = 'otro.pdf', state = 'ready' WHERE id = $1", [
      id,
    ])
    expect(await stored(id)).toMatchObject({ state: 'uploaded', review: 'pending', result: null, text: null })
    expect(await outboxRows(database.pool, "queue = 'llm.ingest'")).toHaveLength(3)
  })

  it('whose file is replaced while it is read keeps nothing of the old one', async () => {
    const id = await upload(leaflet)
    const tools = llmTools(store.endpoint, model())
    fake.replyWith(() => answer)
    const { storage } = tools
    const replacing = {
      ...tools,
      storage: {
        ...storage,
        get: async (key: string) => {
          const object = await storage.get(key)
          await database.pool.query("UPDATE documents SET filename = 'otro.pdf' WHERE id = $1", [id])
          return object
        },
      },
    }
    expect(await runLlmRow(database.pool, replacing, await onlyRow(database.pool, 'llm.ingest'))).toEqual({
      status: 'skipped',
      reason: 'file_replaced',
    })
    expect(await stored(id)).toMatchObject({ state: 'uploaded', result: null })
  })

  async function ingestAll() {
    const rows = await outboxRows(database.pool, "queue = 'llm.ingest' AND completed_at IS NULL")
    for (const row of rows) await runLlmRow(database.pool, llmTools(store.endpoint), row)
  }
})

describe('with a model', () => {
  const usage = async () =>
    (await database.pool.query('SELECT purpose, requests::int, cost_micros::int AS cost FROM llm_usage')).rows

  it('its claims are checked, its tokens stored and its cost noted', async () => {
    fake.replyWith(() => answer)
    const id = await upload(leaflet)
    expect(await ingest(llmTools(store.endpoint, model()))).toMatchObject({ origin: 'model', llm: 'done' })
    const document = await stored(id)
    expect(document).toMatchObject({ model: fake.model, promptVersion: 'course-proposal.v1' })
    expect(document.inputTokens).toBeGreaterThan(500)
    expect(document.result.proposal.objectives).toEqual([])
    expect(document.result.warnings).toContainEqual(
      expect.objectContaining({ kind: 'unverified', message: expect.stringContaining('en la Luna') }),
    )
    const [spent] = await usage()
    expect(spent).toMatchObject({ purpose: 'llm.ingest', requests: 1 })
    expect(spent.cost).toBeGreaterThan(1_000)
  })

  it.each(['never', 500, 'garbage', 429] as const)(
    'answering %s it is waited for a while; then the work is done without it',
    async (script) => {
      fake.script({ answer: script, times: 2, ...(script === 429 ? { retryAfter: 3 } : {}) })
      const id = await upload(leaflet)
      const tools = llmTools(store.endpoint, model({ LLM_TIMEOUT_MS: '1000' }))
      expect(await ingest(tools)).toMatchObject({
        status: 'waiting',
        retryInMs: script === 429 ? 3_000 : 20_000,
      })
      expect(await stored(id)).toMatchObject({ state: 'processing' })

      await database.pool.query("UPDATE outbox SET created_at = now() - interval '11 minutes'")
      expect(await ingest(tools)).toMatchObject({ status: 'done', origin: 'extractive' })
      const { state, result } = await stored(id)
      expect(state).toBe('ready')
      expect(result.notices).toContainEqual(expect.stringContaining('no ha contestado'))
    },
  )

  it('that refuses the key is not waited for', async () => {
    const id = await upload(leaflet)
    expect(await ingest(llmTools(store.endpoint, model({ LLM_API_KEY: 'wrong-key' })))).toMatchObject({
      origin: 'extractive',
      llm: 'failed: openai-compatible answered 401',
    })
    expect((await stored(id)).result.notices).toContainEqual(expect.stringContaining('rechazado la clave'))
  })

  it.each<Record<string, string>>([{ LLM_DAILY_TOKENS: '100' }, { LLM_DAILY_EUROS: '0.001' }])(
    'is left alone for the day once %j is spent',
    async (cap) => {
      fake.replyWith(() => answer)
      const tools = llmTools(store.endpoint, model(cap))
      await upload(leaflet)
      expect(await ingest(tools)).toMatchObject({ origin: 'model' })
      const second = await upload(leaflet)
      const row = (await outboxRows(database.pool, 'completed_at IS NULL'))[0]
      if (!row) throw new Error('no second row')
      expect(await runLlmRow(database.pool, tools, row)).toMatchObject({
        origin: 'extractive',
        llm: 'skipped: daily_cap',
      })
      expect(fake.requests()).toHaveLength(1)
      expect((await stored(second)).result.notices).toContainEqual(expect.stringContaining('Mañana'))
    },
  )

  it('costs what it costs also when its answer is no use', async () => {
    fake.replyWith(() => ({ nonsense: true }))
    await upload(leaflet)
    expect(await ingest(llmTools(store.endpoint, model()))).toMatchObject({ status: 'waiting' })
    expect(await usage()).toMatchObject([{ requests: 1 }])
  })
})
