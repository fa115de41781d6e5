import { z } from 'zod'
import { runOrFail } from '../compose/run.ts'
import { psql } from '../deploy/schema.ts'
import { type MailAnswer, readMailAnswer } from '../mail/read-mail-answer.ts'
import { readSettingsFile } from '../settings/settings-file.ts'
import { durationInWords } from './amounts.ts'
import { type Finding, type Light, worst } from './light.ts'
import type { StatusContext } from './status-context.ts'

/** What waits is read in the outbox, not in Redis: that may be empty or gone and nothing is lost. */
const SQL = `SELECT json_build_object(
  'undispatched', count(*) FILTER (WHERE dispatched_at IS NULL),
  'oldestUndispatchedSeconds', coalesce(extract(epoch FROM now() - min(available_at) FILTER (WHERE dispatched_at IS NULL)), 0),
  'waitingJobs', count(*) FILTER (WHERE dispatched_at IS NOT NULL),
  'oldestWaitingSeconds', coalesce(extract(epoch FROM now() - min(dispatched_at)), 0),
  'mailsWaiting', count(*) FILTER (WHERE queue = 'mail.send'),
  'oldestMailSeconds', coalesce(extract(epoch FROM now() - min(available_at) FILTER (WHERE queue = 'mail.send')), 0),
  'failedToday', (SELECT count(*) FROM outbox WHERE failed_at > now() - interval '1 day'),
  'mailsFailedToday', (SELECT count(*) FROM outbox WHERE failed_at > now() - interval '1 day' AND queue = 'mail.send')
)
FROM outbox
WHERE completed_at IS NULL AND failed_at IS NULL AND available_at <= now()`

const lag = z.object({
  undispatched: z.number(),
  oldestUndispatchedSeconds: z.number(),
  waitingJobs: z.number(),
  oldestWaitingSeconds: z.number(),
  mailsWaiting: z.number(),
  oldestMailSeconds: z.number(),
  failedToday: z.number(),
  mailsFailedToday: z.number(),
})
export type QueueLag = z.infer<typeof lag>

/** Work that is due and not done. Its light: whoever sent a form waits for a mail. */
export async function findQueueAndMail({
  run,
  stack,
}: StatusContext): Promise<{ queue: Finding; mail: Finding }> {
  const [{ stdout }, lastAnswer] = await Promise.all([
    runOrFail(run, psql(stack, SQL), { failure: 'the database does not answer' }),
    readMailAnswer({ run, stack }),
  ])
  const facts = lag.parse(JSON.parse(stdout))
  const server = readSettingsFile(stack.settingsFile).get('SMTP_HOST')
  return { queue: judgeQueue(facts), mail: judgeMail(facts, { server, lastAnswer }) }
}

export function judgeQueue(facts: QueueLag): Finding {
  const oldest = Math.max(facts.oldestUndispatchedSeconds, facts.oldestWaitingSeconds)
  const waiting = facts.undispatched + facts.waitingJobs
  const failed = facts.failedToday > 0 ? `; ${facts.failedToday} failed today, see /queues` : ''
  const light = lightOfDelay(oldest)
  if (waiting === 0) return { light: failed ? 'yellow' : 'green', text: `nothing waits${failed}`, ...facts }
  return {
    light: failed && light === 'green' ? 'yellow' : light,
    text: `${waiting} jobs wait, the oldest for ${durationInWords(oldest)}${failed}`,
    ...facts,
  }
}

export function judgeMail(
  { mailsWaiting, oldestMailSeconds, mailsFailedToday }: QueueLag,
  { server, lastAnswer }: { server: string | undefined; lastAnswer: MailAnswer | null },
): Finding {
  const waiting =
    mailsWaiting > 0
      ? `${mailsWaiting} mails wait, the oldest for ${durationInWords(oldestMailSeconds)}`
      : 'none waits'
  const facts = { server: server ?? null, lastAnswer, mailsWaiting, oldestMailSeconds, mailsFailedToday }
  if (!server) return { light: 'red', text: `no mail server is set (./cep mail use); ${waiting}`, ...facts }

  const isRefused = lastAnswer !== null && !lastAnswer.isAccepted
  const troubles = [
    ...(isRefused ? [lastAnswer.text] : []),
    ...(mailsFailedToday > 0 ? [`${mailsFailedToday} were refused for good today`] : []),
  ]
  const delay = mailsWaiting > 0 ? lightOfDelay(oldestMailSeconds) : 'green'
  // Refused now and mails waiting: nobody is being written to.
  const light = worst([
    delay,
    troubles.length > 0 ? 'yellow' : 'green',
    isRefused && mailsWaiting > 0 ? 'red' : 'green',
  ])
  return { light, text: [`through ${server}: ${waiting}`, ...troubles].join('; '), ...facts }
}

/** Hand-chosen: a worker that is replaced takes up to half a minute, an adviser is promised minutes. */
function lightOfDelay(seconds: number): Light {
  if (seconds > 600) return 'red'
  return seconds > 60 ? 'yellow' : 'green'
}
