import { addDays, dateInMadrid, daysBetween, lastClassDay, nearestClassDay } from './calendar.ts'
import { campuses } from './campuses.ts'
import { courses } from './courses.ts'
import { type Random, randomFrom } from './random.ts'
import { type Schedule, scheduleFor } from './run-schedules.ts'
import type { Course, CourseRun, Funding, RunPrefix, RunStatus } from './shapes.ts'
import { staff } from './staff.ts'

/** What becomes of a run, seen from today. */
type Phase =
  | 'past'
  | 'running'
  | 'closed'
  | 'open'
  | 'nearly_full'
  | 'full'
  | 'announced'
  | 'draft'
  | 'cancelled'

type Plan = { course: Course; campus: string | null; phase: Phase; nth: number }

/** More runs than two: short courses start every month, the large ones on several campuses. */
const EXTRA_RUNS: Record<string, number> = {
  'SAN-SVBD-0007': 2,
  'LOG-CARR-0003': 2,
  'SAN-TCAE-2001': 1,
  'ADM-ADFI-2001': 1,
  'TIC-SMRE-2001': 1,
  'HOS-COCI-1002': 1,
  'LOG-ALMA-1002': 1,
}

/** One run at a time is enough for these. */
const SINGLE_RUNS: ReadonlySet<string> = new Set([
  'VET-HERR-1005',
  'TIC-REDE-1005',
  'SOC-MEDI-1008',
  'HOS-VINO-0007',
  'SAN-LABO-1005',
  'SOC-LSEB-0007',
  'VET-PELC-1003',
  'EST-MAQU-0004',
  'TIC-CIBE-1004',
])

/** What the runs that are not a course's first are, chosen so that every state can be seen. */
const LATER_PHASES: Record<Phase, number> = {
  past: 13,
  running: 14,
  closed: 6,
  open: 8,
  nearly_full: 5,
  full: 3,
  announced: 8,
  draft: 2,
  cancelled: 1,
}

/** Courses whose first run can't be joined yet. */
const NOT_OPEN_YET: Record<string, Phase> = {
  'VET-EXOT-0007': 'announced',
  'SOC-MEDI-1008': 'announced',
  'TIC-CIBE-1004': 'closed',
}

/**
 * The 120 course runs as they stand on the day of `now`. The same day gives the same runs; on
 * another day they have moved along, so that a demo always has something that starts soon.
 */
export function courseRuns(now: Date): readonly CourseRun[] {
  const today = dateInMadrid(now)
  const runs = plans().map((plan) => runFor(plan, today))
  runs.sort((a, b) => a.startDate.localeCompare(b.startDate) || a.course.localeCompare(b.course))
  const counters = new Map<string, number>()
  return runs.map(({ prefix, ...run }) => {
    const series = `${prefix}-${run.startDate.slice(0, 4)}`
    const number = (counters.get(series) ?? 0) + 1
    counters.set(series, number)
    return { code: `${series}-${String(number).padStart(3, '0')}`, ...run }
  })
}

function plans(): Plan[] {
  const deck = randomFrom('phases').shuffle(
    Object.entries(LATER_PHASES).flatMap(([phase, count]) =>
      // Object.entries forgets that the keys are phases.
      Array.from({ length: count }, () => phase as Phase),
    ),
  )
  return courses.flatMap((course) => {
    const random = randomFrom(`plan ${course.code}`)
    const places = course.modality === 'online' ? [null] : random.shuffle(course.campuses)
    const count = SINGLE_RUNS.has(course.code) ? 1 : 2 + (EXTRA_RUNS[course.code] ?? 0)
    return Array.from({ length: count }, (_, nth) => {
      const phase = nth === 0 ? (NOT_OPEN_YET[course.code] ?? firstPhase(random)) : (deck.pop() ?? 'open')
      return { course, campus: places[nth % places.length] ?? null, phase, nth }
    })
  })
}

const firstPhase = (random: Random): Phase => random.weighted({ open: 68, nearly_full: 20, full: 12 })

