import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** A lead waits for minutes, not seconds: once a minute is soon enough and costs the server little. */
const REFRESH_MS = 60_000

/** Fetches the view's data again every minute while somebody looks at it, and when they come back to it. */
export function useFreshData(): void {
  const router = useRouter()
  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState === 'visible') router.refresh()
    }
    const timer = setInterval(refresh, REFRESH_MS)
    document.addEventListener('visibilitychange', refresh)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', refresh)
    }
  }, [router])
}
