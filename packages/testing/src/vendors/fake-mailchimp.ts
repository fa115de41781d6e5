import { createHash } from 'node:crypto'
import { fakeEnvironment, fakeSettings } from './fake-settings.ts'
import { createFakeVendor, type FakeAnswer, listen, member } from './fake-vendor.ts'

const { MAILCHIMP_API_KEY, MAILCHIMP_LIST_ID } = fakeSettings.mailchimp

export type FakeMember = {
  id: string
  email_address: string
  status: string
  language: string
  merge_fields: Record<string, string>
  tags: string[]
}

/** Mailchimp's Marketing API as far as a centre needs it: members of one audience and their tags. */
export function createFakeMailchimp() {
  const members = new Map<string, FakeMember>()
  /** Those who left by themselves, and those erased for good: neither comes back through the API. */
  const leftThemselves = new Set<string>()
  const forgotten = new Set<string>()

  const vendor = createFakeVendor((request) => {
    const key = Buffer.from(request.headers.authorization?.replace(/^Basic /, '') ?? '', 'base64').toString()
    if (key.slice(key.indexOf(':') + 1) !== MAILCHIMP_API_KEY) {
      return problem(
        401,
        'API Key Invalid',
        "Your API key may be invalid, or you've used the wrong datacenter.",
      )
    }
    const [, list, hash = '', rest = ''] =
      /^(?:\/3\.0)?\/lists\/([^/]+)\/members\/([0-9a-f]{32})(\/.*)?$/.exec(request.path) ?? []
    if (list !== MAILCHIMP_LIST_ID) return notFound()
    const found = members.get(hash)
    if (request.method === 'PUT' && rest === '') return upsert(hash, request.body)
    if (!found) return notFound()
    if (request.method === 'GET' && rest === '') return { status: 200, body: withTags(found) }
    if (request.method === 'PATCH' && rest === '') {
      found.status = String(member(request.body, 'status') ?? found.status)
      return { status: 200, body: withTags(found) }
    }
    if (request.method === 'POST' && rest === '/tags') return changeTags(found, request.body)
    if (request.method === 'POST' && rest === '/actions/delete-permanent') {
      members.delete(hash)
      forgotten.add(hash)
      return { status: 204 }
    }
    return notFound()
  })

  return {
    ...vendor,
    members: () => [...members.values()],
    memberOf: (email: string) => members.get(hashOf(email)),
    /** As if they had used the link in one of Mailchimp's mails. */
    unsubscribeThere: (email: string) => {
      const found = members.get(hashOf(email))
      if (found) found.status = 'unsubscribed'
      leftThemselves.add(hashOf(email))
    },
  }

  function upsert(hash: string, body: unknown): FakeAnswer {
    const email = member(body, 'email_address')
    const earlier = members.get(hash)
    const status = String(member(body, earlier ? 'status' : 'status_if_new') ?? member(body, 'status') ?? '')
    if (typeof email !== 'string' || !/^\S+@\S+\.\S+$/.test(email) || hashOf(email) !== hash) {
      return problem(400, 'Invalid Resource', 'Please provide a valid email address.')
    }
    if (!['subscribed', 'unsubscribed', 'cleaned', 'pending', 'transactional'].includes(status)) {
      return problem(400, 'Invalid Resource', 'The resource submitted could not be validated.')
    }
    if (forgotten.has(hash)) {
      const detail = `${email} was permanently deleted and cannot be re-imported.`
      return problem(400, 'Forgotten Email Not Subscribed', detail)
    }
    if (leftThemselves.has(hash) && status === 'subscribed') {
      const detail = `${email} is in a compliance state due to unsubscribe, bounce, or compliance review.`
      return problem(400, 'Member In Compliance State', detail)
    }
    const next: FakeMember = {
      id: hash,
      email_address: email,
      status,
      language: String(member(body, 'language') ?? earlier?.language ?? ''),
      // JSON that named its own fields.
      merge_fields: (member(body, 'merge_fields') as Record<string, string>) ?? earlier?.merge_fields ?? {},
      tags: earlier?.tags ?? [],
    }
    members.set(hash, next)
    return { status: 200, body: withTags(next) }
  }
}

function changeTags(found: FakeMember, body: unknown): FakeAnswer {
  const tags = member(body, 'tags')
  if (!Array.isArray(tags))
    return problem(400, 'Invalid Resource', 'Schema describes array, NULL found instead')
  for (const tag of tags) {
    const name = String(member(tag, 'name'))
    found.tags = found.tags.filter((one) => one !== name)
    if (member(tag, 'status') === 'active') found.tags.push(name)
  }
  return { status: 204 }
}

const withTags = (found: FakeMember) => ({
  ...found,
  list_id: MAILCHIMP_LIST_ID,
  tags: found.tags.map((name, id) => ({ id, name })),
})

const notFound = () => problem(404, 'Resource Not Found', 'The requested resource could not be found.')

/** RFC 7807, as Mailchimp writes it. */
const problem = (status: number, title: string, detail: string): FakeAnswer => ({
  status,
  headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  body: {
    type: 'https://mailchimp.com/developer/marketing/docs/errors/',
    title,
    status,
    detail,
    instance: '995c5cb0-3280-4a6e-808b-3b096d0bb219',
  },
})

const hashOf = (email: string) => createHash('md5').update(email.toLowerCase()).digest('hex')

export async function startFakeMailchimp({ port }: { port?: number } = {}) {
  const fake = createFakeMailchimp()
  const server = await listen(fake, port)
  return { ...fake, ...server, environment: fakeEnvironment('mailchimp', server.url) }
}
