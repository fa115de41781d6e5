import styles from './inbox-skeleton.module.css'

/** Stands where the rows will be, in their size, while they are fetched. */
export function InboxSkeleton({ label }: { label: string }) {
  return (
    <div className={styles.skeleton} role="status">
      <span className={styles.visuallyHidden}>{label}</span>
      {['first', 'second', 'third', 'fourth', 'fifth'].map((row) => (
        <div key={row} className={styles.skeletonRow} aria-hidden="true">
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  )
}
