import type { Random } from '../random.ts'
import type { LeadSource, LeadStatus } from '../shapes.ts'
import { fillIn, type Places } from './fill-in.ts'
import type { Circumstances } from './fitting-text.ts'
import { MESSAGES, SHORT_MESSAGES, SPAM_MESSAGES } from './messages.ts'

/** How many of those who come this way write something. A caller says it, a form of Meta has no field. */
const WRITES: Readonly<Record<LeadSource, number>> = {
  web: 0.6,
  whatsapp: 0.95,
  meta: 0,
  phone: 0,
  event: 0,
  import: 0,
}

export type MessageOccasion = {
  source: LeadSource
  status: LeadStatus
  circumstances: Circumstances
  places: Places
}

/** Returns who writes the messages: one is used again only when all others that fit were. */
export function messagesFrom(random: Random) {
  const deck = random.shuffle(MESSAGES)
  const spam = random.shuffle(SPAM_MESSAGES)
  let spamCount = 0

  return function chooseMessage({ source, status, circumstances, places }: MessageOccasion): string | null {
    if (status === 'spam') return spam[spamCount++ % spam.length] ?? null
    if (!random.chance(WRITES[source])) return null
    if (random.chance(0.12)) return random.pick(SHORT_MESSAGES)
    // Nobody types a course's name with its capitals.
    const typed = { ...places, curso: places.curso?.toLowerCase() ?? null }
    const index = deck.findIndex(({ text, fits }) => fits(circumstances) && fillIn(text, typed) !== null)
    const [message] = index < 0 ? [] : deck.splice(index, 1)
    if (!message) return null
    deck.push(message)
    return fillIn(message.text, typed)
  }
}
