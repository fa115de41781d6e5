import type { LlmUsage } from '@cep/integrations/llm/generate'
import type { LlmClient } from '@cep/integrations/llm/llm'
import type { Pool } from 'pg'

/** What a day is: what people call today, not what a server does. */
const TODAY = `to_char(now() AT TIME ZONE 'Europe/Madrid', 'YYYY-MM-DD')`

/**
 * Notes what an answer cost. Not in the job's transaction: the tokens are spent even if the job fails.
 */
export async function recordUsage(
  pool: Pool,
  { provider, model, inputTokens, outputTokens, costMicros }: LlmUsage,
  purpose: 'llm.ingest' | 'llm.generate',
): Promise<void> {
  await pool.query(
    `INSERT INTO llm_usage (day, provider, model, purpose, requests, input_tokens, output_tokens, cost_micros)
     VALUES (${TODAY}, $1, $2, $3, 1, $4, $5, $6)
     ON CONFLICT (day, provider, model, purpose) DO UPDATE SET
       requests = llm_usage.requests + 1,
       input_tokens = llm_usage.input_tokens + EXCLUDED.input_tokens,
       output_tokens = llm_usage.output_tokens + EXCLUDED.output_tokens,
       cost_micros = llm_usage.cost_micros + EXCLUDED.cost_micros`,
    [provider, model, purpose, inputTokens, outputTokens, costMicros],
  )
}

/**
 * Whether today's tokens or euros are spent. The request that crosses the line is let through: how long an
 * answer gets is known afterwards.
 */
export async function isDailyCapReached(pool: Pool, { dailyCaps }: LlmClient): Promise<boolean> {
  const { rows } = await pool.query<{ tokens: string; costMicros: string }>(
    `SELECT coalesce(sum(input_tokens + output_tokens), 0) AS tokens,
            coalesce(sum(cost_micros), 0) AS "costMicros"
     FROM llm_usage WHERE day = ${TODAY}`,
  )
  const spent = rows[0]
  return (
    Number(spent?.tokens ?? 0) >= dailyCaps.tokens ||
    (dailyCaps.costMicros > 0 && Number(spent?.costMicros ?? 0) >= dailyCaps.costMicros)
  )
}