function runFor(
  { course, campus, phase, nth }: Plan,
  today: string,
): Omit<CourseRun, 'code'> & { prefix: RunPrefix } {
  const random = randomFrom(`run ${course.code} ${nth}`)
  const schedule = scheduleFor(course, random)
  const dates = datesFor({ course, phase, schedule, random, today })
  const { maxStudents, minStudents } = sizeOf(course, random)
  const prefix = campuses.find(({ slug }) => slug === campus)?.runPrefix ?? 'ONL'
  return {
    prefix,
    course: course.code,
    campus,
    ...dates,
    weekdays: schedule.weekdays,
    startTime: schedule.startTime,
    endTime: schedule.endTime,
    maxStudents,
    minStudents,
    seatsTaken: seatsFor({ status: dates.status, phase, maxStudents, minStudents, random }),
    priceOverride: priceFor(course, phase, random),
    instructor: instructorFor(course, campus, random),
    funding: fundingFor(course, prefix, random),
  }
}

type Dates = Pick<CourseRun, 'startDate' | 'endDate' | 'enrolmentDeadline' | 'status'>
type DateContext = { course: Course; phase: Phase; schedule: Schedule; random: Random; today: string }

function datesFor(context: DateContext): Dates {
  const { phase, schedule, random, today } = context
  const startDate = isCycle(context.course) ? termStart(context) : ordinaryStart(context)
  const endDate = isCycle(context.course)
    ? termEnd(startDate, context.course)
    : lastClassDay(startDate, schedule.weekdays, schedule.sessions)
  if (startDate <= today) {
    const enrolmentDeadline = addDays(startDate, -random.between(2, 8))
    return { startDate, endDate, enrolmentDeadline, status: endDate < today ? 'completed' : 'in_progress' }
  }
  // Closed the day before yesterday, yesterday or today at midnight; otherwise some days before the start.
  const enrolmentDeadline =
    phase === 'closed'
      ? addDays(today, -random.between(1, 2))
      : addDays(startDate, -Math.min(random.between(2, 7), daysBetween(today, startDate) - 1))
  return { startDate, endDate, enrolmentDeadline, status: upcomingStatus(phase) }
}

function upcomingStatus(phase: Phase): RunStatus {
  if (phase === 'closed') return 'enrolment_closed'
  if (phase === 'announced') return 'published'
  if (phase === 'draft' || phase === 'cancelled') return phase
  return 'enrolment_open'
}

function ordinaryStart({ phase, schedule, random, today }: DateContext): string {
  const { weekdays, sessions } = schedule
  const lengthDays = Math.ceil((sessions / (weekdays.length || 7)) * 7)
  // A course begins with the first class of its week; those without classes, on a Monday.
  const firstDay = [weekdays[0] ?? 'monday'] as const
  if (phase === 'past')
    return nearestClassDay(addDays(today, -lengthDays - random.between(30, 120)), firstDay, -1)
  if (phase === 'running') {
    const elapsed = Math.max(2, Math.round(lengthDays * (0.1 + random.next() * 0.6)))
    return nearestClassDay(addDays(today, -elapsed), firstDay, -1)
  }
  const ahead: Record<Exclude<Phase, 'past' | 'running'>, readonly [number, number]> = {
    closed: [2, 6],
    open: [10, 110],
    nearly_full: [8, 60],
    full: [8, 45],
    announced: [100, 190],
    draft: [120, 220],
    cancelled: [18, 40],
  }
  const [soonest, latest] = ahead[phase]
  return nearestClassDay(addDays(today, random.between(soonest, latest)), firstDay, 1)
}

/** Cycles begin with the school year; blended ones also take a group in February. */
function termStart({ course, phase, schedule, random, today }: DateContext): string {
  const year = Number(today.slice(0, 4))
  const months = course.modality === 'hibrido' ? ['02-03', '09-15'] : ['09-15']
  const starts = [-3, -2, -1, 0, 1, 2]
    .flatMap((offset) => months.map((month) => `${year + offset}-${month}`))
    .map((date) => nearestClassDay(date, schedule.weekdays, 1))
  const upcoming = starts.filter((date) => date > addDays(today, 7))
  const begun = starts.filter((date) => date <= today)
  const last = begun.length - 1
  const start =
    phase === 'past'
      ? begun[0]
      : phase === 'running'
        ? begun[random.between(Math.max(0, last - 1), last)]
        : upcoming[phase === 'announced' || phase === 'draft' ? 1 : 0]
  if (!start) throw new Error(`No term to begin ${course.code} in.`)
  // A term is too far away for enrolment to have closed; take the group that has just begun instead.
  return phase === 'closed' ? (begun[last] ?? start) : start
}

