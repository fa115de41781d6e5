import { useId, useState } from 'react'
import type { PanelLanguage } from '../panel-language.ts'
import { inboxTexts } from './inbox-texts.ts'
import styles from './score-badge.module.css'
import type { ScoreReason } from './score-explanation.ts'

type ScoreBadgeProps = { score: number | null; reasons: ScoreReason[]; language: PanelLanguage }

/** The score; pointing at it, focusing or tapping it says where it comes from, Escape closes that. */
export function ScoreBadge({ score, reasons, language }: ScoreBadgeProps) {
  const texts = inboxTexts[language]
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  if (score === null) return null

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same happens on focus of the button inside
    <span
      className={styles.anchor}
      onMouseEnter={() => setOpen(true)}
      onMouseLeave={() => setOpen(false)}
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
    >
      <button
        type="button"
        className={styles.badge}
        aria-label={texts.score(score)}
        aria-describedby={id}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
      >
        <span className={styles.bar} style={{ inlineSize: `${(score / 100) * 64}px` }} aria-hidden="true" />
        <span className={styles.number}>{score}</span>
      </button>
      <span id={id} role="tooltip" className={styles.tip} data-open={isOpen}>
        <span className={styles.tipTitle}>{texts.scoreWhy}</span>
        {reasons.map(({ reason, points }) => (
          <span key={reason} className={styles.tipRow}>
            <span>{reason}</span> <span className={styles.points}>{signed(points)}</span>
          </span>
        ))}
      </span>
    </span>
  )
}

/** With a real minus sign, which stands in the width of a plus. */
export function signed(points: number): string {
  return points < 0 ? `−${-points}` : `+${points}`
}
