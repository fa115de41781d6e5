import { ROLLUP_DIMENSIONS, type RollupDimension } from '@cep/contracts/rollups'
import Link from 'next/link'
import type { PayloadRequest } from 'payload'
import type { Reader } from '../../access/matrix.ts'
import { transactionOf } from '../../database/transaction-of.ts'
import { panelLanguage } from '../panel-language.ts'
import { countInWords, minutesInWords, shareInWords } from './figure-words.ts'
import { findShares, findSteps, sumOf } from './find-statistics.ts'
import { Funnel } from './funnel.tsx'
import { Shares } from './shares.tsx'
import styles from './statistics.module.css'
import { PERIODS, type PeriodName, readPeriod } from './statistics-period.ts'
import { statisticsTexts } from './statistics-texts.ts'
import { Trend } from './trend.tsx'

type StatisticsProps = {
  req: PayloadRequest
  reader: Reader
  searchParams: Record<string, string | string[] | undefined>
}

/** The centre's figures of a period against the one before it: sums alone, out of what was rolled up. */
export async function Statistics({ req, reader, searchParams }: StatisticsProps) {
  const language = panelLanguage(req.i18n.language)
  const texts = statisticsTexts[language]
  const period = readPeriod(searchParams.periodo)
  // Names of colleagues are for those who may see who works a lead; money for those who answer for it.
  const dimensions = ROLLUP_DIMENSIONS.filter((one) => one !== 'adviser' || reader !== 'lectura')
  const dimension = dimensions.find((one) => one === searchParams.por) ?? 'course'
  const runner = await transactionOf(req)
  const steps = await findSteps(runner, period)
  const shares = await findShares(runner, { period, dimension })
  const now = sumOf(steps.filter(({ isBefore }) => !isBefore))
  const before = sumOf(steps.filter(({ isBefore }) => isBefore))

  return (
    <section className={styles.statistics} aria-labelledby="statistics">
      <h2 className={styles.title} id="statistics">
        {texts.title}
      </h2>
      <p className={styles.hint}>{texts.counted}</p>
      {steps.length === 0 ? (
        <p className={styles.empty}>{texts.nothing}</p>
      ) : (
        <>
          <Periods period={period} dimension={dimension} language={language} />
          <div className={styles.columns}>
            <Funnel now={now} before={before} language={language} />
            <div>
              <Trend steps={steps} language={language} />
              <section className={styles.answers} aria-labelledby="answers">
                <h3 className={styles.question} id="answers">
                  {texts.answerTitle}
                </h3>
                {now.contacted === 0 ? (
                  <p>{texts.noneContacted}</p>
                ) : (
                  <>
                    <p className={styles.value}>
                      {shareInWords(now.contactedInTime, now.contacted, language)}
                    </p>
                    <p className={styles.hint}>
                      {texts.inTime(
                        countInWords(now.contactedInTime, language),
                        countInWords(now.contacted, language),
                      )}
                      . {texts.meanAnswer(minutesInWords(now.responseMinutes / now.contacted))}.{' '}
                      {texts.before}: {shareInWords(before.contactedInTime, before.contacted, language)}.
                    </p>
                  </>
                )}
              </section>
            </div>
          </div>
          <Shares
            shares={shares}
            period={period}
            dimension={dimension}
            dimensions={dimensions}
            hasMoney={reader === 'admin' || reader === 'gestor'}
            language={language}
          />
        </>
      )}
    </section>
  )
}

type PeriodsProps = { period: PeriodName; dimension: RollupDimension; language: 'es' | 'en' }

function Periods({ period, dimension, language }: PeriodsProps) {
  const texts = statisticsTexts[language]
  // Object.keys forgets that the keys are the table's own.
  const names = Object.keys(PERIODS) as PeriodName[]
  return (
    <nav className={styles.choices} aria-label={texts.periodLabel}>
      {names.map((name) => (
        <Link
          key={name}
          href={`/admin?periodo=${name}&por=${dimension}#statistics`}
          prefetch={false}
          aria-current={name === period ? 'page' : undefined}
        >
          {texts.periods[name]}
        </Link>
      ))}
    </nav>
  )
}
