'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import styles from './nav-link.module.css'

export function MyLeadsNavAnchor({ label, count }: { label: string; count: number }) {
  const path = usePathname()
  const href = '/admin/mis-solicitudes'
  return (
    <Link
      className={styles.link}
      href={href}
      prefetch={false}
      aria-current={path === href ? 'page' : undefined}
    >
      <span>{label}</span> <span className={styles.count}>{count}</span>
    </Link>
  )
}
