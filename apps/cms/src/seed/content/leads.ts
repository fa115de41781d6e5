import { campuses } from './campuses.ts'
import { courseRuns } from './course-runs.ts'
import { courses } from './courses.ts'
import { messagesFrom } from './leads/choose-message.ts'
import { freshMoment, overdueMoment, pastMoment, waitingMoment } from './leads/choose-moments.ts'
import { type Subject, subjectsFrom } from './leads/choose-subject.ts'
import { makeHistory } from './leads/make-history.ts'
import { type Person, peopleFrom } from './leads/make-person.ts'
import { makeVisit } from './leads/make-visit.ts'
import { addWorkingMinutes, subtractWorkingMinutes } from './leads/working-time.ts'
import { type Random, randomFrom } from './random.ts'
import type { ContactChannel, Lead, LeadPriority, LeadSource, LeadStatus } from './shapes.ts'
import { users } from './users.ts'

const DAYS = 90
const DAY_MS = 24 * 60 * 60 * 1000
const FRESH = 8
const WAITING = 10
const OVERDUE = 5
const WORKED = 277
/** Every so many leads somebody asks again, about another course. */
const ASKS_AGAIN_EVERY = 24

/** A lead that has been worked is at least this old, in minutes of working time. */
const WORKED_AFTER_MINUTES = 5 * 60

type Moment = { createdAt: Date; isWorked: boolean }

/**
 * 300 leads of the 90 days before `now`, oldest first; the same `now` gives the same leads. Eight came
 * in within the last three hours, fifteen more are still new, five of them overdue.
 */
export function demoLeads(now: Date): readonly Lead[] {
  const random = randomFrom('leads')
  const makePerson = peopleFrom(random)
  const chooseSubject = subjectsFrom({ courses, runs: courseRuns(now) }, random)
  const chooseMessage = messagesFrom(random)
  const leads: Lead[] = []

  for (const [index, moment] of moments(random, now).entries()) {
    const status = moment.isWorked ? chooseStatus(random, now, moment.createdAt) : 'new'
    const { source, createdAt } = chooseSource(random, now, moment, status)
    const subject = chooseSubject(source, createdAt)
    const known = index % ASKS_AGAIN_EVERY === 0 ? somebodyKnown(random, leads, subject, createdAt) : null
    const person = known ?? makePerson()
    const places = placesOf(person, subject)
    const circumstances = { course: subject.course, city: places.ciudad }
    leads.push({
      ...person,
      course: subject.course?.code ?? null,
      run: subject.run?.code ?? null,
      campus: subject.campus,
      message: chooseMessage({
        source,
        status,
        circumstances,
        places,
      }),
      preferredContact: chooseContact(random, source),
      preferredTime: random.weighted({ any: 45, afternoon: 25, morning: 20, midday: 10 }),
      consents: {
        privacy: true,
        marketing: random.chance(0.38),
        textVersion: '2026-11',
        timestamp: createdAt.toISOString(),
        ip: documentationAddress(random),
      },
      status,
      assignedTo: chooseAssignee(random, subject),
      priority: choosePriority(random, status, subject, createdAt),
      source,
      ...makeVisit(random, source, subject.course),
      createdAt: createdAt.toISOString(),
      ...makeHistory(random, { now, createdAt, source, status, circumstances, places }),
    })
  }
  return leads.sort((one, other) => one.createdAt.localeCompare(other.createdAt))
}

function moments(random: Random, now: Date): Moment[] {
  const many = (count: number, isWorked: boolean, choose: (index: number) => Date): Moment[] =>
    Array.from({ length: count }, (_, index) => ({ createdAt: choose(index), isWorked }))
  const before = subtractWorkingMinutes(now, WORKED_AFTER_MINUTES)
  return [
    ...many(WORKED, true, () => pastMoment(random, { now, before }, DAYS)),
    ...many(OVERDUE, false, () => overdueMoment(random, now)),
    ...many(WAITING, false, () => waitingMoment(random, now)),
    ...many(FRESH, false, (index) => freshMoment(random, now, index, FRESH)),
  ].sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime())
}

/** The older a lead, the more likely it is settled. */
function chooseStatus(random: Random, now: Date, createdAt: Date): LeadStatus {
  const days = (now.getTime() - createdAt.getTime()) / DAY_MS
  if (days < 7) return random.weighted({ contacted: 52, qualified: 32, rejected: 10, spam: 6 })
  if (days < 30) return random.weighted({ contacted: 22, qualified: 26, enrolled: 17, rejected: 29, spam: 6 })
  return random.weighted({ contacted: 5, qualified: 9, enrolled: 28, rejected: 52, spam: 6 })
}

/** Calls come in while the centre is open, and are answered at once: they never wait. */
function chooseSource(
  random: Random,
  now: Date,
  { createdAt, isWorked }: Moment,
  status: LeadStatus,
): { source: LeadSource; createdAt: Date } {
  if (!isWorked) return { source: random.weighted({ web: 80, meta: 13, whatsapp: 7 }), createdAt }
  if (status === 'spam') return { source: 'web', createdAt }
  const source = random.weighted({ web: 66, meta: 14, whatsapp: 8, phone: 8, event: 4 })
  if (source !== 'phone' && source !== 'event') return { source, createdAt }
  const atWork = addWorkingMinutes(createdAt, random.between(1, 50))
  return atWork < subtractWorkingMinutes(now, 60)
    ? { source, createdAt: atWork }
    : { source: 'web', createdAt }
}

/** Somebody of the three weeks before who asked for something else. */
function somebodyKnown(
  random: Random,
  leads: readonly Lead[],
  { course }: Subject,
  createdAt: Date,
): Person | null {
  const candidates = leads.filter(
    (lead) =>
      lead.status !== 'spam' &&
      lead.course !== (course?.code ?? null) &&
      createdAt.getTime() - Date.parse(lead.createdAt) < 21 * DAY_MS,
  )
  if (candidates.length === 0) return null
  const { firstName, lastName, email, phone } = random.pick(candidates)
  return { firstName, lastName, email, phone }
}

function placesOf(person: Person, { course, campus }: Subject) {
  return {
    nombre: person.firstName,
    curso: course?.name ?? null,
    ciudad: campuses.find(({ slug }) => slug === campus)?.city ?? null,
  }
}

function chooseContact(random: Random, source: LeadSource): ContactChannel {
  if (source === 'whatsapp' || source === 'phone') return source
  return random.weighted({ whatsapp: 45, phone: 35, email: 20 })
}

/** The adviser has every campus; who names none goes to the manager as often as not. */
function chooseAssignee(random: Random, { campus }: Subject): string | null {
  const role = campus === null && random.chance(0.5) ? 'gestor' : 'asesor'
  return users.find((user) => user.role === role)?.email ?? null
}

function choosePriority(random: Random, status: LeadStatus, { run }: Subject, createdAt: Date): LeadPriority {
  if (status === 'spam') return 'low'
  const isUrgent = run !== null && Date.parse(run.enrolmentDeadline) - createdAt.getTime() < 10 * DAY_MS
  if (isUrgent) return 'high'
  return random.weighted({ normal: 88, high: 7, low: 5 })
}

/** An address of the blocks kept for documentation (RFC 5737). */
function documentationAddress(random: Random): string {
  return `${random.pick(['192.0.2', '198.51.100', '203.0.113'])}.${random.between(1, 254)}`
}
