import { AppError } from '@cep/platform/app-error'
import { UnrecoverableError } from 'bullmq'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { failureReason } from './failure-reason.ts'
import { isDatabaseOutage } from './is-database-outage.ts'

const coded = (code: string, message = 'for ana@correo.example') =>
  Object.assign(new Error(message), { code })

describe('the reason that is kept of a failure', () => {
  it('is a code, never a message that may quote somebody', () => {
    expect(failureReason(coded('23505'))).toBe('Error: 23505')
    expect(failureReason(new TypeError('ana@correo.example is not a function'))).toBe('TypeError')
  })

  it('is our own words where we wrote them to be read', () => {
    expect(failureReason(new UnrecoverableError('jobs come from the outbox alone'))).toBe(
      'jobs come from the outbox alone',
    )
    expect(failureReason(new AppError('mail_refused', 'mail server answered 450'))).toBe(
      'mail server answered 450',
    )
  })

  it('names the fields of a payload that is wrong, not their values', () => {
    const { error } = z.object({ leadId: z.number() }).safeParse({ leadId: 'ana@correo.example' })
    expect(error && failureReason(error)).toBe('invalid payload: leadId')
  })
})

describe('an error of the database', () => {
  it.each(['ECONNREFUSED', 'ENOENT', '57P01', '57P03', '08006', '53300', '40001', '40P01'])(
    '%s says "not now": the job waits',
    (code) => {
      expect(isDatabaseOutage(coded(code))).toBe(true)
    },
  )

  it.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect'])(
    '"%s" does too',
    (message) => {
      expect(isDatabaseOutage(new Error(message))).toBe(true)
    },
  )

  it.each(['23505', '42703', '22P02'])('%s says "not so": the job has failed', (code) => {
    expect(isDatabaseOutage(coded(code))).toBe(false)
  })
})
