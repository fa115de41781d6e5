import buttons from './inbox.module.css'
import styles from './inbox-notice.module.css'

type NoticeProps = { title: string; hint: string; action?: string; href?: string }

/** What stands where there is nothing to list: why, and what next. */
export function InboxNotice({ title, hint, action, href }: NoticeProps) {
  return (
    <div className={styles.notice}>
      <h2 className={styles.noticeTitle}>{title}</h2>
      <p>{hint}</p>
      {action && href ? (
        <a className={buttons.button} href={href}>
          {action}
        </a>
      ) : null}
    </div>
  )
}
