import { z } from 'zod'
import { type Run, runOrFail } from '../compose/run.ts'
import type { Stack } from '../compose/stack.ts'
import { psql } from '../deploy/schema.ts'

/** The last thing that happened to a mail, in the outbox: never an address, never a server's words. */
const SQL = `SELECT coalesce((SELECT json_build_object(
  'status', result->>'status', 'reason', result->>'reason',
  'at', coalesce(completed_at, failed_at, dispatched_at, created_at))
FROM outbox WHERE queue = 'mail.send' AND result IS NOT NULL
ORDER BY coalesce(completed_at, failed_at, dispatched_at, created_at) DESC LIMIT 1), 'null'::json)`

const answer = z
  .object({ status: z.string().nullable(), reason: z.string().nullable(), at: z.string() })
  .nullable()

export type MailAnswer = { at: string; isAccepted: boolean; text: string }

/** What the mail provider answered last; null before the first mail. */
export async function readMailAnswer({ run, stack }: { run: Run; stack: Stack }): Promise<MailAnswer | null> {
  const { stdout } = await runOrFail(run, psql(stack, SQL), { failure: 'the database does not answer' })
  const last = answer.parse(JSON.parse(stdout))
  return last && { at: last.at, isAccepted: last.status === 'done', text: inWords(last.status, last.reason) }
}

/** The worker's codes as sentences. */
function inWords(status: string | null, reason: string | null): string {
  if (status === 'done') return 'the provider took the last mail'
  switch (reason) {
    case 'smtp_not_configured':
      return 'no mail server is set: ./cep mail use'
    case 'smtp_sign_in_refused':
      return 'the provider refuses our user or password: ./cep mail test ADDRESS says more'
    case 'smtp_unreachable':
      return 'the mail server does not answer: ./cep mail test ADDRESS says more'
    case null:
      return `the last mail ended as ${status ?? 'unknown'}`
    default:
      return `the provider refused the last mail: ${reason}`
  }
}
