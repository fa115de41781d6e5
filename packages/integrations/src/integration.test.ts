import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Logger } from '@cep/platform/logger'
import { fakeEnvironment } from '@cep/testing/vendors/fake-settings'
import { beforeEach, describe, expect, it } from 'vitest'
import { analytics } from './analytics/analytics.ts'
import { integration, stateInWords } from './integration.ts'
import { mailchimp } from './mailchimp/mailchimp.ts'
import { meta } from './meta/meta.ts'
import { whatsapp } from './whatsapp/whatsapp.ts'

let lines: Record<string, unknown>[]
// As much of a logger as an integration speaks to at boot.
const logger = () => {
  const child = (own: object) => ({
    info: (fields: object) => lines.push({ level: 'info', ...own, ...fields }),
    warn: (fields: object) => lines.push({ level: 'warn', ...own, ...fields }),
  })
  return { child } as unknown as Logger
}
beforeEach(() => {
  lines = []
})

const vendors = [
  { declaration: meta, needed: 'META_ACCESS_TOKEN' },
  { declaration: whatsapp, needed: 'WHATSAPP_ACCESS_TOKEN' },
  { declaration: mailchimp, needed: 'MAILCHIMP_API_KEY' },
  { declaration: analytics, needed: 'PLAUSIBLE_DOMAIN' },
] as const
// Each has settings of its own; what is tried here they have in common.
const open = (declaration: (typeof vendors)[number]['declaration'], environment: Record<string, string>) =>
  integration(declaration as typeof meta, { logger: logger(), environment })

describe.each(vendors)('$declaration.name', ({ declaration, needed }) => {
  const complete = fakeEnvironment(declaration.name as 'meta', 'http://127.0.0.1:9')

  it('is on when everything is there', () => {
    const state = open(declaration, complete)
    expect(state).toMatchObject({ state: 'on', client: expect.any(Object) })
    expect(stateInWords(state)).toBe('on')
    expect(lines).toEqual([])
  })

  it('is off without a word of its own, with one line of information', () => {
    expect(open(declaration, {})).toEqual({ state: 'off', reason: 'not_configured' })
    expect(lines).toMatchObject([{ level: 'info', integration: declaration.name, reason: 'not_configured' }])
  })

  it('is off when it was switched off, whatever else is there', () => {
    const { [declaration.flag]: _flag, ...rest } = complete
    expect(open(declaration, rest)).toEqual({ state: 'off', reason: 'not_configured' })
    const state = open(declaration, { ...complete, [declaration.flag]: 'false' })
    expect(state).toEqual({ state: 'off', reason: 'disabled' })
    expect(lines.map(({ level }) => level)).toEqual(['info', 'info'])
  })

  it('is off with one warning when something is missing, and names it alone', () => {
    const state = open(declaration, { ...complete, [needed]: '' })
    expect(state).toEqual({ state: 'off', reason: 'incomplete', missing: [needed] })
    expect(lines).toMatchObject([{ level: 'warn', integration: declaration.name, missing: [needed] }])
    expect(stateInWords(state)).toBe('off: incomplete')
  })

  it('never shows a value, not even one that is wrong', () => {
    open(declaration, { ...complete, [declaration.flag]: 'yes please' })
    open(declaration, { ...complete, [needed]: 'zzz-secret' })
    expect(JSON.stringify(lines)).not.toMatch(/zzz-secret|yes please/)
  })

  it('takes a secret from a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cep-integration-'))
    const file = join(folder, needed)
    writeFileSync(file, `${complete[needed]}\n`)
    const { [needed]: _needed, ...rest } = complete
    expect(open(declaration, { ...rest, [`${needed}_FILE`]: file }).state).toBe('on')
    rmSync(folder, { recursive: true })
    expect(open(declaration, { ...rest, [`${needed}_FILE`]: file })).toMatchObject({ reason: 'incomplete' })
  })
})

it('asks GA4 for what GA4 needs', () => {
  const environment = fakeEnvironment('analytics', 'http://127.0.0.1:9')
  const state = integration(analytics, {
    logger: logger(),
    environment: { ...environment, ANALYTICS_PROVIDER: 'ga4', GA4_API_SECRET: '', PLAUSIBLE_DOMAIN: '' },
  })
  expect(state).toEqual({ state: 'off', reason: 'incomplete', missing: ['GA4_API_SECRET'] })
})
