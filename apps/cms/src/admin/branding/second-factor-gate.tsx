'use client'

import { useAuth } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { type ReactNode, useEffect } from 'react'

const PAGE = '/admin/segundo-factor'

/** Takes whoever still has to set up a second factor to the page where they do. */
export function SecondFactorGate({ children }: { children: ReactNode }) {
  const { user } = useAuth<{ id: number; collection: 'users'; needsSecondFactor?: boolean }>()
  const pathname = usePathname()
  const hasToLeave =
    Boolean(user?.needsSecondFactor) && pathname !== PAGE && !pathname.startsWith('/admin/logout')

  useEffect(() => {
    if (hasToLeave) window.location.replace(PAGE)
  }, [hasToLeave])

  return hasToLeave ? null : children
}
