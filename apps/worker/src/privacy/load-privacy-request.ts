import type { Language } from '@cep/contracts/language'
import type { ClientBase } from 'pg'
import type { PrivacyKind } from '../mail/templates/privacy-confirm.ts'

export type PrivacyRequest = {
  id: number
  kind: PrivacyKind
  /** Gone once the request is completed or has expired. */
  email: string | null
  /** What the person reads. */
  language: Language
  createdAt: Date
  expiresAt: Date
  confirmedAt: Date | null
  completedAt: Date | null
}

/** A person's request; the row stays locked until the transaction ends. */
export async function loadPrivacyRequest(
  transaction: ClientBase,
  id: number,
): Promise<PrivacyRequest | undefined> {
  const { rows } = await transaction.query<PrivacyRequest>(
    `SELECT id, kind, email, language, created_at AS "createdAt", expires_at AS "expiresAt",
            confirmed_at AS "confirmedAt", completed_at AS "completedAt"
     FROM privacy_requests WHERE id = $1 FOR UPDATE`,
    [id],
  )
  return rows[0]
}
