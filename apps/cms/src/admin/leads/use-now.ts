import { useEffect, useState } from 'react'

const TICK_MS = 30_000

/** The time, moving on twice a minute; starts at the server's, so that both render the same words. */
export function useNow(renderedAt: string): Date {
  const [now, setNow] = useState(() => new Date(renderedAt))
  useEffect(() => {
    setNow(new Date())
    const timer = setInterval(() => setNow(new Date()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
