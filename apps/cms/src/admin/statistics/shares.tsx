import { ROLLUP_DIMENSIONS, type RollupDimension } from '@cep/contracts/rollups'
import Link from 'next/link'
import type { PanelLanguage } from '../panel-language.ts'
import { changeInWords, countInWords, eurosInWords } from './figure-words.ts'
import type { Share } from './find-statistics.ts'
import styles from './statistics.module.css'
import type { PeriodName } from './statistics-period.ts'
import { statisticsTexts } from './statistics-texts.ts'

type SharesProps = {
  shares: Share[]
  period: PeriodName
  dimension: RollupDimension
  /** Whose names may be read: those of colleagues are not for everybody. */
  dimensions: readonly RollupDimension[]
  hasMoney: boolean
  language: PanelLanguage
}

/** The period by course, campus, source, campaign or adviser; the bars are its chart. */
export function Shares({ shares, period, dimension, dimensions, hasMoney, language }: SharesProps) {
  const texts = statisticsTexts[language]
  const most = Math.max(1, ...shares.map(({ now }) => now.leads))
  // Nobody advises a visit.
  const counts = (['visits', 'leads', 'contacted', 'converted'] as const).filter(
    (figure) => figure !== 'visits' || dimension !== 'adviser',
  )
  return (
    <section aria-labelledby="shares">
      <h3 className={styles.question} id="shares">
        {texts.shareTitle[dimension]}
      </h3>
      <nav className={styles.choices} aria-label={texts.shareLabel}>
        {ROLLUP_DIMENSIONS.filter((one) => dimensions.includes(one)).map((one) => (
          <Link
            key={one}
            href={`/admin?periodo=${period}&por=${one}#shares`}
            prefetch={false}
            aria-current={one === dimension ? 'page' : undefined}
          >
            {texts.dimensions[one]}
          </Link>
        ))}
      </nav>
      {shares.length === 0 ? (
        <p>{texts.noShares}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard.
        <section className={styles.scroll} tabIndex={0} aria-label={texts.shareTitle[dimension]}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{texts.dimensions[dimension]}</th>
                {counts.map((name) => (
                  <th scope="col" key={name}>
                    {texts[name]}
                  </th>
                ))}
                {hasMoney ? <th scope="col">{texts.revenue}</th> : null}
              </tr>
            </thead>
            <tbody>
              {shares.map(({ key, name, now, before }) => (
                <tr key={key}>
                  <th scope="row">
                    {dimension === 'source' && name
                      ? (texts.sources[name] ?? name)
                      : (name ?? texts.none[dimension])}
                    <span className={styles.bar} aria-hidden="true">
                      <span style={{ inlineSize: `${(now.leads / most) * 100}%` }} />
                    </span>
                  </th>
                  {counts.map((figure) => (
                    <td key={figure}>
                      {countInWords(now[figure], language)}
                      {figure === 'leads' ? (
                        <span className={styles.hint}>
                          {changeInWords(now.leads, before.leads, language)}
                        </span>
                      ) : null}
                    </td>
                  ))}
                  {hasMoney ? <td>{eurosInWords(now.revenueCents, language)}</td> : null}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}
