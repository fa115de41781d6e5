import { exampleOfSchema } from './example-of-schema.ts'
import { createFakeVendor, type FakeAnswer, listen, member } from './fake-vendor.ts'

export const fakeLlmAccount = { apiKey: 'key-of-the-fake-model', model: 'fake-1' }

export type ChatMessage = { role: string; content: string }
export type ChatRequest = { model: string; messages: ChatMessage[]; schema: unknown; body: unknown }
/** What the model says: an object is sent as JSON. Without one, the smallest answer that the schema takes. */
export type Reply = (request: ChatRequest) => unknown

/** A server that speaks OpenAI's chat completions, structured outputs included, and thinks nothing. */
export function createFakeLlm(account = fakeLlmAccount) {
  let reply: Reply | null = null
  let completions = 0

  const vendor = createFakeVendor((request) => {
    if (request.headers.authorization !== `Bearer ${account.apiKey}`) {
      return openAiError(401, { code: 'invalid_api_key', message: 'Incorrect API key provided' })
    }
    if (request.method === 'GET' && request.path.endsWith('/models')) {
      return { status: 200, body: { object: 'list', data: [{ id: account.model, object: 'model' }] } }
    }
    if (request.method !== 'POST' || !request.path.endsWith('/chat/completions')) {
      return openAiError(404, { code: 'unknown_url', message: 'Unknown request URL' })
    }
    return complete(request.body)
  })

  return {
    ...vendor,
    /** What to say from now on; null: the smallest answer again. */
    replyWith: (next: Reply | null) => {
      reply = next
    },
  }

  function complete(body: unknown): FakeAnswer {
    const model = String(member(body, 'model') ?? '')
    const messages = member(body, 'messages')
    if (!Array.isArray(messages) || messages.length === 0) {
      return openAiError(400, { code: 'invalid_request', message: "Missing required parameter: 'messages'" })
    }
    if (model !== account.model) {
      return openAiError(404, { code: 'model_not_found', message: `The model '${model}' does not exist` })
    }
    if (member(body, 'stream') === true) {
      return openAiError(400, { code: 'unsupported_value', message: 'This model does not stream' })
    }
    const format = member(body, 'response_format')
    const schema = member(member(format, 'json_schema'), 'schema')
    const said = messages.map((message) => ({
      role: String(member(message, 'role')),
      content: contentOf(message),
    }))
    const answer = reply
      ? reply({ model, messages: said, schema, body })
      : schema === undefined
        ? 'Texto de ejemplo de un modelo que no piensa.'
        : exampleOfSchema(schema)
    const content = typeof answer === 'string' ? answer : JSON.stringify(answer)
    const promptTokens = tokens(said.map((message) => message.content).join(' '))
    const completionTokens = tokens(content)
    return {
      status: 200,
      body: {
        id: `chatcmpl-fake-${++completions}`,
        object: 'chat.completion',
        created: Math.floor(Date.now() / 1_000),
        model,
        choices: [
          {
            index: 0,
            message: { role: 'assistant', content, refusal: null },
            logprobs: null,
            finish_reason: 'stop',
          },
        ],
        usage: {
          prompt_tokens: promptTokens,
          completion_tokens: completionTokens,
          total_tokens: promptTokens + completionTokens,
        },
      },
    }
  }
}

/** Text, or the text parts of a message in parts. */
function contentOf(message: unknown): string {
  const content = member(message, 'content')
  if (!Array.isArray(content)) return String(content ?? '')
  return content.map((part) => String(member(part, 'text') ?? '')).join('\n')
}

/** About four letters each, as people reckon. */
const tokens = (text: string) => Math.ceil(text.length / 4)

const openAiError = (status: number, { code, message }: { code: string; message: string }): FakeAnswer => ({
  status,
  body: { error: { message, type: 'invalid_request_error', param: null, code } },
})

export async function startFakeLlm({ port }: { port?: number } = {}) {
  const fake = createFakeLlm()
  const server = await listen(fake, port)
  /** `baseUrl` as clients of OpenAI take it. */
  return { ...fake, ...server, baseUrl: `${server.url}/v1`, ...fakeLlmAccount }
}
