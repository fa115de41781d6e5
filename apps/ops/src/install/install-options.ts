import type { MailPresetName } from '../mail/mail-presets.ts'
import { mailSettingsFor } from '../mail/mail-settings.ts'
import { OperatorError } from '../operator-error.ts'
import { type LevelName, levels, settingsOf } from '../resources/levels.ts'
import { secrets } from '../secrets/secrets.ts'
import { stackSettings } from '../settings/stack-settings.ts'

/** The flags of `./cep install`: an answer to every question. */
export type InstallOptions = {
  domain?: string
  email?: string
  centre?: string
  phone?: string
  address?: string
  mail?: MailPresetName
  smtpHost?: string
  smtpPort?: number
  smtpUser?: string
  smtpPasswordFile?: string
  mailFrom?: string
  size?: LevelName
  images?: string
  imageVersion?: string
  build?: boolean
  set: string[]
  skipCheck: string[]
  yes?: boolean
  /** `--no-…` */
  upgrades: boolean
  host: boolean
}

/**
 * What flags (or answers) write into `.env`.
 *
 * @param before what is there; a flag that isn't given changes nothing.
 * @throws OperatorError for a name that no setting has, or a secret, which belongs into no command line.
 */
export function settingsFromOptions(
  options: InstallOptions,
  before: ReadonlyMap<string, string>,
): Map<string, string | null> {
  const named: [string, string | undefined][] = [
    ['DOMAIN', options.domain],
    ['CEP_ADMIN_EMAIL', options.email],
    // Whoever signs in first is told when a certificate can't be renewed.
    ['ACME_EMAIL', before.has('ACME_EMAIL') ? undefined : options.email],
    ['CENTRE_NAME', options.centre],
    ['CENTRE_PHONE', options.phone],
    ['CENTRE_ADDRESS', options.address],
    ['CEP_IMAGES', options.images],
    ['CEP_VERSION', options.imageVersion],
  ]
  return new Map<string, string | null>([
    ...named.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
    ...mailSettings(options, before),
    ...(options.size ? settingsOf(levels[options.size]) : []),
    ...options.set.map(parseSetting),
  ])
}

function mailSettings(
  options: InstallOptions,
  before: ReadonlyMap<string, string>,
): Map<string, string | null> {
  const preset = options.mail ?? (options.smtpHost ? 'any' : undefined)
  if (!preset) return new Map()
  return mailSettingsFor(
    {
      preset,
      host: options.smtpHost,
      port: options.smtpPort,
      user: options.smtpUser,
      from: options.mailFrom,
    },
    before.get('COMPOSE_PROFILES'),
  )
}

/** `NAME=VALUE` for a setting without a flag of its own. */
function parseSetting(text: string): [string, string] {
  const [, name = '', value = ''] = /^([A-Z][A-Z0-9_]*)=(.*)$/s.exec(text) ?? []
  if (!name) throw new OperatorError(`--set ${text}: write NAME=VALUE.`)
  if (secrets.some((secret) => secret.name === name)) {
    throw new OperatorError(
      `--set ${name}: secrets are made by themselves; a command line is seen by everybody on this host.`,
    )
  }
  if (!(name in stackSettings.shape)) {
    throw new OperatorError(`--set ${name}: no setting is called that. See .env.example.`)
  }
  return [name, value]
}

/** The size that fits a host's memory. */
export function sizeFor(memoryMb: number): LevelName {
  if (memoryMb >= levels['16g'].hostMb * 0.9) return '16g'
  return memoryMb >= levels['8g'].hostMb * 0.9 ? '8g' : '4g'
}
