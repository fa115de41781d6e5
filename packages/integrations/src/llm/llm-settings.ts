import { z } from 'zod'
import { switchedOn } from '../integration.ts'

export const LLM_PROVIDERS = ['openai-compatible', 'anthropic', 'openai', 'fake'] as const
export type LlmProvider = (typeof LLM_PROVIDERS)[number]

const price = z.coerce.number().min(0).max(10_000)

export const llmSettings = z
  .object({
    ENABLE_LLM_INTEGRATION: switchedOn.describe(
      "`true`: a language model drafts courses and advertisements; otherwise they are made from the documents' own sentences",
    ),
    LLM_PROVIDER: z
      .enum(LLM_PROVIDERS)
      .describe(
        '`openai-compatible` (a server of your own: Ollama, vLLM, LM Studio …), `anthropic`, `openai`, or `fake`',
      ),
    LLM_MODEL: z.string().min(1).describe('Model, by the name its provider gives it'),
    LLM_BASE_URL: z
      .url()
      .optional()
      .describe("The server's address up to `/v1`; needed for `openai-compatible`"),
    LLM_API_KEY: z.string().min(8).optional().describe('Key; needed for `anthropic` and `openai`'),
    LLM_STRUCTURED_OUTPUT: z
      .enum(['on', 'off'])
      .default('on')
      .transform((value) => value === 'on')
      .describe('`off` for an `openai-compatible` server that knows no JSON schemas'),
    LLM_TIMEOUT_MS: z.coerce
      .number()
      .int()
      .min(1_000)
      .max(600_000)
      .default(120_000)
      .describe('How long one answer may take, in milliseconds'),
    LLM_MAX_INPUT_CHARACTERS: z.coerce
      .number()
      .int()
      .min(2_000)
      .max(2_000_000)
      .default(120_000)
      .describe('How much of a document is sent; 4 characters are about one token'),
    LLM_MAX_OUTPUT_TOKENS: z.coerce
      .number()
      .int()
      .min(500)
      .max(100_000)
      .default(8_000)
      .describe('How long one answer may be'),
    LLM_PRICE_INPUT: price.default(0).describe('Price of a million tokens read, in euros'),
    LLM_PRICE_OUTPUT: price.default(0).describe('Price of a million tokens written, in euros'),
    LLM_DAILY_TOKENS: z.coerce
      .number()
      .int()
      .min(0)
      .default(1_000_000)
      .describe('Tokens read and written in a day, at most; after that work is done without the model'),
    LLM_DAILY_EUROS: z.coerce
      .number()
      .min(0)
      .default(5)
      .describe('Euros spent in a day, at most, by the prices above'),
  })
  .superRefine((settings, context) => {
    const provider = settings.LLM_PROVIDER
    const needed =
      provider === 'openai-compatible'
        ? 'LLM_BASE_URL'
        : provider === 'anthropic' || provider === 'openai'
          ? 'LLM_API_KEY'
          : null
    if (needed && settings[needed] === undefined) {
      context.addIssue({ code: 'custom', path: [needed], message: 'is missing' })
    }
  })
export type LlmSettings = z.infer<typeof llmSettings>
