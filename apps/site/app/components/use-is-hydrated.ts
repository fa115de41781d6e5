import { useEffect, useState } from 'react'

/** Whether JavaScript has taken over the page. */
export function useIsHydrated(): boolean {
  const [isHydrated, setIsHydrated] = useState(false)
  useEffect(() => setIsHydrated(true), [])
  return isHydrated
}
