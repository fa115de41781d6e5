import type { PanelLanguage } from '../panel-language.ts'
import { countInWords } from './figure-words.ts'
import type { Step } from './find-statistics.ts'
import styles from './statistics.module.css'
import { statisticsTexts } from './statistics-texts.ts'

type TrendProps = { steps: Step[]; language: PanelLanguage }

const WIDTH = 600
const HEIGHT = 160

/** Leads of each day or month as bars, the time before as a line; the figures in a table behind it. */
export function Trend({ steps, language }: TrendProps) {
  const texts = statisticsTexts[language]
  const now = steps.filter(({ isBefore }) => !isBefore)
  const before = steps.filter(({ isBefore }) => isBefore)
  const slots = Math.max(1, now.length, before.length)
  const most = Math.max(1, ...steps.map(({ leads }) => leads))
  const slot = WIDTH / slots
  const y = (leads: number) => HEIGHT - (leads / most) * (HEIGHT - 4)
  // What is missing is at the beginning: the first days of a centre.
  const x = (index: number, length: number) => (slots - length + index) * slot
  const line = before.map(({ leads }, index) => `${x(index, before.length) + slot / 2},${y(leads)}`).join(' ')
  return (
    <section aria-labelledby="trend">
      <h3 className={styles.question} id="trend">
        {texts.trendTitle}
      </h3>
      <p className={styles.legend}>
        <span data-of="now">{texts.now}</span> <span data-of="before">{texts.before}</span>
      </p>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {now.map(({ start, leads }, index) => (
          <rect
            key={start}
            x={x(index, now.length) + slot * 0.15}
            width={slot * 0.7}
            y={y(leads)}
            height={HEIGHT - y(leads)}
          />
        ))}
        <polyline points={line} />
      </svg>
      <p className={styles.axis} aria-hidden="true">
        <span>{dayInWords(now[0]?.start, language)}</span>{' '}
        <span>{texts.most(countInWords(most, language))}</span>
        <span>{dayInWords(now.at(-1)?.start, language)}</span>
      </p>
      <details className={styles.details}>
        <summary>{texts.table}</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{texts.date}</th>
              <th scope="col">{texts.visits}</th>
              <th scope="col">{texts.leads}</th>
              <th scope="col">{texts.contacted}</th>
              <th scope="col">{texts.converted}</th>
            </tr>
          </thead>
          <tbody>
            {now.toReversed().map(({ start, visits, leads, contacted, converted }) => (
              <tr key={start}>
                <th scope="row">{dayInWords(start, language)}</th>
                {Object.entries({ visits, leads, contacted, converted }).map(([name, count]) => (
                  <td key={name}>{countInWords(count, language)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

/** "24 nov 2026" */
function dayInWords(day: string | undefined, language: PanelLanguage): string {
  if (!day) return ''
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'es-ES', {
    dateStyle: 'medium',
    timeZone: 'UTC',
  })
  return format.format(new Date(day))
}
