import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { isPreview } from './is-preview.ts'
import { viewOfPage } from './view-of-page.ts'

/** The path counted last: an effect that runs twice, or a filter that changes the query, is no new page. */
let counted: string | null = null

/**
 * Counts each page that is shown, once, without cookies; not where the browser asks for no tracking, nor in
 * an editor's preview.
 */
export function useCountedViews() {
  const { pathname } = useLocation()
  useEffect(() => {
    if (counted === pathname || asksNotToBeTracked() || isPreview(window.location.href)) return
    const isFirst = counted === null && isFreshlyLoaded()
    counted = pathname
    const view = viewOfPage({ href: window.location.href, referrer: document.referrer, isFirst })
    navigator.sendBeacon('/api/views', new Blob([JSON.stringify(view)], { type: 'application/json' }))
  }, [pathname])
}

/** Global Privacy Control is not in TypeScript's own types. */
type PrivacySignals = Navigator & { globalPrivacyControl?: boolean }

function asksNotToBeTracked(): boolean {
  const { doNotTrack, globalPrivacyControl }: PrivacySignals = navigator
  return doNotTrack === '1' || globalPrivacyControl === true
}

function isFreshlyLoaded(): boolean {
  const [navigation] = performance.getEntriesByType('navigation')
  return !(navigation instanceof PerformanceNavigationTiming) || navigation.type === 'navigate'
}
