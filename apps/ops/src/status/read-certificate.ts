import { z } from 'zod'
import { readCertificate } from '../compose/edge-commands.ts'
import { runOrFail } from '../compose/run.ts'
import type { Finding } from './light.ts'
import type { StatusContext } from './status-context.ts'

const certificate = z.object({
  issuer: z.string(),
  names: z.array(z.string()),
  notAfter: z.string(),
  daysLeft: z.number(),
  selfSigned: z.boolean(),
  alarm: z.boolean(),
  acme: z.boolean(),
  lastError: z.string().nullable(),
  leftOut: z.record(z.string(), z.string()).optional(),
})
type Certificate = z.infer<typeof certificate>

/** What the edge says about the certificate in use. */
export async function findCertificate({ run, stack }: StatusContext): Promise<Finding> {
  const { stdout } = await runOrFail(run, readCertificate(stack), { failure: 'the edge does not say' })
  return judgeCertificate(certificate.parse(JSON.parse(stdout)))
}

export function judgeCertificate(facts: Certificate): Finding {
  const { selfSigned, acme, alarm, daysLeft, lastError, leftOut = {} } = facts
  const why = lastError ? `: ${lastError}` : ''
  if (selfSigned && acme) {
    return { light: 'red', text: `self-signed, browsers warn; none was issued yet${why}`, ...facts }
  }
  if (selfSigned) return { light: 'yellow', text: 'self-signed, browsers warn (ACME is off)', ...facts }
  if (daysLeft <= 3)
    return { light: 'red', text: `ends in ${daysLeft} days and is not renewed${why}`, ...facts }
  if (alarm)
    return { light: 'yellow', text: `ends in ${daysLeft} days and is not renewed yet${why}`, ...facts }
  const missing = Object.keys(leftOut)
  if (missing.length > 0) {
    return { light: 'yellow', text: `valid ${daysLeft} more days, without ${missing.join(', ')}`, ...facts }
  }
  return { light: 'green', text: `valid ${daysLeft} more days`, ...facts }
}
