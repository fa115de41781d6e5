import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from '@cep/platform/logger'
import { inTransaction } from '@cep/platform/postgres'
import type pg from 'pg'
import { z } from 'zod'
import { readBody } from '../http/read-body.ts'
import { sendError, sendJson } from '../http/respond.ts'

export type MailEventDependencies = {
  pool: pg.Pool
  logger: Logger
  /** MAIL_EVENTS_SECRET; unset: nobody reports anything. */
  secret: string | undefined
}

const MAX_BODY_BYTES = 64 * 1024

/** What became of a mail of ours. One of `messageId` and `email` names it. */
const mailEvent = z
  .object({
    /** The reporter's own id of the event: the same one again changes nothing. */
    id: z.string().min(1).max(200),
    kind: z.enum(['bounce', 'complaint']),
    /** For bounces: whether the address will never work. */
    isPermanent: z.boolean().default(true),
    messageId: z.string().max(300).optional(),
    email: z.string().trim().toLowerCase().max(254).optional(),
  })
  .refine(({ messageId, email }) => messageId || email, 'messageId or email')

/**
 * `POST /api/mail-events`: the mail server, or a script beside it, says that a mail came back or was called
 * spam. Signed like the webhooks we know: `X-Signature-256: sha256=<hex>`, an HMAC of the body under
 * MAIL_EVENTS_SECRET. Whoever it is about gets no mailing any more.
 */
export async function handleMailEvent(
  request: IncomingMessage,
  response: ServerResponse,
  { pool, logger, secret }: MailEventDependencies,
): Promise<void> {
  const notHere = { code: 'not_found', message: 'Aquí no hay nada.' } as const
  if (!secret) return sendError(response, 404, notHere, { connection: 'close' })
  const read = await readBody(request, MAX_BODY_BYTES)
  if (!read.ok || read.isForm) {
    const message = 'No hemos podido leer los datos.'
    return sendError(response, 400, { code: 'invalid_body', message }, { connection: 'close' })
  }
  if (!isSigned(read.text, request.headers['x-signature-256'], secret)) {
    return sendError(response, 401, { code: 'unauthorised', message: 'La firma no es válida.' })
  }
  const parsed = mailEvent.safeParse(read.body)
  if (!parsed.success) {
    return sendError(response, 422, { code: 'invalid_fields', message: 'Falta algo en el aviso.' })
  }
  const outcome = await inTransaction(pool, (client) => note(client, parsed.data))
  logger.info({ kind: parsed.data.kind, outcome }, 'mail event')
  sendJson(response, 200, { outcome })
}

type MailEvent = z.infer<typeof mailEvent>
type Outcome = 'noted' | 'known' | 'nobody'

async function note(client: pg.ClientBase, event: MailEvent): Promise<Outcome> {
  const { rowCount } = await client.query(
    `INSERT INTO webhook_receipts (vendor, external_id, kind) VALUES ('mail', $1, $2)
     ON CONFLICT (vendor, external_id) DO NOTHING`,
    [event.id, event.kind],
  )
  if (rowCount === 0) return 'known'
  const outcome = await apply(client, event)
  await client.query(`UPDATE webhook_receipts SET outcome = $2 WHERE vendor = 'mail' AND external_id = $1`, [
    event.id,
    outcome,
  ])
  return outcome
}

async function apply(client: pg.ClientBase, event: MailEvent): Promise<Outcome> {
  const { rows } = await client.query<{
    subscriberId: number
    deliveryId: number | null
    mailingId: number | null
  }>(
    `SELECT s.id AS "subscriberId", d.id AS "deliveryId", d.mailing_id AS "mailingId"
     FROM subscribers s LEFT JOIN mailing_deliveries d ON d.subscriber_id = s.id AND d.message_id = $1
     WHERE d.id IS NOT NULL OR s.email = $2 ORDER BY d.id NULLS LAST LIMIT 1 FOR UPDATE OF s`,
    [event.messageId ?? null, event.email ?? null],
  )
  const found = rows[0]
  if (!found) return 'nobody'
  if (event.kind === 'complaint') {
    await client.query(`UPDATE subscribers SET status = 'complained', updated_at = now() WHERE id = $1`, [
      found.subscriberId,
    ])
  } else {
    await client.query('SELECT record_bounce($1, $2)', [found.subscriberId, event.isPermanent])
  }
  if (found.deliveryId !== null) {
    const column =
      event.kind === 'complaint' ? 'complained_at = now()' : `bounced_at = now(), state = 'bounced'`
    await client.query(`UPDATE mailing_deliveries SET ${column} WHERE id = $1`, [found.deliveryId])
    await client.query('SELECT count_mailing($1)', [found.mailingId])
  }
  return 'noted'
}

function isSigned(text: string, header: string | string[] | undefined, secret: string): boolean {
  const given = Buffer.from(typeof header === 'string' ? header.trim() : '')
  const expected = Buffer.from(`sha256=${createHmac('sha256', secret).update(text).digest('hex')}`)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
