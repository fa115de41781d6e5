import { afterEach, beforeEach, expect, it } from 'vitest'
import { exampleOfSchema } from './example-of-schema.ts'
import { startFakeLlm } from './fake-llm.ts'

let fake: Awaited<ReturnType<typeof startFakeLlm>>
beforeEach(async () => {
  fake = await startFakeLlm()
})
afterEach(() => fake.stop())

const complete = async (body: object, apiKey = fake.apiKey) => {
  const response = await fetch(`${fake.baseUrl}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` },
    body: JSON.stringify({ model: fake.model, messages: [{ role: 'user', content: 'Hola' }], ...body }),
  })
  return { status: response.status, body: await response.json() }
}
const schema = {
  type: 'object',
  required: ['summary', 'items', 'level'],
  properties: {
    summary: { type: 'string', minLength: 160, maxLength: 320 },
    items: { type: 'array', minItems: 3, items: { $ref: '#/$defs/item' } },
    level: { enum: ['bajo', 'alto'] },
    note: { anyOf: [{ type: 'null' }, { type: 'string' }] },
  },
  $defs: { item: { type: 'object', properties: { page: { type: 'integer', minimum: 2 } } } },
}

it('answers structured outputs with the smallest value that fits', async () => {
  const { body } = await complete({
    response_format: { type: 'json_schema', json_schema: { name: 'x', strict: true, schema } },
  })
  const value = JSON.parse(body.choices[0].message.content)
  expect(value).toMatchObject({ items: [{ page: 2 }, { page: 2 }, { page: 2 }], level: 'bajo', note: null })
  expect(value.summary).toHaveLength(160)
  expect(value).toEqual(exampleOfSchema(schema))
  expect(body.usage.total_tokens).toBe(body.usage.prompt_tokens + body.usage.completion_tokens)
})

it('says what the test wants it to say', async () => {
  fake.replyWith(({ messages }) => ({ echo: messages[0]?.content }))
  expect((await complete({})).body.choices[0].message.content).toBe('{"echo":"Hola"}')
})

it('refuses a wrong key, an unknown model, an empty conversation, and streams nothing', async () => {
  expect(await complete({}, 'other')).toMatchObject({
    status: 401,
    body: { error: { code: 'invalid_api_key' } },
  })
  expect(await complete({ model: 'gpt' })).toMatchObject({ status: 404 })
  expect(await complete({ messages: [] })).toMatchObject({ status: 400 })
  expect(await complete({ stream: true })).toMatchObject({ status: 400 })
})

it('has bad days by script', async () => {
  fake.script({ answer: 429, retryAfter: 1, times: 2 })
  expect([(await complete({})).status, (await complete({})).status, (await complete({})).status]).toEqual([
    429, 429, 200,
  ])
  await fetch(`${fake.url}/__fake/script`, { method: 'POST', body: JSON.stringify({ answer: 503 }) })
  expect((await complete({})).status).toBe(503)
  const seen = await (await fetch(`${fake.url}/__fake/requests`)).json()
  expect(seen.map((request: { answered: number }) => request.answered)).toEqual([429, 429, 200, 503])
})
