import { DateTime } from 'luxon'

const ZONE = 'Europe/Madrid'
const local = (moment: Date) => DateTime.fromJSDate(moment, { zone: ZONE }).setLocale('es')

/** "hoy a las 13:20", "mañana a las 11:00", "el miércoles 25 de noviembre a las 11:00". */
export function momentInWords(moment: Date, now: Date): string {
  const at = local(moment)
  const days = Math.round(at.startOf('day').diff(local(now).startOf('day'), 'days').days)
  const day = { [-1]: 'ayer', 0: 'hoy', 1: 'mañana' }[days] ?? `el ${dayOf(at, local(now))}`
  return `${day} a ${at.hour === 1 ? 'la' : 'las'} ${at.toFormat('H:mm')}`
}

/** "hoy antes de las 13:20", "el lunes 1 de febrero antes de las 9:00". */
export const beforeInWords = (moment: Date, now: Date) =>
  momentInWords(moment, now).replace(/ a (las? [\d:]+)$/, ' antes de $1')

/** "lunes 1 de febrero" from "2027-02-01"; with the year where it is not near. */
export function dayInWords(isoDay: string, now: Date): string {
  return dayOf(DateTime.fromISO(isoDay, { zone: ZONE }).setLocale('es'), local(now))
}

function dayOf(day: DateTime, now: DateTime): string {
  const distance = day.diff(now, 'days').days
  // As on the site: a date more than 300 days away, or past, is not clear without its year.
  return day.toFormat(distance > 300 || distance < -30 ? "cccc d 'de' LLLL 'de' yyyy" : "cccc d 'de' LLLL")
}

/** How long ago: "hace un momento", "hace 12 minutos", "hace 3 horas", "hace 2 días". */
export function ageInWords(since: Date, now: Date): string {
  return now.getTime() - since.getTime() < 60_000 ? 'hace un momento' : `hace ${spanInWords(since, now)}`
}

/** A span by its largest unit, and the next one where it tells: "12 minutos", "3 horas y 10 minutos". */
export function spanInWords(from: Date, to: Date): string {
  const minutes = Math.max(0, Math.floor((to.getTime() - from.getTime()) / 60_000))
  const hours = Math.floor(minutes / 60)
  if (hours < 1) return count(minutes, 'minuto', 'minutos')
  if (hours < 24) {
    const rest = minutes % 60
    return (
      count(hours, 'hora', 'horas') + (rest > 0 && hours < 6 ? ` y ${count(rest, 'minuto', 'minutos')}` : '')
    )
  }
  return count(Math.floor(hours / 24), 'día', 'días')
}

const count = (value: number, one: string, many: string) => `${value} ${value === 1 ? one : many}`
