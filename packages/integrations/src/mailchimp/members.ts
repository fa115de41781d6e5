import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { VendorHttp } from '../vendor-http.ts'
import type { VendorResult } from '../vendor-result.ts'

export type Member = {
  email: string
  firstName: string | null
  /** ISO 639-1: what they read. */
  language: string
  /** All of their tags; those of `formerTags` are taken off. */
  tags: string[]
  formerTags?: string[]
}

type List = { http: VendorHttp; listId: string }

const member = z.object({ id: z.string(), status: z.string() })
const nothing = z.null()

/**
 * Adds or renews a member and their tags; the address's hash is the key, so that twice is once.
 * Somebody who unsubscribed at Mailchimp itself is not subscribed again by us: that fails as permanent.
 * https://mailchimp.com/developer/marketing/api/list-members/add-or-update-list-member/
 */
export async function upsertMember({ http, listId }: List, person: Member): Promise<VendorResult<null>> {
  const path = memberPath(listId, person.email)
  const result = await http.request({
    method: 'PUT',
    path,
    // Merge fields that the list demands are the list's own business.
    query: { skip_merge_validation: 'true' },
    body: {
      email_address: person.email,
      status_if_new: 'subscribed',
      status: 'subscribed',
      language: person.language,
      ...(person.firstName ? { merge_fields: { FNAME: person.firstName } } : {}),
    },
    answer: { as: 'json', schema: member },
  })
  if (result.verdict !== 'ok') return result
  const tags = [
    ...person.tags.map((name) => ({ name, status: 'active' })),
    ...(person.formerTags ?? []).map((name) => ({ name, status: 'inactive' })),
  ]
  if (tags.length === 0) return { verdict: 'ok', data: null }
  return await http.request({
    method: 'POST',
    path: `${path}/tags`,
    body: { tags },
    answer: { as: 'json', schema: nothing },
  })
}

/** Ends a membership; one that Mailchimp has never heard of has ended. */
export async function unsubscribeMember({ http, listId }: List, email: string): Promise<VendorResult<null>> {
  const result = await http.request({
    method: 'PATCH',
    path: memberPath(listId, email),
    body: { status: 'unsubscribed' },
    answer: { as: 'json', schema: member },
  })
  return endedUnlessFailed(result)
}

/** Erases a person there, for good: the address can't be put back by us. */
export async function forgetMember({ http, listId }: List, email: string): Promise<VendorResult<null>> {
  const result = await http.request({
    method: 'POST',
    path: `${memberPath(listId, email)}/actions/delete-permanent`,
    answer: { as: 'json', schema: nothing },
  })
  return endedUnlessFailed(result)
}

function endedUnlessFailed(result: VendorResult<unknown>): VendorResult<null> {
  const isUnknown = result.verdict === 'permanent' && result.reason.startsWith('mailchimp answered 404')
  return result.verdict === 'ok' || isUnknown ? { verdict: 'ok', data: null } : result
}

const memberPath = (listId: string, email: string) => `/lists/${listId}/members/${subscriberHash(email)}`

/** Mailchimp's key of a member: MD5 of the address in lower case. */
export const subscriberHash = (email: string) =>
  createHash('md5').update(email.trim().toLowerCase()).digest('hex')
