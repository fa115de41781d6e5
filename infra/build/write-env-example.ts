import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { boardSettings } from '../../apps/board/src/configuration.ts'
import { cmsSettings } from '../../apps/cms/src/configuration.ts'
import { siteSettings } from '../../apps/site/server/configuration.ts'
import { automationSettings } from '../../apps/worker/src/configuration.ts'

/** Writes `.env.example` from the schemas that the processes parse; `--check` only compares. */
const FILE = join(import.meta.dirname, '../../.env.example')

const PROCESSES = {
  cms: cmsSettings,
  site: siteSettings,
  worker: automationSettings,
  board: boardSettings,
}

/** What the process is started with rather than configured by. */
const NOT_SETTINGS = new Set(['HOST', 'PORT'])

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
  const settings = new Map<string, { schema: z.ZodType; readers: string[] }>()
  for (const [name, { shape }] of Object.entries(PROCESSES)) {
    for (const [key, schema] of Object.entries(shape)) {
      if (NOT_SETTINGS.has(key)) continue
      const entry = settings.get(key) ?? { schema: schema as z.ZodType, readers: [] }
      entry.readers.push(name)
      settings.set(key, entry)
    }
  }
  const lines = [...settings].map(([key, { schema, readers }]) => {
    const fallback = schema.safeParse(undefined)
    const value = fallback.success ? plain(fallback.data, schema) : ''
    const need = fallback.success ? '' : ' Required.'
    return `# ${schema.description ?? ''}.${need} Read by ${readers.join(', ')}.\n${key}=${value}\n`
  })
  return `# Every setting, generated from the schemas by "npm run docs"; values are the defaults.\n# Any NAME may come from a file instead: NAME_FILE=/path.\n\n${lines.join('\n')}`
}

/** A default as somebody would write it in this file: switches are "on" and "off", or "true" and "false". */
function plain(value: unknown, schema: z.ZodType): string {
  if (value === undefined) return ''
  if (typeof value !== 'boolean') return String(value)
  const written = ['on', 'off', 'true', 'false'].find((text) => schema.safeParse(text).data === value)
  return written ?? String(value)
}
