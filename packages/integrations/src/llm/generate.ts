import { APICallError, generateText, type LanguageModel, NoObjectGeneratedError, Output } from 'ai'
import { z } from 'zod'
import { retryAfterMs } from '../retry-after.ts'
import type { VendorFailure, VendorResult } from '../vendor-result.ts'
import type { LlmSettings } from './llm-settings.ts'

/** What an answer cost; also of one that could not be used. */
export type LlmUsage = {
  provider: string
  model: string
  promptVersion: string
  inputTokens: number
  outputTokens: number
  /** Millionths of a euro, by the prices in the settings. */
  costMicros: number
}
export type LlmResult<Data> = { result: VendorResult<Data>; usage: LlmUsage | null }

export type LlmRequest<Schema extends z.ZodType> = {
  schema: Schema
  promptVersion: string
  instructions: string
  /** Holds no personal data: it goes to somebody else's server. */
  input: string
}

/**
 * One question to the model and its checked answer. One attempt: the queue repeats, and knows the daily
 * caps. Failures are values whose reasons never quote what was sent or said.
 */
export async function generate<Schema extends z.ZodType>(
  model: Exclude<LanguageModel, string>,
  settings: LlmSettings,
  { schema, promptVersion, instructions, input }: LlmRequest<Schema>,
): Promise<LlmResult<z.infer<Schema>>> {
  const usageOf = (usage: {
    inputTokens: number | undefined
    outputTokens: number | undefined
  }): LlmUsage => {
    const inputTokens = usage.inputTokens ?? 0
    const outputTokens = usage.outputTokens ?? 0
    return {
      provider: settings.LLM_PROVIDER,
      model: settings.LLM_MODEL,
      promptVersion,
      inputTokens,
      outputTokens,
      // Euros a million tokens are millionths of a euro a token.
      costMicros: Math.ceil(
        inputTokens * settings.LLM_PRICE_INPUT + outputTokens * settings.LLM_PRICE_OUTPUT,
      ),
    }
  }
  try {
    const answer = await generateText({
      model,
      output: Output.object({ schema }),
      instructions: settings.LLM_STRUCTURED_OUTPUT ? instructions : `${instructions}\n\n${inWords(schema)}`,
      prompt: input,
      // Newer models of the big providers refuse to be told.
      ...(settings.LLM_PROVIDER === 'openai-compatible' ? { temperature: 0 } : {}),
      maxOutputTokens: settings.LLM_MAX_OUTPUT_TOKENS,
      maxRetries: 0,
      abortSignal: AbortSignal.timeout(settings.LLM_TIMEOUT_MS),
    })
    return { result: { verdict: 'ok', data: answer.output as z.infer<Schema> }, usage: usageOf(answer.usage) }
  } catch (error) {
    const usage = NoObjectGeneratedError.isInstance(error) && error.usage ? usageOf(error.usage) : null
    return { result: verdictOn(error, settings.LLM_PROVIDER), usage }
  }
}

/** For servers that can't be held to a schema: the schema as part of the question. */
const inWords = (schema: z.ZodType) =>
  `Contesta solo con un objeto JSON que cumpla este esquema:\n${JSON.stringify(z.toJSONSchema(schema))}`

function verdictOn(error: unknown, provider: string): VendorFailure {
  if (APICallError.isInstance(error)) return verdictOnCall(error, provider)
  if (NoObjectGeneratedError.isInstance(error)) {
    const reason =
      error.finishReason === 'length'
        ? `${provider}: the answer was longer than LLM_MAX_OUTPUT_TOKENS`
        : error.finishReason === 'content-filter'
          ? `${provider}: the content filter refused`
          : `${provider} answered something unreadable`
    // At temperature 0 the same question brings the same end.
    return error.finishReason === 'length' || error.finishReason === 'content-filter'
      ? { verdict: 'permanent', reason }
      : { verdict: 'retryable', reason, retryInMs: null }
  }
  const name = error instanceof Error ? error.name : ''
  if (name === 'TimeoutError' || name === 'AbortError') {
    return { verdict: 'retryable', reason: `${provider} did not answer in time`, retryInMs: null }
  }
  // The SDK has names for everything else that a provider can do wrong; what is left is ours.
  if (name.startsWith('AI_')) {
    return { verdict: 'retryable', reason: `${provider} failed (${name})`, retryInMs: null }
  }
  throw error
}

function verdictOnCall(
  { statusCode, responseHeaders, isRetryable }: APICallError,
  provider: string,
): VendorFailure {
  if (statusCode === undefined) {
    return { verdict: 'retryable', reason: `${provider} could not be reached`, retryInMs: null }
  }
  const reason = `${provider} answered ${statusCode}`
  if (statusCode === 401 || statusCode === 403) return { verdict: 'not_authorised', reason }
  // 200 is an answer that is no answer: a proxy's page, half a body.
  if (isRetryable || statusCode === 200 || statusCode >= 500) {
    return { verdict: 'retryable', reason, retryInMs: retryAfterMs(responseHeaders?.['retry-after'] ?? null) }
  }
  return { verdict: 'permanent', reason }
}
