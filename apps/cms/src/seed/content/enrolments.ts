import { nationalIdLetter } from '@cep/contracts/national-id'
import type { EnrolmentStatus } from '@cep/contracts/vocabulary'
import { campuses } from './campuses.ts'
import { courseRuns } from './course-runs.ts'
import { type Person, peopleFrom } from './leads/make-person.ts'
import { type Random, randomFrom } from './random.ts'
import type { CourseRun } from './shapes.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** People enrol up to this long before a run closes. */
const LONGEST_AHEAD_DAYS = 75

/** Somebody whose lead ended in an enrolment. */
export type EnrolledLead = Person & {
  id: number
  /** Course and run codes, where the lead names them. */
  course: string | null
  run: string | null
  convertedAt: string
}

export type Student = Person & {
  nationalId: string
  dateOfBirth: string
  city: string
  postalCode: string
  leadId: number | null
}

export type Enrolment = {
  email: string
  run: string
  leadId: number | null
  /** What it is today; it began as confirmed, but for those still pending. */
  status: EnrolmentStatus
  createdAt: string
  endedAt: string | null
  /** How much of the price has been paid, 0 to 1. */
  paidShare: number
  attendancePercent: number | null
  grade: number | null
  certificateIssued: boolean
}

/**
 * Who sits in the demo's course runs on the day of `now`: first the leads that were enrolled, then others,
 * until each run has as many as `course-runs.ts` says; full ones that can be joined have a waiting list too.
 */
export function demoEnrolments(now: Date, leads: readonly EnrolledLead[]) {
  const random = randomFrom('enrolments')
  const runs = courseRuns(now)
  const people = newPeople(random, leads)
  const students = new Map<string, Student>()
  const enrolments: Enrolment[] = []
  const leadsByRun = placeLeads(leads, runs, random)

  const addStudent = (person: Person, leadId: number | null, run: CourseRun) => {
    if (!students.has(person.email)) {
      students.set(person.email, { ...studentOf(person, students.size, run, random), leadId })
    }
    return person.email
  }

  for (const run of runs) {
    const fromLeads = leadsByRun.get(run.code) ?? []
    const seats = Array.from({ length: run.seatsTaken }, (_, index) => fromLeads[index] ?? people())
    const extra = Array.from({ length: extrasOf(run, random) }, people)
    for (const person of [...seats, ...extra]) {
      const leadId = isLead(person) ? person.id : null
      const email = addStudent(person, leadId, run)
      const confirmedAt = isLead(person) ? new Date(person.convertedAt) : enrolledOn(run, now, random)
      enrolments.push({ email, run: run.code, leadId, ...historyOf(run, confirmedAt, now, random) })
    }
    // The earlier somebody came, the likelier they have a seat; waiting lists follow.
    if (run.status === 'enrolment_open' && random.chance(0.4)) {
      const email = addStudent(people(), null, run)
      enrolments.push(pendingOf(email, run, now, random))
    }
  }
  return { students: [...students.values()], enrolments: inOrder(enrolments) }
}

const isLead = (person: Person | EnrolledLead): person is EnrolledLead => 'id' in person

/** Puts each lead where it asked to be, while there are seats; otherwise where its course has one. */
function placeLeads(
  leads: readonly EnrolledLead[],
  runs: readonly CourseRun[],
  random: Random,
): Map<string, EnrolledLead[]> {
  const placed = new Map<string, EnrolledLead[]>()
  const hasRoom = (run: CourseRun, lead: EnrolledLead) => {
    const there = placed.get(run.code) ?? []
    return there.length < run.seatsTaken && !there.some(({ email }) => email === lead.email)
  }
  for (const lead of leads) {
    const wanted = runs.filter(({ code }) => code === lead.run)
    const ofCourse = runs.filter((run) => run.course === lead.course && isOpenLater(run, lead))
    const any = runs.filter((run) => run.status === 'enrolment_open' && isOpenLater(run, lead))
    const choices = [...wanted, ...random.shuffle(ofCourse), ...random.shuffle(any)]
    const run = choices.find((choice) => choice.status !== 'cancelled' && hasRoom(choice, lead))
    if (run) placed.set(run.code, [...(placed.get(run.code) ?? []), lead])
  }
  return placed
}

