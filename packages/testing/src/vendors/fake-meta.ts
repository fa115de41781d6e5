import { createHmac } from 'node:crypto'
import { fakeEnvironment, fakeSettings } from './fake-settings.ts'
import { createFakeVendor, type FakeAnswer, listen, member, type ReceivedRequest } from './fake-vendor.ts'
import { graphError, refusedToken, signedWebhook } from './graph-rules.ts'

const { META_APP_SECRET, META_ACCESS_TOKEN, META_PIXEL_ID, META_AD_ACCOUNT_ID } = fakeSettings.meta
const PROOF = createHmac('sha256', META_APP_SECRET).update(META_ACCESS_TOKEN).digest('hex')

/** A campaign as the Insights API answers it, every number as text. */
export type FakeCampaign = {
  campaign_id: string
  campaign_name: string
  spend: string
  impressions: string
  clicks: string
  actions?: { action_type: string; value: string }[]
}
export type FakeMetaLead = {
  id: string
  created_time: string
  form_id: string
  campaign_id?: string
  campaign_name?: string
  field_data: { name: string; values: string[] }[]
  custom_disclaimer_responses?: { checkbox_key: string; is_checked: string }[]
}
/** An event of the Conversions API; one whose id and name came before counts no more. */
export type FakeConversion = {
  event_name: string
  event_id: string
  event_time: number
  user_data: Record<string, unknown>
  isDuplicate: boolean
}

const ACTION_SOURCES = [
  'website',
  'app',
  'chat',
  'email',
  'phone_call',
  'physical_store',
  'system_generated',
  'other',
]
const HASHED = ['em', 'ph', 'fn', 'ln', 'ct', 'st', 'zp', 'country', 'ge', 'db']
const OLDEST_EVENT_SECONDS = 7 * 24 * 60 * 60

/** Meta's Graph API as far as a centre needs it: conversions, insights, leads of its forms. */
export function createFakeMeta() {
  const conversions: FakeConversion[] = []
  const leads = new Map<string, FakeMetaLead>()
  let campaigns: FakeCampaign[] = []

  const vendor = createFakeVendor((request) => {
    const refused = refusedToken(request, META_ACCESS_TOKEN) ?? refusedProof(request)
    if (refused) return refused
    const path = request.path.replace(/^\/v\d+\.\d+/, '')
    if (path === `/${META_PIXEL_ID}/events` && request.method === 'POST') return takeEvents(request.body)
    if (path === `/act_${META_AD_ACCOUNT_ID}/insights`) return insights(request.query)
    const lead = leads.get(path.slice(1))
    if (lead && request.method === 'GET') return { status: 200, body: lead }
    return graphError(400, {
      code: 100,
      subcode: 33,
      message: `Unsupported ${request.method.toLowerCase()} request. Object with that ID does not exist`,
    })
  })

  return {
    ...vendor,
    /** Every event taken, those that Meta would not count twice included. */
    conversions: () => conversions,
    setCampaigns: (next: FakeCampaign[]) => {
      campaigns = next
    },
    addLead: (lead: FakeMetaLead) => leads.set(lead.id, lead),
    /** The webhook that tells of a lead; post it to the CMS. */
    leadWebhook: (leadgenId: string) =>
      signedWebhook(
        {
          object: 'page',
          entry: [
            {
              id: '4000000000000004',
              time: Math.floor(Date.now() / 1_000),
              changes: [
                {
                  field: 'leadgen',
                  value: {
                    leadgen_id: leadgenId,
                    form_id: leads.get(leadgenId)?.form_id ?? '5000000000000005',
                    page_id: '4000000000000004',
                    created_time: Math.floor(Date.now() / 1_000),
                  },
                },
              ],
            },
          ],
        },
        META_APP_SECRET,
      ),
  }

  function refusedProof({ query }: Pick<ReceivedRequest, 'query'>): FakeAnswer | null {
    if (query.appsecret_proof === undefined || query.appsecret_proof === PROOF) return null
    return graphError(400, { code: 100, message: 'Invalid appsecret_proof provided in the API argument' })
  }

  function takeEvents(body: unknown): FakeAnswer {
    const data = member(body, 'data')
    if (!Array.isArray(data) || data.length === 0) {
      return graphError(400, { code: 100, message: '(#100) param data must be an array' })
    }
    for (const event of data) {
      const problem = problemOf(event)
      // One bad event, and none of them is taken.
      if (problem) return graphError(400, { code: 100, subcode: problem.subcode, message: problem.message })
    }
    for (const event of data as Omit<FakeConversion, 'isDuplicate'>[]) {
      const isDuplicate = conversions.some(
        (earlier) => earlier.event_id === event.event_id && earlier.event_name === event.event_name,
      )
      conversions.push({ ...event, isDuplicate })
    }
    return { status: 200, body: { events_received: data.length, messages: [], fbtrace_id: 'AFakeTraceId' } }
  }

  function insights(query: Record<string, string>): FakeAnswer {
    const fields = (query.fields ?? '').split(',')
    const range = JSON.parse(query.time_range ?? 'null') as { since?: string; until?: string } | null
    if (query.level !== 'campaign' || !range?.since || !range.until) {
      return graphError(400, { code: 100, message: '(#100) level and time_range are needed here' })
    }
    const limit = Number(query.limit ?? 25)
    const start = query.after ? Number(Buffer.from(query.after, 'base64url').toString()) : 0
    const rows = campaigns.slice(start, start + limit).map((campaign) => ({
      ...Object.fromEntries(
        Object.entries({ ...campaign, account_currency: 'EUR' }).filter(([name]) => fields.includes(name)),
      ),
      date_start: range.since,
      date_stop: range.until,
    }))
    const after = Buffer.from(String(start + limit)).toString('base64url')
    const hasMore = start + limit < campaigns.length
    return {
      status: 200,
      body: {
        data: rows,
        paging: {
          cursors: { before: '', after },
          ...(hasMore ? { next: `http://next/?after=${after}` } : {}),
        },
      },
    }
  }
}

function problemOf(event: unknown): { subcode: number; message: string } | null {
  const time = member(event, 'event_time')
  const now = Date.now() / 1_000
  if (typeof member(event, 'event_name') !== 'string')
    return { subcode: 2804009, message: 'Missing event_name' }
  if (typeof time !== 'number' || !Number.isInteger(time) || time > now + 60) {
    return { subcode: 2804004, message: 'Invalid event_time' }
  }
  if (time < now - OLDEST_EVENT_SECONDS) return { subcode: 2804003, message: 'Event Timestamp Too Old' }
  if (!ACTION_SOURCES.includes(String(member(event, 'action_source')))) {
    return { subcode: 2804015, message: 'Invalid action_source' }
  }
  const user = member(event, 'user_data')
  if (typeof user !== 'object' || user === null || Object.keys(user).length === 0) {
    return { subcode: 2804050, message: "You Haven't Added Sufficient Customer Information Parameter Data" }
  }
  const readable = HASHED.filter((name) =>
    [member(user, name) ?? []].flat().some((value) => !/^[0-9a-f]{64}$/.test(String(value))),
  )
  return readable.length > 0 ? { subcode: 2804019, message: `${readable.join(', ')} must be hashed` } : null
}

export async function startFakeMeta({ port }: { port?: number } = {}) {
  const fake = createFakeMeta()
  const server = await listen(fake, port)
  return { ...fake, ...server, environment: fakeEnvironment('meta', server.url) }
}
