import { z } from 'zod'
import { STALLED_CHECK_MS } from './bullmq-options.ts'
import type { QueueDeclaration } from './queue-declaration.ts'

/** The page about the queues (`docs/queues.md`), out of their declarations. */
export function queueDocs(queues: Record<string, QueueDeclaration>): string {
  const entries = Object.entries(queues)
  const sections = (isInternal: boolean) =>
    entries
      .filter(([, queue]) => queue.isInternal === isInternal)
      .map(([name, queue]) => section(name, queue))
  return [
    '# Queues',
    '',
    '<!-- Written by `npm run docs -w @cep/queues` from packages/queues/src/queues.ts. Do not edit. -->',
    '',
    'Work is written into the table `outbox`, in the transaction that causes it. The relay carries it to',
    'these BullMQ queues under the job id `outbox-<row>`, and the row is completed in the transaction of',
    'the work itself. Redis may lose everything: rows that are not completed are carried there again.',
    'A job deleted on the board before it is done comes back for the same reason; one that failed for',
    'good does not, and can be retried from the board.',
    '',
    '| queue | role | handled at once | attempts | first pause | jobs of a dead worker are back within |',
    '|---|---|---|---|---|---|',
    ...entries.map(([name, queue]) => row(name, queue)),
    '',
    '## Queues of the product',
    '',
    ...sections(false),
    '## Internal queues',
    '',
    ...sections(true),
  ].join('\n')
}

function row(
  name: string,
  { role, concurrency, attempts, backoff, lockDurationMs }: QueueDeclaration,
): string {
  const back = seconds(lockDurationMs + STALLED_CHECK_MS)
  return `| \`${name}\` | ${role} | ${concurrency} | ${attempts} | ${seconds(backoff.delayMs)} | ${back} |`
}

function section(name: string, { summary, payload, keep, dailyAt, everyHours }: QueueDeclaration): string {
  const { completed, failed } = keep
  return [
    `### ${name}`,
    '',
    summary.en,
    '',
    `- Payload:${payloadInWords(payload)}`,
    ...(dailyAt ? [`- Every day at ${dailyAt}, Madrid time`] : []),
    ...(everyHours ? [`- ${hourly(everyHours)}`] : []),
    `- Kept on the board: completed jobs ${completed.days} days (at most ${completed.count}), failed ones ${failed.days} days (at most ${failed.count})`,
    '',
  ].join('\n')
}

const hourly = ({ hours, atMinute }: { hours: number; atMinute: number }) =>
  `Every ${hours === 1 ? 'hour' : `${hours} hours`} at minute ${atMinute}`

/** The fields of a payload; one line for each of its forms. */
function payloadInWords(payload: z.ZodType): string {
  const { oneOf, anyOf, properties } = z.toJSONSchema(payload)
  const forms = oneOf ?? anyOf
  // zod writes discriminated unions as lists of objects.
  if (forms) return forms.map((form) => `\n  - ${fields((form as JsonObject).properties)}`).join('')
  return ` ${fields(properties)}`
}

type JsonObject = { properties?: Record<string, unknown> }

function fields(properties: Record<string, unknown> | undefined): string {
  const names = Object.entries(properties ?? {}).map(([name, schema]) => {
    const value = (schema as { const?: string }).const
    return value === undefined ? `\`${name}\`` : `\`${name}: ${value}\``
  })
  return names.join(', ') || 'nothing'
}

const seconds = (ms: number) => `${ms / 1_000} s`
