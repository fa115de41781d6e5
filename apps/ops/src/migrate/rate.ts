import type { Progress } from '../compose/progress.ts'

const EVERY_MS = 2_000

/** Tells how much of something is done, how fast, and how much longer it takes; every two seconds at the most. */
export function createRate(
  what: string,
  totalBytes: number,
  say: Progress,
  now: () => number = () => performance.now(),
): (doneBytes: number, also?: string) => void {
  let begun: { at: number; bytes: number } | null = null
  let saidAt = now()
  return (doneBytes, also) => {
    begun ??= { at: now(), bytes: doneBytes }
    if (now() - saidAt < EVERY_MS) return
    saidAt = now()
    const rate = ((doneBytes - begun.bytes) / Math.max(1, now() - begun.at)) * 1000
    const left = Math.max(0, totalBytes - doneBytes)
    const time = rate > 0 ? `, ${Math.ceil(left / rate)} s left` : ''
    const share = totalBytes > 0 ? Math.min(100, Math.floor((doneBytes / totalBytes) * 100)) : 100
    say(
      `${what}: ${also ? `${also}, ` : ''}${share}% of ${megabytes(totalBytes)} MB, ${megabytes(rate)} MB/s${time}`,
    )
  }
}

const megabytes = (bytes: number) => (bytes / 1024 ** 2).toFixed(1)
