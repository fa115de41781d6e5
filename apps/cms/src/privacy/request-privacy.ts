import { LANGUAGES, readLanguage } from '@cep/contracts/language'
import { emailAddress } from '@cep/contracts/lead-submission'
import { inTransaction } from '@cep/platform/postgres'
import { privacyToken, privacyTokenHash } from '@cep/platform/privacy-token'
import type pg from 'pg'
import { z } from 'zod'

const LINK_LIFETIME_MS = 24 * 60 * 60 * 1000
/** More than this for one address within an hour are not written down: nobody's mailbox is flooded. */
const MOST_PER_ADDRESS_AND_HOUR = 3

/** What `POST /api/privacy-requests` takes. */
export const privacyRequestInput = z.object({
  email: emailAddress,
  kind: z.enum(['export', 'erasure'], 'Elige si quieres una copia o que borremos tus datos.'),
  /** The mails about it are written in it. */
  language: z.preprocess(readLanguage, z.enum(LANGUAGES)),
})

type Dependencies = { linkSecret: string; ip: string }

/**
 * Notes a person's request for their data or its erasure; the worker mails the link that confirms it.
 * Answers nothing: whether an address is known, or asked too often, is nobody's business.
 */
export async function requestPrivacy(
  pool: pg.Pool,
  { email, kind, language }: z.infer<typeof privacyRequestInput>,
  { linkSecret, ip }: Dependencies,
): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`privacy:${email}`])
    const { rows } = await client.query<{ id: number; recent: number }>(
      `SELECT nextval(pg_get_serial_sequence('privacy_requests', 'id'))::integer AS id,
              (SELECT count(*)::integer FROM privacy_requests
                WHERE email = $1 AND created_at > now() - interval '1 hour') AS recent`,
      [email],
    )
    const row = rows[0]
    if (!row || row.recent >= MOST_PER_ADDRESS_AND_HOUR) return

    const createdAt = new Date()
    const token = privacyToken({ id: row.id, kind, createdAt }, linkSecret)
    await client.query(
      `INSERT INTO privacy_requests (id, kind, email, language, token_hash, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        row.id,
        kind,
        email,
        language,
        privacyTokenHash(token),
        createdAt,
        new Date(createdAt.getTime() + LINK_LIFETIME_MS),
      ],
    )
    await client.query(
      `INSERT INTO outbox (queue, dedupe_key, payload)
       VALUES ('privacy.request', $1, jsonb_build_object('privacyRequestId', $2::integer))`,
      [`privacy:${row.id}:request`, row.id],
    )
    await client.query(
      `INSERT INTO audit (actor_role, ip, action, target_collection, target_id, changes, outcome, created_at, updated_at)
       VALUES ('public', $1, 'privacy_request', 'privacy-requests', $2, $3, 'done', now(), now())`,
      [ip, String(row.id), JSON.stringify([kind])],
    )
  })
}
