import { z } from 'zod'
import type { VendorHttp } from '../vendor-http.ts'
import type { VendorResult } from '../vendor-result.ts'
import { hashPerson, type Person } from './hash-person.ts'

/** The steps of a lead that Meta learns from; standard events of its own. */
export const CONVERSION_EVENTS = ['Lead', 'Contact', 'CompleteRegistration'] as const
export type ConversionEvent = (typeof CONVERSION_EVENTS)[number]

/** Meta refuses a whole request over one older event. */
export const OLDEST_EVENT_MS = 7 * 24 * 60 * 60 * 1_000

export type Conversion = {
  event: ConversionEvent
  /** The same for the same step of the same lead: Meta counts what it has seen before once. */
  eventId: string
  occurredAt: Date
  person: Person
  /** The lead's number at Meta, where it came from one of its forms. */
  metaLeadId: string | null
  courseName: string | null
}

const received = z.object({ events_received: z.int(), fbtrace_id: z.string().optional() })

/** What the sender of conversions needs to know. */
type Target = { pixelId: string; testEventCode: string | undefined; query: Record<string, string> }

/**
 * Tells the Conversions API of one step. As `system_generated`: a website event would need the visitor's
 * browser, which we do not keep.
 * https://developers.facebook.com/docs/marketing-api/conversions-api/using-the-api
 */
export async function sendConversion(
  http: VendorHttp,
  { pixelId, testEventCode, query }: Target,
  { event, eventId, occurredAt, person, metaLeadId, courseName }: Conversion,
): Promise<VendorResult<{ eventsReceived: number }>> {
  const result = await http.request({
    method: 'POST',
    path: `/${pixelId}/events`,
    query,
    body: {
      data: [
        {
          event_name: event,
          event_time: Math.floor(occurredAt.getTime() / 1_000),
          event_id: eventId,
          action_source: 'system_generated',
          user_data: { ...hashPerson(person), ...(metaLeadId ? { lead_id: metaLeadId } : {}) },
          custom_data: {
            event_source: 'crm',
            lead_event_source: 'CEP',
            ...(courseName ? { content_name: courseName } : {}),
          },
        },
      ],
      ...(testEventCode ? { test_event_code: testEventCode } : {}),
    },
    answer: { as: 'json', schema: received },
  })
  if (result.verdict !== 'ok') return result
  return { verdict: 'ok', data: { eventsReceived: result.data.events_received } }
}
