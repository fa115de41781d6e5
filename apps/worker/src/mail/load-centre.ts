import type { ClientBase } from 'pg'

/** Who writes our mails. */
export type Centre = {
  name: string
  legalName: string
  address: string
  phone: string | null
  email: string | null
  privacyEmail: string | null
}

/** The centre's own words about itself; until somebody has entered them, enough to sign a mail with. */
export async function loadCentre(transaction: ClientBase): Promise<Centre> {
  const { rows } = await transaction.query<Centre>(
    `SELECT name, legal_name AS "legalName", address, phone, email, privacy_email AS "privacyEmail"
     FROM settings ORDER BY id LIMIT 1`,
  )
  return (
    rows[0] ?? {
      name: 'CEP Formación',
      legalName: 'CEP Formación',
      address: '',
      phone: null,
      email: null,
      privacyEmail: null,
    }
  )
}
