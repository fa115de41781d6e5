import { describe, expect, it } from 'vitest'
import { type InstallOptions, settingsFromOptions, sizeFor } from './install-options.ts'

const none: InstallOptions = { set: [], skipCheck: [], upgrades: true, host: true }
const settings = (options: Partial<InstallOptions>, before = new Map<string, string>()) =>
  Object.fromEntries(settingsFromOptions({ ...none, ...options }, before))

describe('what the flags of an installation write', () => {
  it('is nothing without flags', () => {
    expect(settings({})).toEqual({})
  })

  it('is an answer to each question', () => {
    expect(
      settings({ domain: 'centro.es', email: 'ana@centro.es', mail: 'postfix', images: 'reg.example/cep' }),
    ).toEqual({
      DOMAIN: 'centro.es',
      CEP_ADMIN_EMAIL: 'ana@centro.es',
      ACME_EMAIL: 'ana@centro.es',
      CEP_IMAGES: 'reg.example/cep',
      SMTP_HOST: 'postfix',
      SMTP_PORT: '587',
      SMTP_USER: null,
      SMTP_SECURE: 'false',
      COMPOSE_PROFILES: 'postfix',
    })
  })

  it('leaves an address for certificates alone that somebody chose', () => {
    expect(settings({ email: 'ana@centro.es' }, new Map([['ACME_EMAIL', 'it@centro.es']]))).toEqual({
      CEP_ADMIN_EMAIL: 'ana@centro.es',
    })
  })

  it('takes any other setting, and refuses secrets and typing mistakes', () => {
    expect(settings({ set: ['ACME_DIRECTORY=https://pebble:14000/dir'] })).toEqual({
      ACME_DIRECTORY: 'https://pebble:14000/dir',
    })
    expect(() => settings({ set: ['POSTGRES_PASSWORD=x'] })).toThrow('command line')
    expect(() => settings({ set: ['DOMIAN=centro.es'] })).toThrow('no setting')
    expect(() => settings({ set: ['centro.es'] })).toThrow('NAME=VALUE')
  })
})

it.each([
  [3_900, '4g'],
  [7_900, '8g'],
  [15_800, '16g'],
])('a host of %i MB is of size %s', (memoryMb, size) => {
  expect(sizeFor(memoryMb)).toBe(size)
})
