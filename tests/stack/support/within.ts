import { until } from '@cep/testing/until'

/** Seconds until `probe` says yes; fails after `seconds`. */
export async function secondsUntil(
  what: string,
  probe: () => Promise<boolean>,
  seconds: number,
): Promise<number> {
  const startedAt = performance.now()
  await until(what, probe, { timeoutMs: seconds * 1000, everyMs: 200 })
  return Math.round((performance.now() - startedAt) / 100) / 10
}

/** A figure that the test run shows, beside what it proves. */
export function report(text: string): void {
  process.stdout.write(`  figure: ${text}\n`)
}
