import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { secrets } from '../secrets/secrets.ts'
import { serviceFiles } from '../secrets/service-files.ts'
import { serviceUsers } from '../secrets/service-users.ts'
import { resourceNames, stackSettings } from './stack-settings.ts'

const text = readFileSync(join(import.meta.dirname, '../../../../infra/docker/docker-compose.yml'), 'utf8')

/** `${NAME:-default}`, nested ones too. */
const variables = [...text.matchAll(/\$\{([A-Z][A-Z0-9_]*)(?::-((?:[^${}]|\$\{[^}]*\})*))?/g)].map(
  ([, name = '', fallback]) => ({ name, fallback }),
)

/** The text of each service, by name. */
const services = new Map(
  text
    .slice(text.indexOf('\nservices:\n'), text.indexOf('\nnetworks:\n'))
    .split(/\n(?= {2}[a-z-]+:\n)/)
    .slice(1)
    .map((block) => [/^ {2}([a-z-]+):/.exec(block)?.[1] ?? '', block] as const),
)

describe('the compose file', () => {
  it('reads only settings that are declared', () => {
    const names = new Set(variables.map(({ name }) => name))
    const unknown = [...names].filter(
      (name) =>
        !(name in stackSettings.shape) &&
        !secrets.some((secret) => secret.name === name) &&
        !name.endsWith('_VERSION'),
    )
    expect(unknown).toEqual([])
  })

  it('has the defaults that are declared', () => {
    const different = variables.flatMap(({ name, fallback }) => {
      if (!(name in stackSettings.shape) || !fallback || fallback.includes('$')) return []
      // What zod makes of nothing.
      const declared = stackSettings.shape[name as keyof typeof stackSettings.shape].safeParse(undefined)
      return declared.success && declared.data !== undefined && String(declared.data) !== fallback
        ? [`${name}: ${fallback} in compose, ${declared.data} declared`]
        : []
    })
    expect(different).toEqual([])
  })

  it('reads every limit of the services it has', () => {
    const later = /^(?:WORKER_LLM|WORKER_STATS|BACKUP)_/
    const names = new Set(variables.map(({ name }) => name))
    expect(resourceNames.filter((name) => !later.test(name) && !names.has(name))).toEqual([])
  })

  it('gives each service the secrets that are written for it, and its own user', () => {
    // Every secret has some value.
    for (const service of serviceFiles(() => 'value').keys()) {
      const block = services.get(service) ?? ''
      expect(block, service).toContain(`/${service}:/run/secrets:ro`)
      // Postfix's master is root by design, and gives each of its parts a user of its own.
      if (service === 'postfix') continue
      const user = serviceUsers[service]
      expect(block, service).toMatch(new RegExp(`^ {4}user: ["']${user}:${user}["']$`, 'm'))
    }
  })
})
