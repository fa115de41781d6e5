/** What a check found: one line, and what to do about it. */
export type Verdict = {
  /** What was checked; `--skip-check` names it. */
  check: string
  /** `unknown`: it couldn't be found out here, which stops nobody. */
  state: 'ok' | 'warning' | 'failed' | 'unknown'
  message: string
  /** What to do next; for everything but `ok`. */
  advice?: string
}

type Found = Omit<Verdict, 'check' | 'state'>

export const ok = (check: string, message: string): Verdict => ({ check, state: 'ok', message })
export const warning = (check: string, found: Found): Verdict => ({ check, state: 'warning', ...found })
export const failed = (check: string, found: Found): Verdict => ({ check, state: 'failed', ...found })
export const unknown = (check: string, message: string): Verdict => ({ check, state: 'unknown', message })

const MARKS = { ok: 'ok', warning: '!', failed: 'NO', unknown: '?' }

/** One line for each, with what to do below those that need something done. */
export function renderVerdicts(verdicts: readonly Verdict[]): string {
  const width = Math.max(...verdicts.map(({ check }) => check.length))
  return verdicts
    .map(({ check, state, message, advice }) => {
      const line = `${MARKS[state].padStart(4)}  ${check.padEnd(width)}  ${message}`
      return advice && state !== 'ok' ? `${line}\n${' '.repeat(width + 8)}${advice}` : line
    })
    .join('\n')
}

/** Whether nothing failed; warnings are the operator's to weigh. */
export const isAcceptable = (verdicts: readonly Verdict[]) =>
  verdicts.every(({ state }) => state !== 'failed')
