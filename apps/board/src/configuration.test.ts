import { readConfiguration } from '@cep/platform/configuration'
import { describe, expect, it } from 'vitest'
import { boardSettings } from './configuration.ts'

const environment = {
  CEP_MODE: 'production',
  PUBLIC_URL: 'https://cep.example',
  BULLBOARD_USER: 'panel',
  BULLBOARD_PASSWORD: 'k3Jx9-2mQw7-zzT4a',
}

describe("the board's settings", () => {
  it('are complete with a user and a password', () => {
    expect(readConfiguration(boardSettings, environment).BULLBOARD_USER).toBe('panel')
  })

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['short', 'admin'],
    ['an example', 'change-me-please-now'],
    ['a default', 'bullboard-password'],
  ])('are refused when the password is %s', (_, BULLBOARD_PASSWORD) => {
    expect(() => readConfiguration(boardSettings, { ...environment, BULLBOARD_PASSWORD })).toThrow(
      /BULLBOARD_PASSWORD/,
    )
  })

  it('are refused without a user', () => {
    expect(() => readConfiguration(boardSettings, { ...environment, BULLBOARD_USER: '' })).toThrow(
      /BULLBOARD_USER/,
    )
  })
})
