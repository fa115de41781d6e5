import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { cmsConfiguration } from '../../../configuration.ts'
import { poolOf, type SqlRunner, transactionOf } from '../../../database/transaction-of.ts'
import { derivedSecret } from './derived-secret.ts'
import { hashRecoveryCode } from './recovery-codes.ts'
import { openSecret, sealSecret } from './secret-box.ts'
import { totpStep } from './totp.ts'

const MAX_FAILURES = 5
const LOCK_MINUTES = 15

/**
 * Second factors live in a table of their own that is no collection, so that no API, version or
 * audit entry can ever show a secret.
 */
type SecondFactor = { secret: string; confirmedAt: string | null; lockedUntil: string | null }

/** Keeps a secret that is not confirmed yet; an earlier unconfirmed one is replaced. */
export async function startSecondFactor(req: PayloadRequest, userId: number, secret: string): Promise<void> {
  const database = await transactionOf(req)
  await database.execute(sql`
    INSERT INTO second_factors (user_id, secret_box) VALUES (${userId}, ${sealSecret(secret, req.payload.secret)})
    ON CONFLICT (user_id) DO UPDATE SET secret_box = excluded.secret_box, failed_attempts = 0, locked_until = NULL
      WHERE second_factors.confirmed_at IS NULL`)
}

/** Turns the second factor on when `code` proves that the app has the secret. */
export async function confirmSecondFactor(
  req: PayloadRequest,
  { userId, code, recoveryCodes }: { userId: number; code: string; recoveryCodes: string[] },
): Promise<boolean> {
  const factor = await readSecondFactor(req, userId)
  if (!factor || factor.confirmedAt) return false
  const step = totpStep(factor.secret, code)
  if (step === null) return false
  const hashes = recoveryCodes.map((each) => hashRecoveryCode(each, req.payload.secret))
  const database = await transactionOf(req)
  await database.execute(sql`
    UPDATE second_factors SET confirmed_at = now(), last_step = ${step}, recovery_hashes = ${JSON.stringify(hashes)}::jsonb
      WHERE user_id = ${userId}`)
  await database.execute(sql`UPDATE users SET second_factor_enabled = true WHERE id = ${userId}`)
  return true
}

/** Turns it off and forgets the secret. */
export async function removeSecondFactor(req: PayloadRequest, userId: number): Promise<void> {
  const database = await transactionOf(req)
  await database.execute(sql`DELETE FROM second_factors WHERE user_id = ${userId}`)
  await database.execute(sql`UPDATE users SET second_factor_enabled = false WHERE id = ${userId}`)
}

/** Checks a code of the app or a recovery code and uses it up; each works once. */
export async function spendSecondFactorCode(
  req: PayloadRequest,
  userId: number,
  code: string,
): Promise<'accepted' | 'refused' | 'locked' | 'locked_now'> {
  const factor = await readSecondFactor(req, userId)
  if (!factor?.confirmedAt) return 'refused'
  if (factor.lockedUntil && new Date(factor.lockedUntil) > new Date()) return 'locked'

  const database = await transactionOf(req)
  const step = totpStep(factor.secret, code)
  const used =
    step === null
      ? await database.execute(sql`
          UPDATE second_factors SET recovery_hashes = recovery_hashes - ${hashRecoveryCode(code, req.payload.secret)}::text,
            failed_attempts = 0, locked_until = NULL
          WHERE user_id = ${userId} AND recovery_hashes ? ${hashRecoveryCode(code, req.payload.secret)}::text RETURNING 1`)
      : await database.execute(sql`
          UPDATE second_factors SET last_step = ${step}, failed_attempts = 0, locked_until = NULL
          WHERE user_id = ${userId} AND last_step < ${step} RETURNING 1`)
  if (used.rows.length > 0) return 'accepted'
  return (await countFailure(poolOf(req), userId)) ? 'locked_now' : 'refused'
}

/** Counted outside the request's transaction, which a refusal rolls back. */
async function countFailure(pool: SqlRunner, userId: number): Promise<boolean> {
  const counted = await pool.execute(sql`
    UPDATE second_factors SET
      failed_attempts = CASE WHEN failed_attempts + 1 >= ${MAX_FAILURES} THEN 0 ELSE failed_attempts + 1 END,
      locked_until = CASE WHEN failed_attempts + 1 >= ${MAX_FAILURES}
        THEN now() + make_interval(mins => ${LOCK_MINUTES}) ELSE NULL END
    WHERE user_id = ${userId} RETURNING locked_until IS NOT NULL AS locked`)
  return counted.rows[0]?.locked === true
}

async function readSecondFactor(req: PayloadRequest, userId: number): Promise<SecondFactor | null> {
  const database = await transactionOf(req)
  const found = await database.execute(sql`
    SELECT secret_box, confirmed_at, locked_until FROM second_factors WHERE user_id = ${userId}`)
  const row = found.rows[0]
  if (!row) return null
  return {
    secret: openEither(String(row.secret_box), req.payload.secret),
    confirmedAt: row.confirmed_at ? String(row.confirmed_at) : null,
    lockedUntil: row.locked_until ? String(row.locked_until) : null,
  }
}

/** While PAYLOAD_SECRET is rotated, boxes sealed with the one before are still about. */
function openEither(box: string, secret: string): string {
  const { PAYLOAD_SECRET_PREVIOUS: before } = cmsConfiguration()
  if (!before) return openSecret(box, secret)
  try {
    return openSecret(box, secret)
  } catch {
    return openSecret(box, derivedSecret(before))
  }
}
