/** The centre lives by the clock of Madrid, wherever its server and its visitors are. */
const CENTRE_TIME_ZONE = 'Europe/Madrid'

// Swedish writes dates as ISO 8601 does.
const calendarDay = new Intl.DateTimeFormat('sv-SE', { timeZone: CENTRE_TIME_ZONE, dateStyle: 'short' })

/** The calendar day at the centre, `YYYY-MM-DD`. */
export function dayAtCentre(moment: Date): string {
  return calendarDay.format(moment)
}

/** SQL: the calendar day at the centre of a moment, as text. */
export function dayOf(moment: string): string {
  return `to_char(${moment} AT TIME ZONE '${CENTRE_TIME_ZONE}', 'YYYY-MM-DD')`
}

/** SQL: the first day of the month of a moment at the centre, a `timestamp`. */
export function monthOf(moment: string): string {
  return `date_trunc('month', ${moment} AT TIME ZONE '${CENTRE_TIME_ZONE}')`
}

/** SQL: the moment at which a day (`date` or `timestamp` at midnight) begins at the centre. */
export function startOfDay(day: string): string {
  return `(${day}::timestamp AT TIME ZONE '${CENTRE_TIME_ZONE}')`
}

/**
 * SQL: a moment as ISO 8601 with the centre's offset, so that its first ten characters are the day
 * on which it happened there.
 */
export function momentAtCentre(moment: string): string {
  const local = `(${moment} AT TIME ZONE '${CENTRE_TIME_ZONE}')`
  const offset = `CASE ${local} - (${moment} AT TIME ZONE 'UTC') WHEN interval '2 hours' THEN '+02:00' ELSE '+01:00' END`
  return `to_char(${local}, 'YYYY-MM-DD"T"HH24:MI:SS') || ${offset}`
}

/** SQL: a moment as ISO 8601 in UTC, for machines. */
export function momentInUtc(moment: string): string {
  return `to_char(${moment} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
}
