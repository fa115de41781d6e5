import type { LlmClient } from '@cep/integrations/llm/llm'
import type { VendorFailure } from '@cep/integrations/vendor-result'
import type { LlmContext } from './llm-context.ts'
import { isDailyCapReached } from './llm-usage.ts'

/** A model that is away gets this long to come back; then the work is done without it. Chosen by hand. */
const PATIENCE_MS = 10 * 60_000
const RETRY_MS = 20_000

export type ChosenClient = { client: LlmClient | null; step: string }

/** The model to ask, or why none is: `step` is what the job's result says of it. */
export async function chooseClient({ llm, pool }: Pick<LlmContext, 'llm' | 'pool'>): Promise<ChosenClient> {
  if (llm.state === 'off') return { client: null, step: 'skipped: not_configured' }
  if (await isDailyCapReached(pool, llm.client)) return { client: null, step: 'skipped: daily_cap' }
  return { client: llm.client, step: 'done' }
}

/**
 * Whether to wait for a model that failed, and how long; null to go on without it. Nobody waits for an
 * answer that will not come, nor for ever for one that might.
 */
export function pauseAfter(failure: VendorFailure, requestedAt: Date): number | null {
  if (failure.verdict !== 'retryable' || Date.now() - requestedAt.getTime() > PATIENCE_MS) return null
  return Math.min(failure.retryInMs ?? RETRY_MS, PATIENCE_MS)
}

/** In Spanish, for whoever reads the result: why it was made without the model. */
export function insteadOfModel(step: string, failure: VendorFailure | null): string | null {
  if (step === 'skipped: daily_cap') {
    return 'Hoy ya se ha gastado lo previsto en el asistente; esto se ha hecho sin él. Mañana puedes repetirlo.'
  }
  if (!failure) return null
  return failure.verdict === 'not_authorised'
    ? 'El asistente ha rechazado la clave; esto se ha hecho sin él. Avisa a quien administra el sistema.'
    : 'El asistente no ha contestado; esto se ha hecho sin él. Puedes repetirlo más tarde.'
}
