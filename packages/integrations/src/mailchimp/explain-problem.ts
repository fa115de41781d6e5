import { z } from 'zod'
import type { VendorFailure } from '../vendor-result.ts'

/** RFC 7807. `detail` quotes addresses, so only the title is read, and only words we know are repeated. */
const problem = z.object({ title: z.string() })

const KNOWN_TITLES = new Set([
  'Member In Compliance State',
  'Forgotten Email Not Subscribed',
  'Invalid Resource',
  'Resource Not Found',
  'Member Exists',
])

/** What an error of Mailchimp's means. https://mailchimp.com/developer/marketing/docs/errors/ */
export function explainProblem({ status, body }: { status: number; body: unknown }): VendorFailure | null {
  const parsed = problem.safeParse(body)
  if (!parsed.success || status === 401 || status === 403 || status === 429 || status >= 500) return null
  const { title } = parsed.data
  const reason = `mailchimp answered ${status}${KNOWN_TITLES.has(title) ? ` (${title})` : ''}`
  return { verdict: 'permanent', reason }
}
