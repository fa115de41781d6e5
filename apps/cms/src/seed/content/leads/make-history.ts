import type { Random } from '../random.ts'
import type { Lead, LeadActivity, LeadSource, LeadStatus } from '../shapes.ts'
import { fillIn, type Places } from './fill-in.ts'
import type { Circumstances, FittingText } from './fitting-text.ts'
import {
  CALLED_NOTES,
  ENROLLED_NOTES,
  FOLLOW_UP_NOTES,
  MISSED_NOTES,
  REACHED_NOTES,
  REJECTED_NOTES,
  SPAM_NOTES,
} from './notes.ts'
import { addWorkingMinutes } from './working-time.ts'

export type History = Pick<Lead, 'firstContactedAt' | 'convertedAt' | 'activity'>

export type Occasion = {
  now: Date
  createdAt: Date
  source: LeadSource
  status: LeadStatus
  circumstances: Circumstances
  places: Places
}

const MINUTE_MS = 60_000

/** What an adviser did about a lead until now and wrote down, as it fits where the lead stands. */
export function makeHistory(random: Random, occasion: Occasion): History {
  const { now, createdAt, source, status, circumstances, places } = occasion
  const activity: LeadActivity[] = []

  const write = (at: Date, notes: readonly FittingText[]) => {
    const fitting = notes
      .filter(({ fits }) => fits(circumstances))
      .flatMap(({ text }) => fillIn(text, places) ?? [])
    activity.push({ at: at.toISOString(), kind: 'note', text: random.pick(fitting) })
  }
  /** Some working time later, sooner when that is not yet; `null` when even that is not. */
  const later = (from: Date, low: number, high: number): Date | null => {
    const moments = [random.between(low, high), random.between(10, 40)].map((minutes) =>
      addWorkingMinutes(from, minutes),
    )
    return moments.find((moment) => moment < now) ?? null
  }

  if (status === 'new') return { firstContactedAt: null, convertedAt: null, activity }
  if (status === 'spam') {
    const seen = later(createdAt, 5, 300)
    if (seen) write(seen, SPAM_NOTES)
    return { firstContactedAt: null, convertedAt: null, activity }
  }

  const contacted = firstContact(random, occasion)
  const isCall = source === 'phone'
  const isReached = isCall || random.chance(status === 'contacted' ? 0.55 : 0.8)
  write(contacted, isCall ? CALLED_NOTES : isReached ? REACHED_NOTES : MISSED_NOTES)

  let last = contacted
  if (!isReached && status !== 'contacted') {
    const reached = later(last, 100, 700)
    if (reached) {
      write(reached, REACHED_NOTES)
      last = reached
    }
  }
  if (status === 'qualified' || (status === 'enrolled' && random.chance(0.6))) {
    const followedUp = later(last, 240, 2400)
    if (followedUp) {
      write(followedUp, FOLLOW_UP_NOTES)
      last = followedUp
    }
  }
  if (status === 'rejected') write(later(last, 60, 4000) ?? last, REJECTED_NOTES)

  const converted = status === 'enrolled' ? (later(last, 200, 4500) ?? last) : null
  if (converted) write(converted, ENROLLED_NOTES)
  return {
    firstContactedAt: contacted.toISOString(),
    convertedAt: converted?.toISOString() ?? null,
    activity,
  }
}

/** Most are answered within four working hours, a few the next day or the one after. */
function firstContact(random: Random, { now, createdAt, source }: Occasion): Date {
  if (source === 'phone') return new Date(createdAt.getTime() + random.between(2, 9) * MINUTE_MS)
  const pace = random.weighted({ prompt: 77, slow: 14, late: 9 })
  const minutes = { prompt: [6, 150], slow: [150, 235], late: [260, 1100] } as const
  const [low, high] = minutes[pace]
  const contacted = addWorkingMinutes(createdAt, random.between(low, high))
  return contacted < now ? contacted : addWorkingMinutes(createdAt, random.between(6, 150))
}
