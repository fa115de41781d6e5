import { runStatusLabels } from '@cep/contracts/vocabulary'
import Link from 'next/link'
import surface from '../leads/leads-surface.module.css'
import type { PanelLanguage } from '../panel-language.ts'
import { type Month, shiftMonth, weeksOf } from './calendar-month.ts'
import type { CalendarRun, RunsOfMonth } from './find-runs-of-month.ts'
import styles from './run-calendar.module.css'
import { runCalendarPath } from './run-calendar-path.ts'
import { runCalendarTexts } from './run-calendar-texts.ts'

type RunCalendarProps = {
  month: Month
  /** "2026-11-24" */
  today: string
  campus: number | 'online' | null
  runs: RunsOfMonth
  language: PanelLanguage
}

/** A month of course runs: a grid of days where there is room for one, a list of the days with starts on a phone. */
export function RunCalendar({ month, today, campus, runs, language }: RunCalendarProps) {
  const texts = runCalendarTexts[language]
  const { starting, goingOn } = runs
  const thisMonth = today.slice(0, 7)
  return (
    <main className={`${surface.surface} ${styles.calendar}`}>
      <header className={styles.head}>
        <h1 className={styles.title}>{monthWords(month, language)}</h1>
        <nav className={styles.months} aria-label={texts.title}>
          <Link href={runCalendarPath(shiftMonth(month, -1), campus)} aria-label={texts.previous}>
            ‹
          </Link>
          {month === thisMonth ? null : <Link href={runCalendarPath(thisMonth, campus)}>{texts.today}</Link>}
          <Link href={runCalendarPath(shiftMonth(month, 1), campus)} aria-label={texts.next}>
            ›
          </Link>
        </nav>
        <CampusFilter month={month} campus={campus} campuses={runs.campuses} language={language} />
      </header>
      <p className={styles.summary}>
        {starting.length === 0 ? (
          texts.nothing
        ) : (
          <>
            <strong>{texts.starting(starting.length)}</strong> <span>{totalsOf(starting, language)}</span>
          </>
        )}
      </p>
      {starting.length > 0 ? (
        <div className={styles.grid}>
          {texts.weekdays.map((weekday) => (
            <div key={weekday} className={styles.weekday} aria-hidden="true">
              {weekday}
            </div>
          ))}
          {weeksOf(month)
            .flat()
            .map((day) => (
              <Day
                key={day}
                day={day}
                isOutside={!day.startsWith(month)}
                isToday={day === today}
                runs={starting.filter(({ startDate }) => startDate === day)}
                language={language}
              />
            ))}
        </div>
      ) : null}
      {goingOn.length > 0 ? (
        <section>
          <h2 className={styles.subtitle}>{texts.goingOn}</h2>
          <ul className={styles.goingOn}>
            {goingOn.map((run) => (
              <li key={run.id}>
                <Run run={run} language={language} until />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </main>
  )
}

type CampusFilterProps = Pick<RunCalendarProps, 'month' | 'campus' | 'language'> &
  Pick<RunsOfMonth, 'campuses'>

/** A plain form: the address holds the choice. */
function CampusFilter({ month, campus, campuses, language }: CampusFilterProps) {
  const texts = runCalendarTexts[language]
  return (
    <form className={styles.filter} method="get">
      <input type="hidden" name="mes" value={month} />
      <label>
        <span className={styles.label}>{texts.campus}</span>
        <select aria-label={texts.campus} key={String(campus)} name="sede" defaultValue={campus ?? ''}>
          <option value="">{texts.everyCampus}</option>
          {campuses.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="online">{texts.online}</option>
        </select>
      </label>
      <button type="submit">{texts.show}</button>
    </form>
  )
}

type DayProps = {
  day: string
  isOutside: boolean
  isToday: boolean
  runs: CalendarRun[]
  language: PanelLanguage
}

function Day({ day, isOutside, isToday, runs, language }: DayProps) {
  return (
    <div
      className={styles.day}
      data-outside={isOutside}
      data-today={isToday}
      data-empty={runs.length === 0 || isOutside}
    >
      <time dateTime={day}>
        <span className={styles.number}>{Number(day.slice(8))}</span>
        <span className={styles.wholeDay}>{dayWords(day, language)}</span>
      </time>
      {runs.map((run) => (
        <Run key={run.id} run={run} language={language} />
      ))}
    </div>
  )
}

function Run({
  run,
  language,
  until = false,
}: {
  run: CalendarRun
  language: PanelLanguage
  until?: boolean
}) {
  const texts = runCalendarTexts[language]
  const { id, code, course, campus, status, startTime, endTime, endDate } = run
  const isDim = status === 'cancelled' || status === 'draft'
  return (
    <Link
      className={styles.run}
      data-dim={isDim}
      href={`/admin/collections/course-runs/${id}`}
      prefetch={false}
    >
      <strong className={styles.course}>{course}</strong>
      <span className={styles.quiet}>
        {[
          campus ?? texts.online,
          startTime && endTime ? `${startTime}-${endTime}` : null,
          until ? texts.until(dayWords(endDate, language)) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <Seats run={run} language={language} />
      <span className={styles.quiet}>
        {code}
        {status === 'enrolment_open' ? '' : ` · ${runStatusLabels[status][language]}`}
      </span>
    </Link>
  )
}

function Seats({ run, language }: { run: CalendarRun; language: PanelLanguage }) {
  const texts = runCalendarTexts[language]
  const { seatsTaken, maxStudents, minStudents, waiting } = run
  const free = Math.max(0, maxStudents - seatsTaken)
  const state = free === 0 ? 'full' : free <= 5 ? 'few' : 'open'
  return (
    <span className={styles.seats} data-state={state}>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ inlineSize: `${Math.min(100, (seatsTaken / maxStudents) * 100)}%` }} />
      </span>
      <span>
        {[
          texts.taken(seatsTaken, maxStudents),
          free === 0 ? texts.full : texts.free(free),
          ...(waiting > 0 ? [texts.waiting(waiting)] : []),
        ].join(', ')}
      </span>
      {seatsTaken < minStudents && run.status !== 'draft' && run.status !== 'cancelled' ? (
        <span className={styles.warning}>{texts.belowMinimum(minStudents)}</span>
      ) : null}
    </span>
  )
}

/** Cancelled runs and drafts offer no seats. */
function totalsOf(starting: CalendarRun[], language: PanelLanguage): string {
  const offered = starting.filter(({ status }) => status !== 'cancelled' && status !== 'draft')
  const sum = (value: (run: CalendarRun) => number) => offered.reduce((total, run) => total + value(run), 0)
  return runCalendarTexts[language].totals(
    sum(({ seatsTaken }) => seatsTaken),
    sum(({ seatsTaken, maxStudents }) => Math.max(0, maxStudents - seatsTaken)),
    sum(({ waiting }) => waiting),
  )
}

const locale = (language: PanelLanguage) => (language === 'en' ? 'en-GB' : 'es-ES')

function monthWords(month: Month, language: PanelLanguage): string {
  const words = new Intl.DateTimeFormat(locale(language), {
    timeZone: 'UTC',
    month: 'long',
    year: 'numeric',
  }).format(new Date(`${month}-01T00:00:00Z`))
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function dayWords(day: string, language: PanelLanguage): string {
  return new Intl.DateTimeFormat(locale(language), {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  })
    .format(new Date(`${day}T00:00:00Z`))
    .replace(',', '')
}
