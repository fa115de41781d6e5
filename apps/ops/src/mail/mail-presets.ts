/** A mail provider that is set up by name. */
export type MailPreset = {
  title: string
  host: string | null
  port: number
  secure: boolean
  /** The user where it is the same for everybody; null: none is needed; undefined: to be given. */
  user?: string | null
  /** What the provider calls the password, and where it is made. */
  password: string | null
  /** What the SPF record has to include. */
  spf: string | null
  /** Compose profile that brings the server. */
  profile: 'postfix' | 'catcher' | null
}

export type MailPresetName = 'gmail' | 'sendgrid' | 'mailgun' | 'postfix' | 'catcher' | 'any'

export const mailPresets: Record<MailPresetName, MailPreset> = {
  gmail: {
    title: 'Gmail or Google Workspace',
    host: 'smtp.gmail.com',
    port: 587,
    secure: true,
    password: 'an app password: Google account, Security, 2-step verification, App passwords (16 letters)',
    spf: 'include:_spf.google.com',
    profile: null,
  },
  sendgrid: {
    title: 'SendGrid',
    host: 'smtp.sendgrid.net',
    port: 587,
    secure: true,
    user: 'apikey',
    password: 'an API key with the right "Mail Send" (it begins with SG.)',
    spf: 'include:sendgrid.net',
    profile: null,
  },
  mailgun: {
    title: 'Mailgun (European region; --host smtp.mailgun.org for the American one)',
    host: 'smtp.eu.mailgun.org',
    port: 587,
    secure: true,
    password: 'the SMTP password of the domain: Mailgun, Domain settings, SMTP credentials',
    spf: 'include:mailgun.org',
    profile: null,
  },
  postfix: {
    title: 'the own mail server of this stack, which delivers to everybody itself',
    host: 'postfix',
    port: 587,
    // Inside the stack, on a network of its own.
    secure: false,
    user: null,
    password: null,
    spf: 'a',
    profile: 'postfix',
  },
  catcher: {
    title: 'the mail catcher: mails are kept and shown, nobody gets them (development, staging)',
    host: 'mailhog',
    port: 1025,
    secure: false,
    user: null,
    password: null,
    spf: null,
    profile: 'catcher',
  },
  any: {
    title: 'any other mail server',
    host: null,
    port: 587,
    secure: true,
    password: 'the password of that user at the server',
    spf: null,
    profile: null,
  },
}

/** What has to stand in the SPF record for a server, by its host; null when its provider has to say. */
export const spfFor = (host: string | undefined): string | null =>
  Object.values(mailPresets).find((preset) => preset.host !== null && preset.host === host)?.spf ??
  (host?.endsWith('.mailgun.org') ? 'include:mailgun.org' : null)
