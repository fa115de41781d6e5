import { type LeadStatus, leadStatusLabels } from '@cep/contracts/vocabulary'
import type { PanelLanguage } from '../panel-language.ts'
import { inboxTexts } from './inbox-texts.ts'
import styles from './status-buttons.module.css'

type StatusButtonsProps = {
  name: string
  status: LeadStatus
  language: PanelLanguage
  onChange: (status: LeadStatus) => void
}

/**
 * Where a lead usually goes from each status, the likeliest first; a closed one can be opened again. To
 * `enrolled` it goes by enrolling, on its page.
 */
const nextStatuses: Record<LeadStatus, readonly LeadStatus[]> = {
  new: ['contacted', 'qualified', 'rejected', 'spam'],
  contacted: ['qualified', 'rejected', 'spam'],
  qualified: ['contacted', 'rejected', 'spam'],
  enrolled: ['contacted'],
  rejected: ['contacted'],
  spam: ['new'],
}

/** One tap to the next status. */
export function StatusButtons({ name, status, language, onChange }: StatusButtonsProps) {
  const texts = inboxTexts[language]
  const isClosed = nextStatuses[status].length === 1
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, these are buttons
    <div className={styles.group} role="group" aria-label={texts.statusGroup(name)}>
      {nextStatuses[status].map((next) => (
        <button key={next} type="button" className={styles.button} onClick={() => onChange(next)}>
          {isClosed ? texts.reopen : leadStatusLabels[next][language]}
        </button>
      ))}
    </div>
  )
}
