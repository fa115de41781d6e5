'use client'

import { useTranslation } from '@payloadcms/ui'
import { type ReactNode, useEffect } from 'react'
import { nameControls } from './control-names.ts'

/** Keeps the panel's controls named while it changes under somebody's hands. */
export function NamedControls({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()

  useEffect(() => {
    let frame = 0
    const name = () => {
      frame = 0
      nameControls(document, i18n.language)
    }
    const observer = new MutationObserver(() => {
      frame ||= requestAnimationFrame(name)
    })
    name()
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [i18n.language])

  return children
}
