import { randomUUID } from 'node:crypto'
import { createMailer, type MailSettings } from '@cep/platform/mail'
import { explainRefusal, type Refusal } from './explain-refusal.ts'

export type MailOutcome =
  | { status: 'sent'; server: string; to: string; seconds: number }
  | { status: 'not_configured' }
  | ({ status: 'refused'; server: string } & Refusal)

/** Hands one mail to the server that is set, as the worker would. */
export async function sendTestMail(settings: MailSettings, to: string): Promise<MailOutcome> {
  const { SMTP_HOST: host, SMTP_PORT: port, MAIL_FROM: from } = settings
  if (!host) return { status: 'not_configured' }
  const mailer = createMailer(settings, { maxConnections: 1 })
  const startedAt = performance.now()
  try {
    await mailer.send({
      to,
      subject: 'Prueba de correo',
      text: 'Este correo confirma que el servidor de correo del centro funciona. No hace falta responder.',
      html: '<p>Este correo confirma que el servidor de correo del centro funciona. No hace falta responder.</p>',
      messageId: `<test-${randomUUID()}@${/@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    const seconds = Math.round((performance.now() - startedAt) / 100) / 10
    return { status: 'sent', server: `${host}:${port}`, to, seconds }
  } catch (error) {
    return { status: 'refused', server: `${host}:${port}`, ...explainRefusal(error, { host, port, from }) }
  } finally {
    mailer.close()
  }
}

/** One or two lines for people. */
export function renderOutcome(outcome: MailOutcome): string {
  switch (outcome.status) {
    case 'sent':
      return `mail: ${outcome.server} took the mail for ${outcome.to} (${outcome.seconds} s). Look into the mailbox, the spam folder too.`
    case 'not_configured':
      return 'mail: no server is set, mails wait in the queue. Choose one: ./cep mail use gmail|sendgrid|mailgun|postfix|any'
    case 'refused':
      return `mail: ${outcome.message}\n      ${outcome.advice}`
  }
}
