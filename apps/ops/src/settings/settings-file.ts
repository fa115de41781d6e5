import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { OperatorError } from '../operator-error.ts'
import { replaceFile } from './replace-file.ts'

/** The settings of a file in `.env` form; none when it isn't there. Empty values count as not set. */
export function readSettingsFile(file: string): Map<string, string> {
  if (!existsSync(file)) return new Map()
  const entries = Object.entries(parseEnv(readFileSync(file, 'utf8')))
  return new Map(entries.flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

/**
 * Sets and (with null) empties settings in the text of an `.env` file. Comments, order and what isn't
 * named stay as they are; a new name goes to the end.
 */
export function changeSettings(text: string, changes: ReadonlyMap<string, string | null>): string {
  const left = new Map(changes)
  const lines = text.split('\n').map((line) => {
    const name = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=/.exec(line)?.[1]
    if (name === undefined || !changes.has(name)) return line
    left.delete(name)
    return renderSetting(name, changes.get(name) ?? '')
  })
  const added = [...left].filter(([, value]) => value !== null)
  if (added.length === 0) return lines.join('\n')
  const before = lines.join('\n').replace(/\n*$/, '')
  const block = added.map(([name, value]) => renderSetting(name, value ?? '')).join('\n')
  return `${before}${before ? '\n' : ''}${block}\n`
}

/** Changes settings in a file that only its owner may read; it is replaced as a whole. */
export function changeSettingsFile(file: string, changes: ReadonlyMap<string, string | null>): void {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const changed = changeSettings(text, changes)
  if (changed !== text) replaceFile(file, changed, { mode: 0o600 })
  chmodSync(file, 0o600)
}

/** As compose, a shell and Node all read it: in quotes where a character means something to one of them. */
function renderSetting(name: string, value: string): string {
  if (/^[\w@%+:,./-]*$/.test(value)) return `${name}=${value}`
  if (!/['\r\n]/.test(value)) return `${name}='${value}'`
  if (!/["\\$\r\n]/.test(value)) return `${name}="${value}"`
  throw new OperatorError(`${name}: an apostrophe together with ", \\ or $ can't be written into .env.`)
}
