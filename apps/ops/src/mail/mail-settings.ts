import { OperatorError } from '../operator-error.ts'
import { type MailPresetName, mailPresets } from './mail-presets.ts'

export type MailChoice = {
  preset: MailPresetName
  host?: string | undefined
  port?: number | undefined
  user?: string | undefined
  from?: string | undefined
  /** `false`: no TLS; for servers in the same room alone. */
  tls?: boolean | undefined
}

/**
 * What a choice of mail server writes into `.env`.
 *
 * @param profiles the value of COMPOSE_PROFILES before.
 * @throws OperatorError when something is missing that nobody can guess.
 */
export function mailSettingsFor(
  choice: MailChoice,
  profiles: string | undefined,
): Map<string, string | null> {
  const preset = mailPresets[choice.preset]
  const host = choice.host ?? preset.host
  if (!host) throw new OperatorError('Say which server: --host mail.example.org')
  const user = choice.user ?? preset.user
  if (user === undefined && choice.preset !== 'any') {
    throw new OperatorError(`Say which user of ${preset.title}: --user`)
  }
  const secure = choice.tls ?? preset.secure
  return new Map([
    ['SMTP_HOST', host],
    ['SMTP_PORT', String(choice.port ?? preset.port)],
    ['SMTP_USER', user ?? null],
    ['SMTP_SECURE', String(secure)],
    ...(choice.from ? [['MAIL_FROM', choice.from] as const] : []),
    ['COMPOSE_PROFILES', withProfile(profiles, preset.profile)],
  ])
}

/** The profiles with the one of the mail server that is used, and without the other's. */
function withProfile(profiles: string | undefined, wanted: 'postfix' | 'catcher' | null): string | null {
  const others = (profiles ?? '')
    .split(',')
    .filter((name) => name && name !== 'postfix' && name !== 'catcher')
  return [...others, ...(wanted ? [wanted] : [])].join(',') || null
}
