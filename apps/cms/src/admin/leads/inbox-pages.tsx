import type { PanelLanguage } from '../panel-language.ts'
import styles from './inbox.module.css'
import { inboxTexts } from './inbox-texts.ts'

type InboxPagesProps = {
  page: { page: number; pageCount: number }
  language: PanelLanguage
  onPage: (page: number) => void
}

/** Steps through the pages of the list; nothing when there is one. */
export function InboxPages({ page: { page, pageCount }, language, onPage }: InboxPagesProps) {
  const texts = inboxTexts[language]
  if (pageCount < 2) return null
  const name = texts.pages(page, pageCount)
  return (
    <nav className={styles.pages} aria-label={name}>
      <button type="button" className={styles.button} disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {texts.previous}
      </button>
      <span>{name}</span>
      <button
        type="button"
        className={styles.button}
        disabled={page >= pageCount}
        onClick={() => onPage(page + 1)}
      >
        {texts.next}
      </button>
    </nav>
  )
}
