import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accountFor, ownFolder } from './account.ts'

/** What the templates of `infra/nginx` name. Addresses are `host:port`, folders absolute. */
export type EdgeValues = {
  EDGE_PORT: string
  /** Rendered configuration and error pages. */
  EDGE_FOLDER: string
  EDGE_CACHE: string
  /** Files here switch things on: `maintenance.map`, `server-*.conf`. */
  EDGE_SWITCHES: string
  EDGE_ACCESS_LOG: string
  CMS_ADDRESS: string
  SITE_ADDRESS: string
  BOARD_ADDRESS: string
  STORE_ADDRESS: string
  S3_UPLOADS_BUCKET: string
  CEP_NONCE_PLACEHOLDER: string
  CEP_RATE_LIMITS: 'on' | 'off'
}

/**
 * Fills in `${NAME}` as the official image's envsubst does: only names that are given, so that
 * nginx's own `$variables` stay.
 *
 * @throws Error for a `${NAME}` that nobody gave.
 */
export function fillTemplate(template: string, values: Record<string, string>): string {
  return template
    .split('\n')
    .map((line) =>
      line.trimStart().startsWith('#')
        ? line
        : line.replace(/\$\{([A-Z0-9_]+)\}/g, (_, name: string) => filled(name, values)),
    )
    .join('\n')
}

function filled(name: string, values: Record<string, string>): string {
  const value = values[name]
  if (value === undefined) throw new Error(`the edge's configuration names \${${name}}, which nobody set`)
  return value
}

/**
 * Writes the edge's configuration into `EDGE_FOLDER`, owned by whoever nginx runs as.
 *
 * @param source the checkout's `infra/nginx`
 * @returns the main file's path
 */
export function renderEdge(source: string, values: EdgeValues): string {
  const account = accountFor('www-data')
  rmSync(values.EDGE_FOLDER, { recursive: true, force: true })
  ownFolder(values.EDGE_FOLDER, account, 0o755)
  ownFolder(values.EDGE_CACHE, account)
  mkdirSync(values.EDGE_SWITCHES, { recursive: true })
  cpSync(join(source, 'errors'), join(values.EDGE_FOLDER, 'errors'), { recursive: true })
  for (const name of readdirSync(source)) {
    // Production's own listeners name settings that only its container has.
    if (name.startsWith('production') || name.startsWith('forward')) continue
    const isTemplate = name.endsWith('.template')
    if (!isTemplate && !name.endsWith('.conf')) continue
    const text = readFileSync(join(source, name), 'utf8')
    const target = join(values.EDGE_FOLDER, isTemplate ? name.slice(0, -'.template'.length) : name)
    writeFileSync(target, isTemplate ? fillTemplate(text, values) : text)
  }
  return join(values.EDGE_FOLDER, 'embedded.conf')
}
