import { leadSourceLabels } from '@cep/contracts/vocabulary'
import type { PanelLanguage } from '../panel-language.ts'
import styles from './dashboard.module.css'
import { dashboardTexts } from './dashboard-texts.ts'
import type { Figures } from './find-figures.ts'

type LeadSourcesProps = { sources: Figures['sources']; language: PanelLanguage }

/** A table whose bars are its chart: this week against the last, by source. */
export function LeadSources({ sources, language }: LeadSourcesProps) {
  const texts = dashboardTexts[language]
  const most = Math.max(1, ...sources.flatMap(({ thisWeek, lastWeek }) => [thisWeek, lastWeek]))

  return (
    <section aria-labelledby="lead-sources">
      <h2 className={styles.question} id="lead-sources">
        {texts.sourcesTitle}
      </h2>
      <p className={styles.hint}>{texts.sourcesHint}</p>
      {sources.length === 0 ? (
        <p>{texts.noSources}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{texts.source}</th>
              <th scope="col" className={styles.number}>
                {texts.thisWeek}
              </th>
              <th scope="col" className={styles.number}>
                {texts.lastWeek}
              </th>
            </tr>
          </thead>
          <tbody>
            {sources.map(({ source, thisWeek, lastWeek }) => (
              <tr key={source}>
                <th scope="row">
                  {leadSourceLabels[source][language]}
                  <span className={styles.bars} aria-hidden="true">
                    <span style={{ inlineSize: `${(thisWeek / most) * 100}%` }} />
                    <span style={{ inlineSize: `${(lastWeek / most) * 100}%` }} />
                  </span>
                </th>
                <td className={styles.number}>{thisWeek}</td>
                <td className={styles.number}>{lastWeek}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
