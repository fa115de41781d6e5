import { expect, it } from 'vitest'
import { isDisposableEmail } from './is-disposable-email.ts'

it.each(['x@mailinator.com', 'X@MAILINATOR.COM', 'x@inbox.mailinator.com'])(
  'knows %s for a throw-away address',
  (email) => {
    expect(isDisposableEmail(email)).toBe(true)
  },
)

it.each(['ana@gmail.com', 'ana@correo.example', 'mailinator.com@ayto-santander.es'])(
  'leaves %s in peace',
  (email) => {
    expect(isDisposableEmail(email)).toBe(false)
  },
)
