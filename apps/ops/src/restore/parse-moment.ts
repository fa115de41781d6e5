import { OperatorError } from '../operator-error.ts'

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?)?$/
const WITH_OFFSET = /(Z|[+-]\d{2}:?\d{2})$/

/**
 * "2026-11-24 09:30" as a clock in Madrid shows it, or with an offset ("2026-11-24T09:30:00Z"). An hour
 * that the clock shows twice in autumn is the first of the two.
 *
 * @throws OperatorError when it is no moment, also one that the clock skips in spring.
 */
export function parseMoment(text: string): Date {
  if (WITH_OFFSET.test(text)) {
    const moment = new Date(text.replace(' ', 'T'))
    if (!Number.isNaN(moment.getTime())) return moment
  }
  const parts = LOCAL.exec(text)
    ?.slice(1)
    .map((part) => Number(part ?? 0))
  if (!parts) throw notAMoment(text)
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second)
  // The 13th month would be the next year's first.
  const wanted = [year, month, day, hour, minute, second].map((part) => String(part).padStart(2, '0'))
  if (new Date(asUtc).toISOString().replaceAll(/\D/g, '').slice(0, 14) !== wanted.join(''))
    throw notAMoment(text)
  // Madrid is one or two hours ahead: the earlier moment first.
  const found = [2, 1]
    .map((hours) => new Date(asUtc - hours * 3_600_000))
    .find((moment) => shows(moment) === asUtc)
  if (!found) throw notAMoment(text)
  return found
}

/** What the clock in Madrid shows, as if it were UTC. */
function shows(moment: Date): number {
  const text = moment.toLocaleString('sv-SE', { timeZone: 'Europe/Madrid' })
  return new Date(`${text.replace(' ', 'T')}Z`).getTime()
}

const notAMoment = (text: string) =>
  new OperatorError(
    `"${text}" is no moment: write it like "2026-11-24 09:30" (Madrid) or 2026-11-24T08:30:00Z.`,
  )
