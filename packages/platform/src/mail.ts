import { createTransport } from 'nodemailer'

export type MailSettings = {
  SMTP_HOST?: string | undefined
  SMTP_PORT: number
  SMTP_USER?: string | undefined
  SMTP_PASSWORD?: string | undefined
  SMTP_SECURE: boolean
  MAIL_FROM: string
}

export type Mail = {
  to: string
  subject: string
  html: string
  text: string
  /** Deterministic, so that a mail sent again after a crash is recognised as the same one. */
  messageId: string
  replyTo?: string
  headers?: Record<string, string>
  attachments?: { filename: string; contentType: string; content: string }[]
}

export type Mailer = ReturnType<typeof createMailer>

/**
 * Sends over pooled SMTP connections (ten times faster than one connection a mail).
 * `null` settings for the host mean that nothing can be sent yet; `isConfigured` says so.
 */
export function createMailer(settings: MailSettings, { maxConnections = 4 } = {}) {
  const transport = createTransport({
    pool: true,
    maxConnections,
    // Whoever sends decides whether a mail that may have been taken is sent again.
    maxRequeues: 0,
    host: settings.SMTP_HOST,
    port: settings.SMTP_PORT,
    secure: settings.SMTP_SECURE && settings.SMTP_PORT === 465,
    requireTLS: settings.SMTP_SECURE && settings.SMTP_PORT !== 465,
    ignoreTLS: !settings.SMTP_SECURE,
    ...(settings.SMTP_USER ? { auth: { user: settings.SMTP_USER, pass: settings.SMTP_PASSWORD } } : {}),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  })

  return {
    isConfigured: settings.SMTP_HOST !== undefined,

    /** Resolves once the server has taken the mail. */
    async send(mail: Mail): Promise<void> {
      await transport.sendMail({ from: settings.MAIL_FROM, ...mail })
    },

    /** Resolves when the server greets and accepts our sign-in. */
    async check(): Promise<void> {
      await transport.verify()
    },

    close: () => transport.close(),
  }
}
