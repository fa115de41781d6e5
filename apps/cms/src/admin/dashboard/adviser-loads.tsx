import Link from 'next/link'
import type { PanelLanguage } from '../panel-language.ts'
import styles from './dashboard.module.css'
import { dashboardTexts } from './dashboard-texts.ts'
import type { AdviserLoad } from './find-figures.ts'

type AdviserLoadsProps = { loads: AdviserLoad[]; language: PanelLanguage }

/** Who has how much open, with the way to their list. */
export function AdviserLoads({ loads, language }: AdviserLoadsProps) {
  const texts = dashboardTexts[language]
  return (
    <section aria-labelledby="adviser-loads">
      <h2 className={styles.question} id="adviser-loads">
        {texts.loadTitle}
      </h2>
      <p className={styles.hint}>{texts.loadHint}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{texts.adviser}</th>
            <th scope="col" className={styles.number}>
              {texts.loadOpen}
            </th>
            <th scope="col" className={styles.number}>
              {texts.loadOverdue}
            </th>
          </tr>
        </thead>
        <tbody>
          {loads.map(({ id, name, open, overdue }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={`/admin/mis-solicitudes?adviser=${id}`} prefetch={false}>
                  {name}
                </Link>
              </th>
              <td className={styles.number}>{open}</td>
              <td className={styles.number} data-trouble={overdue > 0}>
                {overdue}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
