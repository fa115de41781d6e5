import { AppError } from '@cep/platform/app-error'
import type { JobOutcome, QueueHandler } from '@cep/queues/queue-handler'
import { UnrecoverableError } from 'bullmq'
import type { JobContext } from '../jobs/job-context.ts'
import { completePrivacyRequest } from '../privacy/complete-privacy-request.ts'
import { composeMail } from './compose-mail.ts'
import { deliveryVerdict } from './delivery-verdict.ts'
import { renderMail } from './render-mail.ts'

/** Mails wait this long for settings that need a restart, and for a server that is away. */
const RETRY_UNCONFIGURED_MS = 60_000
const RETRY_SERVER_MS = 15_000

/**
 * Writes one mail and hands it over. The transaction holds the row's lock until the server has taken
 * the mail, so that two runs at once do not send it twice; a worker that dies between the server's
 * answer and the commit does, under the same Message-ID.
 */
export const mailSend: QueueHandler<'mail.send', JobContext> = {
  queue: 'mail.send',
  handle: async ({ transaction, configuration, mailer, outboxId }, payload): Promise<JobOutcome> => {
    if (!mailer.isConfigured) {
      return { status: 'waiting', reason: 'smtp_not_configured', retryInMs: RETRY_UNCONFIGURED_MS }
    }
    const mail = await composeMail(payload, { transaction, settings: configuration, now: new Date() })
    if ('skip' in mail) return { status: 'skipped', reason: mail.skip }

    const { content, sender, to, replyTo, attachments } = mail
    const rendered = await renderMail(content, sender)
    try {
      await mailer.send({
        to,
        ...(replyTo ? { replyTo } : {}),
        ...(attachments ? { attachments } : {}),
        subject: content.subject,
        ...rendered,
        messageId: messageIdOf(outboxId, configuration.MAIL_FROM),
        // Out-of-office replies to a machine help nobody (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      })
    } catch (error) {
      const verdict = deliveryVerdict(error)
      if (verdict.kind === 'server_away') {
        return { status: 'waiting', reason: verdict.reason, retryInMs: RETRY_SERVER_MS }
      }
      // Without the cause: the server's words quote the address, and the board shows them.
      throw verdict.kind === 'refused'
        ? new UnrecoverableError(verdict.reason)
        : new AppError('mail_refused', verdict.reason)
    }

    if (payload.template === 'privacy-export' || payload.template === 'privacy-erased') {
      await completePrivacyRequest(transaction, payload.privacyRequestId)
    }
    return { status: 'done', template: payload.template }
  },
}

/** The same for every attempt at the same mail: `<outbox-123@cepformacion.example>`. */
function messageIdOf(outboxId: number, mailFrom: string): string {
  const domain = /@([^\s>]+)/.exec(mailFrom)?.[1] ?? 'localhost'
  return `<outbox-${outboxId}@${domain}>`
}
