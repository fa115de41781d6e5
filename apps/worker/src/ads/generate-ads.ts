import type { AdCourse, AdRequest } from '@cep/contracts/ad-proposal'
import type { LlmUsage } from '@cep/integrations/llm/generate'
import type { LlmClient } from '@cep/integrations/llm/llm'
import type { VendorFailure } from '@cep/integrations/vendor-result'
import { type FinishedAds, finishAds } from './finish-ads.ts'
import { templateAds } from './template-ads.ts'

export type GeneratedAds = {
  ads: FinishedAds
  origin: 'template' | 'model'
  usage: LlmUsage | null
  /** Why templates stand in for the model. */
  failure: VendorFailure | null
}

/** Advertisements and search texts for a course, by the model where there is one, by templates otherwise. */
export async function generateAds(
  course: AdCourse,
  request: AdRequest,
  client: LlmClient | null,
): Promise<GeneratedAds> {
  const fromTemplates = () => finishAds(templateAds(course, request), course, request)
  if (!client) return { ads: fromTemplates(), origin: 'template', usage: null, failure: null }
  const { result, usage } = await client.writeAds(course, request)
  if (result.verdict !== 'ok') return { ads: fromTemplates(), origin: 'template', usage, failure: result }
  const { seoTitle, seoDescription, ...texts } = result.data
  const draft = { ...texts, seo: { title: seoTitle, description: seoDescription } }
  return { ads: finishAds(draft, course, request), origin: 'model', usage, failure: null }
}
