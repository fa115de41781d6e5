import { describe, expect, it } from 'vitest'
import { leadSubmission, leadSubmissions } from './lead-submission.ts'

const GIVEN = {
  firstName: ' Ana ',
  lastName: 'Pérez Gil',
  email: ' Ana@Correo.ES ',
  phone: '612 34 56 78',
  consent: { privacy: true },
}

const problemsOf = (given: object, schema = leadSubmission) =>
  Object.fromEntries(
    (schema.safeParse({ ...GIVEN, ...given }).error?.issues ?? []).map(({ path, message }) => [
      path.join('.'),
      message,
    ]),
  )

describe('a submission', () => {
  it('is stored trimmed, its address in small letters, its phone in E.164, blanks as missing', () => {
    expect(leadSubmission.parse({ ...GIVEN, message: '  ', courseSlug: '' })).toEqual({
      firstName: 'Ana',
      lastName: 'Pérez Gil',
      email: 'ana@correo.es',
      phone: '+34612345678',
      consent: { privacy: true, marketing: false },
      language: 'es',
    })
  })

  it('loses control characters, which no database keeps, and nothing else', () => {
    const typed = { firstName: 'An\u0000a', message: 'Línea\u0007 uno\n\tlínea dos\u0000' }
    expect(leadSubmission.parse({ ...GIVEN, ...typed })).toMatchObject({
      firstName: 'Ana',
      message: 'Línea uno\n\tlínea dos',
    })
  })

  it.each([
    ['on', true],
    ['true', true],
    [undefined, false],
    ['off', false],
  ])('takes a checkbox "%s" of a plain form for %s', (marketing, taken) => {
    expect(leadSubmission.parse({ ...GIVEN, consent: { privacy: 'on', marketing } }).consent.marketing).toBe(
      taken,
    )
  })

  it('says one thing for each field that is wrong, in the language of the person', () => {
    const wrong = { firstName: '', email: 'ana@', phone: '12', consent: {}, language: 'en' }
    const [spanish, english] = [problemsOf(wrong), problemsOf(wrong, leadSubmissions.en)]
    expect(Object.keys(spanish)).toEqual(['firstName', 'email', 'phone', 'consent.privacy'])
    expect(Object.keys(english)).toEqual(Object.keys(spanish))
    for (const [field, message] of Object.entries(spanish)) expect(english[field]).not.toBe(message)
  })

  it.each([
    [{ firstName: 'Ana <b>' }, 'firstName'],
    [{ lastName: 'x'.repeat(81) }, 'lastName'],
    [{ message: 'x'.repeat(5_001) }, 'message'],
    [{ courseSlug: '../admin' }, 'courseSlug'],
    [{ runCode: 'NOR-1' }, 'runCode'],
    [{ preferredTime: 'midnight' }, 'preferredTime'],
  ])('is refused with %j', (given, field) => {
    expect(Object.keys(problemsOf(given))).toEqual([field])
  })
})
