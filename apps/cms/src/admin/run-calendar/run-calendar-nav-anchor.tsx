'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import styles from '../leads/nav-link.module.css'
import { RUN_CALENDAR_PATH } from './run-calendar-path.ts'

export function RunCalendarNavAnchor({ label }: { label: string }) {
  const isHere = usePathname() === RUN_CALENDAR_PATH
  return (
    <Link
      className={styles.link}
      href={RUN_CALENDAR_PATH}
      prefetch={false}
      aria-current={isHere ? 'page' : undefined}
    >
      {label}
    </Link>
  )
}
