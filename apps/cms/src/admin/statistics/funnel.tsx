import type { PanelLanguage } from '../panel-language.ts'
import { changeInWords, countInWords, shareInWords } from './figure-words.ts'
import type { Figures } from './find-statistics.ts'
import styles from './statistics.module.css'
import { statisticsTexts } from './statistics-texts.ts'

type FunnelProps = { now: Figures; before: Figures; language: PanelLanguage }

const STEPS = ['visits', 'leads', 'contacted', 'converted'] as const

/** From a visit to a student: how many at each step, of how many, against the time before. */
export function Funnel({ now, before, language }: FunnelProps) {
  const texts = statisticsTexts[language]
  const most = Math.max(1, ...STEPS.map((step) => now[step]))
  return (
    <section aria-labelledby="funnel">
      <h3 className={styles.question} id="funnel">
        {texts.funnelTitle}
      </h3>
      <ol className={styles.funnel}>
        {STEPS.map((step, index) => {
          const previous = STEPS[index - 1]
          return (
            <li key={step}>
              <span className={styles.step}>
                <span>{texts[step]}</span> <strong>{countInWords(now[step], language)}</strong>
              </span>
              <span className={styles.bar} aria-hidden="true">
                <span style={{ inlineSize: `${(now[step] / most) * 100}%` }} />
              </span>
              <span className={styles.hint}>
                {previous ? `${texts.ofPrevious(shareInWords(now[step], now[previous], language))} · ` : ''}
                {texts.change(
                  changeInWords(now[step], before[step], language),
                  countInWords(before[step], language),
                )}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
