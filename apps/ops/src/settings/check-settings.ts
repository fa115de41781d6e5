import { failed, ok, type Verdict, warning } from '../install/verdict.ts'
import { isExample } from '../secrets/fill-store.ts'
import { secrets } from '../secrets/secrets.ts'
import { stackSettings } from './stack-settings.ts'

type Facts = {
  /** The settings of `.env`, empty ones left out. */
  settings: ReadonlyMap<string, string>
  /** Of `.env`, e.g. 0o600. */
  fileMode: number
  /** What compose says about its file with these settings; null when it says nothing. */
  composeProblem: string | null
  /** Files of secrets that aren't as `secrets materialise` writes them. */
  wrongSecrets: readonly string[]
}

/** Every check of `./cep config check`, from what was read to what it means. */
export const checkSettings = (facts: Facts): Verdict[] => [
  checkValues(facts),
  checkNames(facts),
  checkCoherence(facts),
  checkFileMode(facts),
  checkSecretValues(facts),
  checkSecretFiles(facts),
  checkCompose(facts),
]

function checkValues({ settings }: Facts): Verdict {
  const parsed = stackSettings.safeParse(Object.fromEntries(settings))
  if (parsed.success) return ok('values', 'every setting can be used')
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  return failed('values', { message: problems.join('; '), advice: 'Correct them in .env.' })
}

const isKnown = (name: string) =>
  name in stackSettings.shape ||
  secrets.some((secret) => secret.name === name) ||
  /^COMPOSE_/.test(name) ||
  /_VERSION$/.test(name)

function checkNames({ settings }: Facts): Verdict {
  const strangers = [...settings.keys()].filter((name) => !isKnown(name))
  if (strangers.length === 0) return ok('names', 'every setting is one that something reads')
  return warning('names', {
    message: `nothing in the stack reads ${strangers.join(', ')}`,
    advice: 'Look for a typing mistake; .env.example has the names.',
  })
}

function checkCoherence({ settings }: Facts): Verdict {
  const parsed = stackSettings.safeParse(Object.fromEntries(settings))
  if (!parsed.success)
    return warning('coherence', { message: 'not checked', advice: 'Correct the values first.' })
  const values = parsed.data
  const problems: string[] = []
  const host = values.PUBLIC_URL && new URL(values.PUBLIC_URL).hostname
  if (host && host !== values.DOMAIN) problems.push(`PUBLIC_URL is at ${host}, DOMAIN is ${values.DOMAIN}`)
  if (values.HTTP_PORT === values.HTTPS_PORT) problems.push('HTTP_PORT and HTTPS_PORT are the same')
  const profiles = values.COMPOSE_PROFILES?.split(',') ?? []
  if (values.SMTP_HOST === 'postfix' && !profiles.includes('postfix')) {
    problems.push('SMTP_HOST is postfix, but COMPOSE_PROFILES lacks it')
  }
  if (values.SMTP_HOST === 'mailhog' && !profiles.includes('catcher')) {
    problems.push('SMTP_HOST is mailhog, but COMPOSE_PROFILES lacks catcher')
  }
  problems.push(...overlaps(values))
  if (problems.length === 0) return ok('coherence', 'the settings fit together')
  return failed('coherence', { message: problems.join('; '), advice: 'Correct them in .env.' })
}

function overlaps(values: Record<string, unknown>): string[] {
  const networks = Object.entries(values).flatMap(([name, value]) =>
    /^CEP_SUBNET_(?!PUBLIC6)/.test(name) ? [{ name, range: rangeOf(String(value)) }] : [],
  )
  return networks.flatMap((one, index) =>
    networks
      .slice(index + 1)
      .filter((other) => overlap(one.range, other.range))
      .map((other) => `${one.name} and ${other.name} overlap`),
  )
}

export type Range = { first: number; last: number }

/** The addresses of an IPv4 network as numbers. */
export function rangeOf(cidr: string): Range {
  const [address = '', bits = '32'] = cidr.split('/')
  const value = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
  const size = 2 ** (32 - Number(bits))
  const first = Math.floor(value / size) * size
  return { first, last: first + size - 1 }
}

export const overlap = (one: Range, other: Range) => one.first <= other.last && other.first <= one.last

function checkFileMode({ fileMode }: Facts): Verdict {
  const others = fileMode & 0o077
  if (others === 0) return ok('file mode', '.env is readable by its owner alone')
  return failed('file mode', {
    message: `.env can be read by others (${(fileMode & 0o777).toString(8)})`,
    advice: 'chmod 600 .env',
  })
}

function checkSecretValues({ settings }: Facts): Verdict {
  const examples = secrets.filter(({ name, make }) => make && isExample(settings.get(name) ?? ''))
  if (examples.length === 0) return ok('secrets', 'none is an example value')
  return failed('secrets', {
    message: `example values: ${examples.map(({ name }) => name).join(', ')}`,
    advice: 'Empty them in .env: the stack makes its own.',
  })
}

function checkSecretFiles({ wrongSecrets }: Facts): Verdict {
  if (wrongSecrets.length === 0) return ok('secret files', 'each belongs to its service alone')
  return failed('secret files', {
    message: `not as they should be: ${wrongSecrets.slice(0, 5).join(', ')}${wrongSecrets.length > 5 ? ' …' : ''}`,
    advice: './cep secrets materialise',
  })
}

function checkCompose({ composeProblem }: Facts): Verdict {
  if (composeProblem === null) return ok('compose', 'docker compose accepts the file and the settings')
  return failed('compose', { message: composeProblem, advice: 'cd infra/docker && docker compose config' })
}
