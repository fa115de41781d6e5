import { describe, expect, it } from 'vitest'
import { compareSettings, settingsToMove } from './moved-settings.ts'
import { plannedSettings } from './prepare-new-host.ts'

const here = new Map([
  ['DOMAIN', 'cep.example'],
  ['HTTP_PORT', '80'],
  ['CEP_VERSION', '1.2'],
  ['CMS_MEMORY', '700m'],
  ['SMTP_HOST', 'smtp.example'],
])

describe('settings that move', () => {
  it('are all of them where the new host has none', () => {
    expect(settingsToMove(here, null, new Map())).toEqual(here)
  })

  it("are the centre's where the new host has its own, and what the centre lacks goes away", () => {
    const there = new Map([
      ['DOMAIN', 'new.example'],
      ['HTTP_PORT', '8080'],
      ['CEP_VERSION', '1.3'],
      ['LOG_LEVEL', 'debug'],
    ])
    expect(Object.fromEntries(settingsToMove(here, there, new Map()))).toEqual({
      DOMAIN: 'cep.example',
      SMTP_HOST: 'smtp.example',
      LOG_LEVEL: null,
    })
  })

  it('give way to what the operator says', () => {
    const given = new Map([['HTTP_PORT', '8081']])
    expect(settingsToMove(here, null, given).get('HTTP_PORT')).toBe('8081')
    expect(compareSettings(here, new Map([...here, ...given]), given)).toEqual({ same: 2, different: [] })
  })

  it("are compared by name, a host's own left out", () => {
    const there = new Map([
      ...here,
      ['SMTP_HOST', 'other.example'],
      ['CMS_MEMORY', '1g'],
      ['MAIL_FROM', 'a@b.c'],
    ])
    expect(compareSettings(here, there, new Map())).toEqual({
      same: 1,
      different: ['MAIL_FROM', 'SMTP_HOST'],
    })
  })

  it('keep the comments of the file they go into', () => {
    const { text, values } = plannedSettings(here, '# mine\nHTTP_PORT=8080\nDOMAIN=\n', {})
    expect(text).toMatch(/^# mine\nHTTP_PORT=8080\nDOMAIN=cep\.example\n/)
    expect(values.get('SMTP_HOST')).toBe('smtp.example')
  })
})
