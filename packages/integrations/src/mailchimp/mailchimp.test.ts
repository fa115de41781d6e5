import { createLogger } from '@cep/platform/logger'
import { startFakeMailchimp } from '@cep/testing/vendors/fake-mailchimp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { integration } from '../integration.ts'
import { mailchimp } from './mailchimp.ts'
import type { Member } from './members.ts'

let fake: Awaited<ReturnType<typeof startFakeMailchimp>>
beforeEach(async () => {
  fake = await startFakeMailchimp()
})
afterEach(() => fake.stop())

const client = (environment: Record<string, string> = {}) => {
  const state = integration(mailchimp, {
    logger: createLogger('test', 'silent'),
    environment: { ...fake.environment, ...environment },
    limits: { timeoutMs: 250 },
  })
  if (state.state === 'off') throw new Error(state.missing?.join())
  return state.client
}
const lucia: Member = {
  email: 'Lucia@Correo.example',
  firstName: 'Lucía',
  language: 'es',
  tags: ['sanidad', 'santander'],
}

describe('a member', () => {
  it('is added with their tags; twice is once', async () => {
    expect(await client().upsertMember(lucia)).toEqual({ verdict: 'ok', data: null })
    expect(await client().upsertMember(lucia)).toEqual({ verdict: 'ok', data: null })
    expect(fake.members()).toMatchObject([
      {
        status: 'subscribed',
        language: 'es',
        merge_fields: { FNAME: 'Lucía' },
        tags: ['sanidad', 'santander'],
      },
    ])
    expect(
      fake
        .requests()
        .map(({ path }) => path)
        .join(),
    ).not.toContain('@')
  })

  it('loses the tags that are no longer theirs', async () => {
    await client().upsertMember(lucia)
    await client().upsertMember({ ...lucia, tags: ['sanidad'], formerTags: ['santander'] })
    expect(fake.memberOf('lucia@correo.example')?.tags).toEqual(['sanidad'])
  })

  it('is unsubscribed, and can come back through us', async () => {
    await client().upsertMember(lucia)
    expect(await client().unsubscribeMember(lucia.email)).toEqual({ verdict: 'ok', data: null })
    expect(fake.memberOf('lucia@correo.example')?.status).toBe('unsubscribed')
    await client().upsertMember(lucia)
    expect(fake.memberOf('lucia@correo.example')?.status).toBe('subscribed')
  })

  it('that nobody knows there is unsubscribed and forgotten already', async () => {
    expect(await client().unsubscribeMember('nadie@correo.example')).toEqual({ verdict: 'ok', data: null })
    expect(await client().forgetMember('nadie@correo.example')).toEqual({ verdict: 'ok', data: null })
  })

  it('who left by themselves is not taken back', async () => {
    await client().upsertMember(lucia)
    fake.unsubscribeThere(lucia.email)
    expect(await client().upsertMember(lucia)).toEqual({
      verdict: 'permanent',
      reason: 'mailchimp answered 400 (Member In Compliance State)',
    })
  })

  it('is forgotten for good', async () => {
    await client().upsertMember(lucia)
    expect(await client().forgetMember(lucia.email)).toEqual({ verdict: 'ok', data: null })
    expect(fake.members()).toEqual([])
    expect(await client().upsertMember(lucia)).toEqual({
      verdict: 'permanent',
      reason: 'mailchimp answered 400 (Forgotten Email Not Subscribed)',
    })
  })

  it('with an address that is none is refused, without repeating it', async () => {
    expect(await client().upsertMember({ ...lucia, email: 'lucia' })).toEqual({
      verdict: 'permanent',
      reason: 'mailchimp answered 400 (Invalid Resource)',
    })
  })

  it('under a wrong key is refused until somebody changes it', async () => {
    const wrong = client({ MAILCHIMP_API_KEY: 'key-of-somebody-else-altogether-us1' })
    expect(await wrong.upsertMember(lucia)).toEqual({
      verdict: 'not_authorised',
      reason: 'mailchimp answered 401',
    })
  })

  it.each([
    [{ answer: 429, retryAfter: 3 }, 3_000],
    [{ answer: 500 }, null],
    [{ answer: 'garbage' }, null],
    [{ answer: 'never' }, null],
  ] as const)('that meets %j may be sent again', async (script, retryInMs) => {
    fake.script(script)
    expect(await client().upsertMember(lucia)).toMatchObject({ verdict: 'retryable', retryInMs })
    expect(await client().upsertMember(lucia)).toMatchObject({ verdict: 'ok' })
    expect(fake.members()).toHaveLength(1)
  })
})
