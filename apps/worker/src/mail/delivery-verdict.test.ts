import { describe, expect, it } from 'vitest'
import { deliveryVerdict } from './delivery-verdict.ts'

const smtp = (fields: object) => Object.assign(new Error('to ana@correo.example: no'), fields)

describe("the mail server's answer", () => {
  it.each(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS'])('%s means that it is away', (code) => {
    expect(deliveryVerdict(smtp({ code }))).toEqual({ kind: 'server_away', reason: 'smtp_unreachable' })
  })

  it('535 means that our sign-in is wrong, which is no fault of the mail', () => {
    expect(deliveryVerdict(smtp({ code: 'EAUTH', responseCode: 535 }))).toEqual({
      kind: 'server_away',
      reason: 'smtp_sign_in_refused',
    })
  })

  it('421 means that it takes its leave', () => {
    expect(deliveryVerdict(smtp({ code: 'EPROTOCOL', responseCode: 421 })).kind).toBe('server_away')
  })

  it('450 means later', () => {
    const response = '450 4.2.1 <ana@correo.example>: mailbox busy'
    expect(deliveryVerdict(smtp({ code: 'EENVELOPE', responseCode: 450, response }))).toEqual({
      kind: 'try_again',
      reason: 'mail server answered 450 4.2.1',
    })
  })

  it('550 means never, and is told without the address it quotes', () => {
    const response = '550 5.1.1 <ana@correo.example>: user unknown'
    expect(deliveryVerdict(smtp({ code: 'EENVELOPE', responseCode: 550, response }))).toEqual({
      kind: 'refused',
      reason: 'mail server answered 550 5.1.1',
    })
  })

  it('is tried again when nothing is known about it', () => {
    expect(deliveryVerdict(new Error('to ana@correo.example: no'))).toEqual({
      kind: 'try_again',
      reason: 'mail not sent: unknown error',
    })
  })
})
