import type { Progress as BytesDone } from '@cep/backup/backup-context'

const EVERY_MS = 5_000

const STEPS: Record<string, string> = {
  objects: 'objects',
  database: 'database',
  'read-back': 'reading back',
  offsite: 'copying off-site',
  verify: 'verifying',
  load: 'loading the database',
  'check-objects': 'checking objects',
  'objects-back': 'putting objects back',
  table: 'putting the table back',
}

/** One line for each thing that takes long: how much, how fast, how much longer. */
export function reportProgress(
  say: (text: string) => void,
  now: () => number = () => performance.now(),
): (progress: BytesDone) => void {
  let current: { step: string; begunAt: number; saidAt: number } | undefined
  return ({ step, doneBytes, totalBytes }) => {
    if (current?.step !== step || doneBytes === 0) current = { step, begunAt: now(), saidAt: now() }
    if (now() - current.saidAt < EVERY_MS) return
    current.saidAt = now()
    const rate = (doneBytes / (now() - current.begunAt)) * 1000
    const whole = totalBytes ? ` of ${megabytes(totalBytes)}` : ''
    const left = totalBytes && rate > 0 ? `, ${Math.ceil((totalBytes - doneBytes) / rate)} s left` : ''
    say(`${STEPS[step] ?? step}: ${megabytes(doneBytes)}${whole} MB, ${megabytes(rate)} MB/s${left}`)
  }
}

const megabytes = (bytes: number) => (bytes / 1024 ** 2).toFixed(1)
