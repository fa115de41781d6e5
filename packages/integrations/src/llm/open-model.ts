import { createAnthropic } from '@ai-sdk/anthropic'
import { createOpenAI } from '@ai-sdk/openai'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import type { LanguageModel } from 'ai'
import { fakeModel } from './fake-model.ts'
import type { LlmSettings } from './llm-settings.ts'

// Warnings of the SDK go to the console as text; what matters of them comes as an error.
globalThis.AI_SDK_LOG_WARNINGS = false

/** The model that the settings name, at its provider. */
export function openModel(settings: LlmSettings): Exclude<LanguageModel, string> {
  const { LLM_PROVIDER: provider, LLM_MODEL: model, LLM_API_KEY: apiKey, LLM_BASE_URL: baseURL } = settings
  const address = baseURL ? { baseURL: baseURL.replace(/\/$/, '') } : {}
  switch (provider) {
    case 'anthropic':
      return createAnthropic({ apiKey, ...address })(model)
    case 'openai':
      // The API that every server of this kind speaks, and that ours is tried with.
      return createOpenAI({ apiKey, ...address }).chat(model)
    case 'openai-compatible':
      return createOpenAICompatible({
        name: 'llm',
        baseURL: address.baseURL ?? '',
        ...(apiKey ? { apiKey } : {}),
        supportsStructuredOutputs: settings.LLM_STRUCTURED_OUTPUT,
      })(model)
    case 'fake':
      return fakeModel(model)
  }
}
