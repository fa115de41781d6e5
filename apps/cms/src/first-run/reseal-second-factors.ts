import type { Logger } from '@cep/platform/logger'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { derivedSecret } from '../collections/Users/second-factor/derived-secret.ts'
import { openSecret, sealSecret } from '../collections/Users/second-factor/secret-box.ts'
import { poolOf } from '../database/transaction-of.ts'

/**
 * Seals second factors with the present PAYLOAD_SECRET that were sealed with the one before, while that
 * is being rotated. One that is resealed already is left alone.
 */
export async function resealSecondFactors(
  payload: Payload,
  previousSecret: string | undefined,
  logger: Logger,
): Promise<void> {
  if (!previousSecret) return
  const database = poolOf({ payload })
  const { rows } = await database.execute(sql`SELECT user_id, secret_box FROM second_factors`)
  let resealed = 0
  for (const row of rows) {
    const box = String(row.secret_box)
    const secret = openOld(box, derivedSecret(previousSecret))
    if (secret === null) continue
    // Only what is still as it was read: somebody may have set up a new one meanwhile.
    await database.execute(sql`
      UPDATE second_factors SET secret_box = ${sealSecret(secret, payload.secret)}
        WHERE user_id = ${row.user_id} AND secret_box = ${box}`)
    resealed++
  }
  logger.info({ resealed, total: rows.length }, 'second factors sealed with the new secret')
}

/** null: sealed with another one, which is the present one. */
function openOld(box: string, secret: string): string | null {
  try {
    return openSecret(box, secret)
  } catch {
    return null
  }
}
