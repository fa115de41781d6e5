import Link from 'next/link'
import type { PanelLanguage } from '../panel-language.ts'
import styles from './dashboard.module.css'
import { dashboardTexts } from './dashboard-texts.ts'
import type { Figures, WeekFigures } from './find-figures.ts'

type FigureCardsProps = { figures: Figures; hasLinks: boolean; language: PanelLanguage }

/** The four figures that decide the day, each with what to hold it against. */
export function FigureCards({ figures, hasLinks, language }: FigureCardsProps) {
  const texts = dashboardTexts[language]
  const { open, overdue, unassigned, thisWeek, lastWeek } = figures
  const cards = [
    {
      label: texts.open,
      value: String(open),
      hints: [texts.unassigned(unassigned)],
      href: unassigned > 0 ? '/admin/mis-solicitudes?adviser=none' : '/admin/mis-solicitudes',
    },
    {
      label: texts.overdue,
      value: String(overdue),
      hints: [texts.overdueHint(overdue)],
      href: '/admin/mis-solicitudes',
      isTrouble: overdue > 0,
    },
    {
      label: texts.inTime,
      value: shareOf(thisWeek, language) ?? '—',
      hints: [
        thisWeek.due === 0 ? texts.noneDue : texts.inTimeOf(thisWeek.inTime, thisWeek.due),
        lastWeekShare(lastWeek, language),
      ],
    },
    {
      label: texts.arrived,
      value: String(thisWeek.arrived),
      hints: [texts.lastWeekArrived(lastWeek.arrived)],
    },
  ]

  return (
    <dl className={styles.cards}>
      {cards.map(({ label, value, hints, href, isTrouble }) => (
        <div key={label} className={styles.card} data-trouble={isTrouble ?? false}>
          <dt>{label}</dt>
          <dd className={styles.value}>
            {hasLinks && href ? (
              <Link href={href} prefetch={false}>
                {value}
              </Link>
            ) : (
              value
            )}
          </dd>
          {hints.map((hint) => (
            <dd key={hint} className={styles.hint}>
              {hint}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

/** Null when nothing was due: nought of nought is no failure. */
function shareOf({ due, inTime }: WeekFigures, language: PanelLanguage): string | null {
  if (due === 0) return null
  const format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'es-ES', { style: 'percent' })
  return format.format(inTime / due)
}

function lastWeekShare(lastWeek: WeekFigures, language: PanelLanguage): string {
  const texts = dashboardTexts[language]
  const share = shareOf(lastWeek, language)
  return share === null ? texts.noLastWeek : texts.lastWeekShare(share)
}