const isOpenLater = (run: CourseRun, lead: EnrolledLead) =>
  run.enrolmentDeadline >= lead.convertedAt.slice(0, 10)

/** Nobody who is a lead: those are themselves. */
function newPeople(random: Random, leads: readonly EnrolledLead[]): () => Person {
  const known = new Set(leads.map(({ email }) => email))
  const make = peopleFrom(random)
  return function next(): Person {
    const person = make()
    // The same name may well ask again; another address tells them apart.
    return known.has(person.email) ? next() : { ...person, email: person.email.replace('@', '.alumno@') }
  }
}

/** People beyond the seats: a waiting list where one can still join. */
function extrasOf(run: CourseRun, random: Random): number {
  const isFull = run.seatsTaken === run.maxStudents && run.status === 'enrolment_open'
  return isFull ? random.between(2, 6) : 0
}

function studentOf(person: Person, index: number, run: CourseRun, random: Random): Omit<Student, 'leadId'> {
  const campus = campuses.find(({ slug }) => slug === run.campus) ?? random.pick(campuses)
  // 99.9… is given to nobody, as 99999999R, the number of samples.
  const digits = 99_900_000 + index
  const born = new Date(Date.UTC(random.between(1966, 2007), random.between(0, 11), random.between(1, 28)))
  return {
    ...person,
    nationalId: `${digits}${nationalIdLetter(digits)}`,
    dateOfBirth: born.toISOString(),
    city: campus.city,
    postalCode: campus.postalCode,
  }
}

/** A day on which the run could be joined, in working hours. */
function enrolledOn(run: CourseRun, now: Date, random: Random): Date {
  const closes = Math.min(Date.parse(`${run.enrolmentDeadline}T11:00:00Z`), now.getTime() - DAY_MS)
  const day = closes - Math.floor(random.next() ** 2 * LONGEST_AHEAD_DAYS) * DAY_MS
  return new Date(day - (day % DAY_MS) + random.between(8 * 60, 18 * 60) * 60_000)
}

type History = Omit<Enrolment, 'email' | 'run' | 'leadId'>

function historyOf(run: CourseRun, confirmedAt: Date, now: Date, random: Random): History {
  const begun: History = {
    status: 'confirmed',
    createdAt: new Date(Math.min(confirmedAt.getTime(), now.getTime() - 60_000)).toISOString(),
    endedAt: null,
    paidShare: random.pick([0, 0.3, 0.5, 1, 1]),
    attendancePercent: null,
    grade: null,
    certificateIssued: false,
  }
  switch (run.status) {
    case 'cancelled':
      return { ...begun, status: 'cancelled', endedAt: daysBefore(now, random.between(2, 12)), paidShare: 0 }
    case 'in_progress':
      return { ...begun, paidShare: random.pick([0.5, 1, 1, 1]), attendancePercent: random.between(78, 100) }
    case 'completed': {
      const attendancePercent = random.between(80, 100)
      const grade = random.between(50, 98) / 10
      const endedAt = new Date(`${run.endDate}T18:00:00Z`).toISOString()
      return {
        ...begun,
        status: 'completed',
        endedAt,
        paidShare: 1,
        attendancePercent,
        grade,
        certificateIssued: true,
      }
    }
    default:
      return begun
  }
}

function pendingOf(email: string, run: CourseRun, now: Date, random: Random): Enrolment {
  const createdAt = daysBefore(now, random.between(1, 6))
  const nothing = { endedAt: null, attendancePercent: null, grade: null, certificateIssued: false }
  return { email, run: run.code, leadId: null, status: 'pending', createdAt, paidShare: 0, ...nothing }
}

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS).toISOString()

/** Who came first sits first. */
function inOrder(enrolments: readonly Enrolment[]): Enrolment[] {
  return [...enrolments].sort((one, other) => one.createdAt.localeCompare(other.createdAt))
}
