import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { boardSettings } from '../../apps/board/src/configuration.ts'
import { cmsSettings } from '../../apps/cms/src/configuration.ts'
import { backupSettings } from '../../apps/ops/src/backup/backup-settings.ts'
import { secrets } from '../../apps/ops/src/secrets/secrets.ts'
import { stackSettings } from '../../apps/ops/src/settings/stack-settings.ts'
import { siteSettings } from '../../apps/site/server/configuration.ts'
import { automationSettings } from '../../apps/worker/src/configuration.ts'
import { analyticsSettings } from '../../packages/integrations/src/analytics/analytics.ts'
import { llmSettings } from '../../packages/integrations/src/llm/llm-settings.ts'
import { mailchimpSettings } from '../../packages/integrations/src/mailchimp/mailchimp.ts'
import { metaSettings } from '../../packages/integrations/src/meta/meta.ts'
import { whatsappSettings } from '../../packages/integrations/src/whatsapp/whatsapp.ts'

/**
 * Writes `.env.example` from what an operator sets, the secrets and the schemas that the processes
 * parse; `--check` only compares.
 */
const FILE = join(import.meta.dirname, '../../.env.example')

const PROCESSES = {
  cms: cmsSettings,
  site: siteSettings,
  worker: automationSettings,
  board: boardSettings,
  backup: backupSettings,
  'worker and cms (integration meta)': metaSettings,
  'worker and cms (integration whatsapp)': whatsappSettings,
  'worker (integration mailchimp)': mailchimpSettings,
  'worker (integration analytics)': analyticsSettings,
  'worker (role llm, integration llm)': llmSettings,
}

/** What the process is started with rather than configured by. */
const NOT_SETTINGS = new Set(['HOST', 'PORT'])

/** Secrets that somebody else gives out. */
const GIVEN = new Set(['SMTP_PASSWORD', 'BACKUP_OFFSITE_S3_SECRET_ACCESS_KEY'])

const text = render()
if (process.argv.includes('--check')) {
  if ((await readFile(FILE, 'utf8')) !== text) {
    process.stderr.write('.env.example differs from the schemas: run "npm run docs"\n')
    process.exit(1)
  }
} else {
  await writeFile(FILE, text)
}

function render(): string {
  return [
    `# Settings of a stack, generated from their schemas by "npm run docs". For one on a server:
#   cp .env.example .env && chmod 600 .env     then fill in what is required, or let ./cep install ask.
# What is commented out shows the default.
`,
    ...Object.entries(stackSettings.shape).map(([name, schema]) => stackLine(name, schema)),
    `# -- Secrets ---------------------------------------------------------------------------------------
# Left empty, each is made at the first start, kept in .secrets/ and shown to the services that need it
# alone (./cep secrets list). Filled in by hand, it is taken over; example values are refused.
`,
    ...secrets.filter(({ make, file, name }) => (make && !file) || GIVEN.has(name)).map(secretLine),
    `# -- What each process reads -------------------------------------------------------------------------
# Set by the compose file; only for somebody who runs a process on its own. Any NAME may come from a
# file instead: NAME_FILE=/path.
`,
    ...processLines(),
  ].join('\n')
}

function stackLine(name: string, schema: z.ZodType): string {
  const fallback = schema.safeParse(undefined)
  if (!fallback.success) return `# ${schema.description}. Required.\n${name}=\n`
  const value = plain(fallback.data, schema)
  return `# ${schema.description}.\n${value === '' ? `${name}=` : `# ${name}=${value}`}\n`
}

function secretLine({ name, what, minLength }: (typeof secrets)[number]): string {
  const length = minLength > 8 ? `; ${minLength} characters or more` : ''
  return `# ${what.charAt(0).toUpperCase()}${what.slice(1)}${length}.\n${name}=\n`
}

function processLines(): string[] {
  const settings = new Map<string, { schema: z.ZodType; readers: string[] }>()
  for (const [name, { shape }] of Object.entries(PROCESSES)) {
    for (const [key, schema] of Object.entries(shape)) {
      if (NOT_SETTINGS.has(key) || isAbove(key)) continue
      const entry = settings.get(key) ?? { schema: schema as z.ZodType, readers: [] }
      entry.readers.push(name)
      settings.set(key, entry)
    }
  }
  return [...settings].map(([key, { schema, readers }]) => {
    const fallback = schema.safeParse(undefined)
    const value = fallback.success ? plain(fallback.data, schema) : ''
    const need = fallback.success ? '' : ' Required.'
    return `# ${schema.description ?? ''}.${need} Read by ${readers.join(', ')}.\n# ${key}=${value}\n`
  })
}

function isAbove(name: string): boolean {
  return name in stackSettings.shape || secrets.some((secret) => secret.name === name)
}

/** A default as somebody would write it in this file: switches are "on" and "off", or "true" and "false". */
function plain(value: unknown, schema: z.ZodType): string {
  if (value === undefined) return ''
  if (typeof value !== 'boolean') return String(value)
  const written = ['on', 'off', 'true', 'false'].find((text) => schema.safeParse(text).data === value)
  return written ?? String(value)
}
