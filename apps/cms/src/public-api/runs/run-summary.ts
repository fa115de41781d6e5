import type { CampusSummary, RunSummary } from '@cep/contracts/public-api'
import { PUBLIC_RUN_STATUSES } from '@cep/contracts/vocabulary'
import { campusSummaryOf } from '../campuses/campus-summary.ts'
import { dayOf, startOfDay } from '../centre-time.ts'
import { type PriceRow, toPrice } from '../prices/price.ts'

export type RunRow = Omit<RunSummary, 'price' | 'seatsLeft'> &
  PriceRow & { seatsTaken: number; campus: CampusSummary | null }

/** SQL: whether people may see a run (alias of the table). */
export function isPublicRun(run: string): string {
  return `${run}.status IN (${PUBLIC_RUN_STATUSES.map((status) => `'${status}'`).join(', ')})`
}

/**
 * SQL: whether a run can still be joined (or is announced) on the day `$1`: its last day of
 * enrolment, or of the start where none is set, is not over. A full run counts: seats come free.
 */
export function isOpenRun(run: string): string {
  const lastDay = `coalesce(${run}.enrolment_deadline, ${run}.start_date)`
  return `${isPublicRun(run)} AND ${lastDay} >= ${startOfDay('$1')}`
}

/** SQL: whether a run has no seat left. */
export function isFullRun(run: string): string {
  return `(${run}.seats_taken >= ${run}.max_students)`
}

/** SQL: a run of a course (aliases) as a `RunRow`. A price of its own replaces the course's, the subsidy stays. */
export function runRow(run: string, course: string): string {
  return `json_build_object(
    'code', ${run}.code, 'status', ${run}.status,
    'startDate', ${dayOf(`${run}.start_date`)}, 'endDate', ${dayOf(`${run}.end_date`)},
    'enrolmentDeadline', ${dayOf(`${run}.enrolment_deadline`)},
    'weekdays', (
      SELECT coalesce(json_agg(w.value ORDER BY w.value), '[]')
      FROM course_runs_weekdays w WHERE w.parent_id = ${run}.id
    ),
    'startTime', nullif(${run}.start_time, ''), 'endTime', nullif(${run}.end_time, ''),
    'campus', ${campusSummaryOf(`${run}.campus_id`)},
    'maxStudents', ${run}.max_students, 'seatsTaken', ${run}.seats_taken, 'funding', ${run}.funding,
    'basePriceCents', coalesce(${run}.price_override_cents, ${course}.base_price_cents),
    'subsidyPercentage', ${course}.subsidy_percentage
  )`
}

export function toRunSummary(row: RunRow): RunSummary {
  const { basePriceCents, subsidyPercentage, seatsTaken, ...run } = row
  return {
    ...run,
    seatsLeft: Math.max(0, run.maxStudents - seatsTaken),
    price: toPrice({ basePriceCents, subsidyPercentage }),
  }
}
