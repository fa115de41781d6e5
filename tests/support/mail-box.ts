import { until } from '@cep/testing/until'

export type CaughtMail = {
  id: string
  subject: string
  to: { address: string }[]
  text?: string
  html?: string
  headers: Record<string, string | string[]>
}

/** The mails to one address that the catcher holds. */
async function mailsTo(mailUrl: string, address: string): Promise<CaughtMail[]> {
  const response = await fetch(`${mailUrl}/api/email`)
  const body: CaughtMail[] | { emails: CaughtMail[] } = await response.json()
  const mails = Array.isArray(body) ? body : body.emails
  return mails.filter((mail) => mail.to.some((recipient) => recipient.address === address))
}

/** The first mail to an address that says `content` in its subject or text; waits for it. */
export function mailTo(mailUrl: string, address: string, content: RegExp): Promise<CaughtMail> {
  return until(`a mail to ${address}`, async () =>
    (await mailsTo(mailUrl, address)).find((mail) => content.test(`${mail.subject}\n${mail.text ?? ''}`)),
  )
}