/** Two school years for 2000 hours, one for less; a February group ends at Christmas. */
function termEnd(startDate: string, { durationHours }: Course): string {
  const year = Number(startDate.slice(0, 4))
  const inFebruary = startDate.slice(5, 7) === '02'
  const years = durationHours >= 2000 ? 2 : 1
  return inFebruary ? `${year + years - 1}-12-18` : `${year + years}-06-18`
}

const isCycle = ({ type }: Course) => type === 'ciclo_medio' || type === 'ciclo_superior'

/** Places where the equipment decides how many fit in. */
const SMALL_GROUPS: Record<string, number> = {
  'EST-MICR-1005': 6,
  'HOS-BARI-0005': 6,
  'SAN-SVBD-0007': 8,
  'LOG-CARR-0003': 8,
  'SOC-LSEB-0007': 12,
  'SAN-LABO-1005': 14,
  'VET-HERR-1005': 16,
}

function sizeOf(course: Course, random: Random): { maxStudents: number; minStudents: number } {
  const small = SMALL_GROUPS[course.code]
  if (small) return { maxStudents: small, minStudents: Math.ceil(small / 2) }
  if (isCycle(course)) return { maxStudents: 30, minStudents: 12 }
  if (course.modality === 'online') return { maxStudents: random.pick([30, 40, 60]), minStudents: 5 }
  if (course.type === 'desempleados') return { maxStudents: random.pick([15, 15, 20]), minStudents: 8 }
  return { maxStudents: random.pick([12, 14, 16, 18]), minStudents: 5 }
}

function seatsFor(run: {
  status: RunStatus
  phase: Phase
  maxStudents: number
  minStudents: number
  random: Random
}): number {
  const { status, phase, maxStudents, minStudents, random } = run
  if (status === 'draft') return 0
  if (status === 'published') return random.between(0, 3)
  if (status === 'cancelled') return Math.min(3, minStudents - 1)
  if (status !== 'enrolment_open')
    return random.between(Math.ceil((minStudents + maxStudents) / 2), maxStudents)
  if (phase === 'full') return maxStudents
  if (phase === 'nearly_full') return maxStudents - random.between(1, Math.min(3, maxStudents - 2))
  return random.between(Math.floor(maxStudents * 0.1), Math.floor(maxStudents * 0.7))
}

/** Some private runs cost less: those that start at a quiet time. Rounded to five euros. */
function priceFor({ type, basePriceCents }: Course, phase: Phase, random: Random): number | null {
  const reduced = random.chance(0.22)
  if (type !== 'privado' || !reduced || phase === 'past' || phase === 'running') return null
  return Math.round((basePriceCents * 0.9) / 500) * 500
}

function fundingFor({ type, subsidyPercentage }: Course, prefix: RunPrefix, random: Random): Funding {
  if (subsidyPercentage === 0) return 'privado'
  if (subsidyPercentage < 100) return 'mixto'
  // Only the Cantabrian campus is funded by its regional service.
  if (type === 'desempleados' && prefix === 'SC') return random.pick(['SCE', 'SCE', 'SEPE'] as const)
  return 'SEPE'
}

/** Who teaches the area near by; further away the teacher is often not named yet. */
function instructorFor(course: Course, campus: string | null, random: Random): string | null {
  const teachers = staff.filter(({ areas }) => areas.includes(course.area))
  const prefixOf = (slug: string) => campuses.find((candidate) => candidate.slug === slug)?.runPrefix
  const near = teachers.filter((teacher) => !campus || prefixOf(teacher.campus) === prefixOf(campus))
  if (near.length > 0) return random.pick(near).slug
  return random.chance(0.25) ? random.pick(teachers).slug : null
}
