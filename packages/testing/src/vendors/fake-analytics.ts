import { fakeEnvironment, fakeSettings } from './fake-settings.ts'
import { createFakeVendor, type FakeAnswer, listen, member, type ReceivedRequest } from './fake-vendor.ts'

const { PLAUSIBLE_DOMAIN, GA4_MEASUREMENT_ID, GA4_API_SECRET } = fakeSettings.analytics

export type FakeCount = {
  provider: 'plausible' | 'ga4'
  name: string
  /** Neither vendor says so when it drops something. */
  isCounted: boolean
  body: unknown
}

/** Plausible's Events API and GA4's Measurement Protocol, side by side. */
export function createFakeAnalytics() {
  const counts: FakeCount[] = []
  const vendor = createFakeVendor((request) => {
    if (request.method !== 'POST') return { status: 404, body: 'Not Found' }
    if (request.path === '/api/event') return plausible(request)
    if (request.path === '/mp/collect') return ga4(request)
    return { status: 404, body: 'Not Found' }
  })
  return { ...vendor, counts: () => counts }

  function plausible({ headers, body }: Omit<ReceivedRequest, 'answered'>): FakeAnswer {
    const [name, url, domain] = ['name', 'url', 'domain'].map((field) => member(body, field))
    if (typeof name !== 'string' || typeof url !== 'string' || typeof domain !== 'string') {
      return { status: 400, body: { errors: { event_name: ["can't be blank"] } } }
    }
    const isCounted = domain === PLAUSIBLE_DOMAIN && !/bot|curl|^node/i.test(headers['user-agent'] ?? 'bot')
    counts.push({ provider: 'plausible', name, isCounted, body })
    return { status: 202, body: 'ok', ...(isCounted ? {} : { headers: { 'x-plausible-dropped': '1' } }) }
  }

  function ga4({ query, body }: Omit<ReceivedRequest, 'answered'>): FakeAnswer {
    const events = member(body, 'events')
    // Malformed JSON is all that it ever refuses.
    if (body === null) return { status: 400 }
    const isKnown = query.measurement_id === GA4_MEASUREMENT_ID && query.api_secret === GA4_API_SECRET
    for (const event of Array.isArray(events) ? events : []) {
      const name = String(member(event, 'name'))
      const isValid = typeof member(body, 'client_id') === 'string' && /^[A-Za-z]\w{0,39}$/.test(name)
      counts.push({ provider: 'ga4', name, isCounted: isKnown && isValid, body })
    }
    return { status: 204 }
  }
}

export async function startFakeAnalytics({ port }: { port?: number } = {}) {
  const fake = createFakeAnalytics()
  const server = await listen(fake, port)
  /** Both providers are set up; ANALYTICS_PROVIDER chooses. */
  return { ...fake, ...server, environment: fakeEnvironment('analytics', server.url) }
}
