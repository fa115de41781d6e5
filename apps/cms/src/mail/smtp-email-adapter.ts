import { randomUUID } from 'node:crypto'
import { createMailer, type MailSettings } from '@cep/platform/mail'
import type { EmailAdapter } from 'payload'

/**
 * Payload's own mails (a forgotten password) over our SMTP settings. The mail leaves after the answer:
 * how long an answer takes must not tell whether an address is known.
 */
export function smtpEmailAdapter(settings: MailSettings): EmailAdapter<void> {
  const mailer = createMailer(settings, { maxConnections: 1 })
  const sender = /^(.*?)\s*<(.+)>$/.exec(settings.MAIL_FROM)
  const domain = (sender?.[2] ?? settings.MAIL_FROM).split('@')[1] ?? 'localhost'

  return ({ payload }) => ({
    name: 'smtp',
    defaultFromName: sender?.[1] || 'CEP Formación',
    defaultFromAddress: sender?.[2] ?? settings.MAIL_FROM,
    sendEmail: async ({ to, subject, html, text }) => {
      if (!mailer.isConfigured) {
        payload.logger.warn('mail not sent: no mail server is configured')
        return
      }
      if (typeof to !== 'string') throw new TypeError('a staff mail has one recipient')
      const body = typeof html === 'string' ? html : ''
      void mailer
        .send({
          to,
          subject: subject ?? '',
          html: body,
          text: typeof text === 'string' ? text : textOf(body),
          messageId: `<${randomUUID()}@${domain}>`,
        })
        .catch((err: unknown) => payload.logger.error({ err }, 'mail not sent'))
    },
  })
}

/** Our few staff mails are plain enough to read without their tags. */
function textOf(html: string): string {
  return html
    .replace(/<\/p>/g, '\n\n')
    .replace(/<[^>]+>/g, '')
    .trim()
}
