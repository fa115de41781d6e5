import type { Random } from './random.ts'
import type { Course, Weekday } from './shapes.ts'

/** When a course is taught, and how many classes it takes. */
export type Schedule = {
  weekdays: readonly Weekday[]
  /** `null` together with `endTime` when there are no hours to keep. */
  startTime: string | null
  endTime: string | null
  /** Classes, or days of study where there are no classes. */
  sessions: number
}

type Pattern = { weekdays: readonly Weekday[]; from: string; to: string }

const WORKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const
const MONDAY_TO_THURSDAY = ['monday', 'tuesday', 'wednesday', 'thursday'] as const
const WEEKEND = ['saturday', 'sunday'] as const

const mornings: Pattern = { weekdays: WORKDAYS, from: '09:00', to: '14:00' }
const afternoons: Pattern = { weekdays: WORKDAYS, from: '15:30', to: '20:30' }

/** What the texts of these courses promise. */
const promised: Record<string, readonly Pattern[]> = {
  'SAN-SVBD-0007': [
    { weekdays: WEEKEND, from: '09:00', to: '15:00' },
    { weekdays: ['tuesday', 'wednesday', 'thursday'], from: '16:00', to: '20:00' },
  ],
  'LOG-CARR-0003': [
    { weekdays: MONDAY_TO_THURSDAY, from: '09:00', to: '14:00' },
    { weekdays: ['friday', 'saturday', 'sunday'], from: '08:30', to: '15:30' },
  ],
  'HOS-BARI-0005': [
    { weekdays: WEEKEND, from: '09:30', to: '14:30' },
    { weekdays: MONDAY_TO_THURSDAY, from: '16:00', to: '21:00' },
  ],
  'HOS-VINO-0007': [{ weekdays: ['monday'], from: '17:00', to: '22:00' }],
  'HOS-PAST-1003': [{ weekdays: MONDAY_TO_THURSDAY, from: '08:00', to: '11:00' }],
  'VET-HERR-1005': [{ weekdays: WEEKEND, from: '09:00', to: '18:00' }],
  'VET-PELC-1003': [{ weekdays: ['monday', 'wednesday', 'friday'], from: '16:00', to: '20:00' }],
  'LOG-CAPC-0005': [
    { weekdays: ['thursday', 'friday', 'saturday', 'sunday'], from: '08:30', to: '17:30' },
    { weekdays: WEEKEND, from: '08:30', to: '17:30' },
  ],
  'EST-UNAS-1002': [{ weekdays: ['tuesday', 'thursday'], from: '16:00', to: '20:30' }],
  'EST-BARB-0007': [{ weekdays: MONDAY_TO_THURSDAY, from: '16:00', to: '19:00' }],
  'ADM-INGL-0006': [
    { weekdays: ['tuesday'], from: '18:00', to: '20:00' },
    { weekdays: ['thursday'], from: '18:00', to: '20:00' },
  ],
  'SAN-AUXG-1004': [{ weekdays: ['saturday'], from: '09:30', to: '13:30' }],
  'SOC-ATDO-1003': [{ weekdays: ['saturday'], from: '09:00', to: '14:00' }],
  'TIC-REDE-1005': [{ weekdays: ['saturday'], from: '09:30', to: '13:30' }],
  'VET-ACVE-1002': [
    { weekdays: ['friday'], from: '16:00', to: '20:00' },
    { weekdays: ['saturday'], from: '09:30', to: '13:30' },
  ],
  'TIC-WORD-0008': [
    { weekdays: ['friday'], from: '16:00', to: '19:00' },
    { weekdays: ['wednesday'], from: '17:30', to: '20:30' },
  ],
  'TIC-PYTH-1003': [{ weekdays: ['tuesday', 'thursday'], from: '19:00', to: '20:30' }],
  'LOG-TRAF-1006': [{ weekdays: ['monday', 'wednesday'], from: '20:00', to: '21:30' }],
  'HOS-ALER-0006': [{ weekdays: ['wednesday'], from: '16:30', to: '17:30' }],
  'SAN-LABO-1005': [{ weekdays: ['tuesday', 'thursday'], from: '15:30', to: '20:30' }],
}

const byKind: Record<'employed' | 'privateOnSite' | 'blended' | 'liveOnline', readonly Pattern[]> = {
  employed: [
    { weekdays: ['tuesday', 'thursday'], from: '18:00', to: '21:00' },
    { weekdays: ['monday', 'wednesday'], from: '17:30', to: '20:30' },
  ],
  privateOnSite: [
    { weekdays: ['monday', 'wednesday'], from: '17:00', to: '20:00' },
    { weekdays: ['tuesday', 'thursday'], from: '17:30', to: '20:30' },
    { weekdays: ['friday', 'saturday'], from: '10:00', to: '14:00' },
  ],
  blended: [
    { weekdays: ['saturday'], from: '09:30', to: '13:30' },
    { weekdays: ['friday'], from: '16:00', to: '20:00' },
    { weekdays: ['wednesday'], from: '17:00', to: '21:00' },
  ],
  liveOnline: [
    { weekdays: ['tuesday', 'thursday'], from: '19:00', to: '20:30' },
    { weekdays: ['monday', 'wednesday'], from: '20:00', to: '21:30' },
  ],
}

/** Of a blended course, this part of the hours is taught on site; the texts say one or two days in five. */
const ON_SITE_PART = 0.3

/** Online, a live hour stands for this many of study. */
const STUDY_PER_LIVE_HOUR = 2.4

/** Hours of study a day that courses without classes count with. */
const STUDY_HOURS_A_DAY = 1.5

export function scheduleFor(course: Course, random: Random): Schedule {
  if (course.modality === 'online' && course.type !== 'ocupados') {
    const sessions = Math.ceil(course.durationHours / STUDY_HOURS_A_DAY)
    return { weekdays: [], startTime: null, endTime: null, sessions }
  }
  const pattern = random.pick(promised[course.code] ?? patternsFor(course))
  const classHours = course.durationHours * partTaught(course)
  return {
    weekdays: pattern.weekdays,
    startTime: pattern.from,
    endTime: pattern.to,
    sessions: Math.max(2, Math.ceil(classHours / hoursOf(pattern))),
  }
}

function patternsFor({ type, modality }: Course): readonly Pattern[] {
  if (type === 'desempleados') return [mornings]
  if (modality === 'online') return byKind.liveOnline
  if (type === 'ciclo_medio' || type === 'ciclo_superior') {
    return modality === 'hibrido'
      ? [{ weekdays: ['tuesday', 'thursday'], from: '16:00', to: '20:00' }]
      : [afternoons, { weekdays: WORKDAYS, from: '08:30', to: '14:30' }]
  }
  if (modality === 'hibrido') return byKind.blended
  return type === 'ocupados' ? byKind.employed : byKind.privateOnSite
}

function partTaught({ type, modality }: Course): number {
  if (type === 'desempleados') return 1
  if (modality === 'online') return 1 / STUDY_PER_LIVE_HOUR
  return modality === 'hibrido' ? ON_SITE_PART : 1
}

function hoursOf({ from, to }: Pattern): number {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const hours = (minutes(to) - minutes(from)) / 60
  // Whoever stays all day has lunch.
  return hours > 8 ? hours - 1 : hours
}
