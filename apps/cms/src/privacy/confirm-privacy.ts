import { inTransaction } from '@cep/platform/postgres'
import { isPrivacyTokenOf, privacyRequestIdOf } from '@cep/platform/privacy-token'
import type pg from 'pg'

type Row = { kind: string; createdAt: Date; expiresAt: Date; confirmedAt: Date | null }

/**
 * Confirms the request that a link of our mail names and has the worker fulfil it. Pressing twice is
 * pressing once. `invalid` covers forged, expired and forgotten links alike.
 */
export async function confirmPrivacy(
  pool: pg.Pool,
  token: string,
  { linkSecret, ip }: { linkSecret: string; ip: string },
): Promise<'confirmed' | 'invalid'> {
  const id = privacyRequestIdOf(token)
  if (id === null) return 'invalid'
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<Row>(
      `SELECT kind, created_at AS "createdAt", expires_at AS "expiresAt", confirmed_at AS "confirmedAt"
       FROM privacy_requests WHERE id = $1 FOR UPDATE`,
      [id],
    )
    const row = rows[0]
    if (
      !row ||
      !isPrivacyTokenOf({ id, kind: row.kind, createdAt: row.createdAt }, { token, secret: linkSecret })
    ) {
      return 'invalid'
    }
    if (row.confirmedAt) return 'confirmed'
    if (row.expiresAt <= new Date()) return 'invalid'

    await client.query('UPDATE privacy_requests SET confirmed_at = now() WHERE id = $1', [id])
    await client.query(
      `INSERT INTO outbox (queue, dedupe_key, payload)
       VALUES ('privacy.fulfil', $1, jsonb_build_object('privacyRequestId', $2::integer))`,
      [`privacy:${id}:fulfil`, id],
    )
    await client.query(
      `INSERT INTO audit (actor_role, ip, action, target_collection, target_id, outcome, created_at, updated_at)
       VALUES ('public', $1, 'privacy_confirm', 'privacy-requests', $2, 'done', now(), now())`,
      [ip, String(id)],
    )
    return 'confirmed'
  })
}
