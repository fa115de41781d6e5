import { writeFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { DatabaseServer } from '@cep/backup/database-server'
import { lastStrike, parseSchedule } from '../backup/schedule.ts'
import { createRun } from '../compose/run.ts'
import { ensureBase } from '../continuous/base-backup.ts'
import { judgeArchive, readArchiver } from '../continuous/watch-archive.ts'
import { openBackupLog } from './backup-log.ts'
import { type ArchiveReport, readReport, writeReport } from './reports.ts'
import { readServiceSettings, SERVICE_FOLDERS, type ServiceSettings } from './service-settings.ts'

const TICK_MS = 10_000
const LOOK_EVERY_MS = 60_000
const REPORT_EVERY_MS = 30 * 60_000
/** After something failed; chosen by hand. */
const AGAIN_AFTER_MS = 10 * 60_000
const DRILL_EVERY_MS = (7 * 24 - 2) * 60 * 60_000
const DRILL_AGAIN_MS = 22 * 60 * 60_000

/** The health check compares its age. */
const CLOCK_FILE = '/tmp/clock'

/**
 * The backup service: an own clock, which needs neither Redis nor anybody else. What takes memory is done
 * by a process of its own, one at a time, whose end gives it back.
 */
export async function serve(): Promise<number> {
  const settings = readServiceSettings()
  const log = openBackupLog(SERVICE_FOLDERS.logs)
  const stop = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort())
  const strike = () => writeFileSync(CLOCK_FILE, '')
  strike()
  const timer = setInterval(strike, TICK_MS)
  const clock = createClock(settings, log, stop.signal)
  log.info(
    `backup service: sets at "${settings.BACKUP_SCHEDULE}" (UTC), off-site ${settings.BACKUP_OFFSITE_S3_ENDPOINT ? 'on' : 'off'}`,
  )
  while (!stop.signal.aborted) {
    await clock.round()
    await delay(TICK_MS, undefined, { signal: stop.signal }).catch(() => undefined)
  }
  clearInterval(timer)
  return 0
}

type Log = ReturnType<typeof openBackupLog>

function createClock(settings: ServiceSettings, log: Log, signal: AbortSignal) {
  const schedule = parseSchedule(settings.BACKUP_SCHEDULE)
  const server: DatabaseServer = { settings, programFolder: '', environment: {} }
  const run = createRun()
  const notBefore = new Map<string, number>()
  let nextBaseLook = 0
  let isFirst = settings.RUN_INITIAL_BACKUP === 'true'

  return {
    async round(): Promise<void> {
      const now = new Date()
      const note = readReport('clock') ?? { doneUpTo: now.toISOString(), drilledAt: null }
      const struck = schedule && lastStrike(schedule, now)
      const isDue = isFirst || (struck !== null && struck.toISOString() > note.doneUpTo)
      if (isDue) {
        await attempt('set', async () => {
          await child('backup', 'ensure')
          isFirst = false
          writeReport('clock', { ...note, doneUpTo: now.toISOString() })
          notBefore.delete('report')
        })
      } else if (!readReport('clock')) writeReport('clock', note)
      await every('archive', LOOK_EVERY_MS, lookAtArchive)
      if (settings.BACKUP_OFFSITE_S3_ENDPOINT) {
        await every('mirror', settings.BACKUP_OFFSITE_WAL_MINUTES * 60_000, mirror)
      }
      // Right after the set, and on the first morning that has one.
      const drilled = note.drilledAt ? Date.parse(note.drilledAt) : 0
      if (!isDue && !isFirst && now.getTime() - drilled >= DRILL_EVERY_MS) {
        // One that fails is red until the next, tomorrow.
        await attempt('drill', drill, DRILL_AGAIN_MS)
      }
      await every('report', REPORT_EVERY_MS, () => child('backup', 'report'))
    },
  }

  async function drill(): Promise<void> {
    try {
      await child('drill')
      writeReport('clock', {
        doneUpTo: readReport('clock')?.doneUpTo ?? new Date().toISOString(),
        drilledAt: new Date().toISOString(),
      })
    } finally {
      notBefore.delete('report')
    }
  }

  /** Not again for a while after a failure, which is told. */
  async function attempt(
    name: string,
    work: () => Promise<void>,
    againAfterMs = AGAIN_AFTER_MS,
  ): Promise<void> {
    if (signal.aborted || Date.now() < (notBefore.get(name) ?? 0)) return
    try {
      await work()
    } catch (error) {
      notBefore.set(name, Date.now() + againAfterMs)
      log.error(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  async function every(name: string, ms: number, work: () => Promise<void>): Promise<void> {
    const step = async () => {
      notBefore.set(name, Date.now() + ms)
      await work()
    }
    // Looking again is cheap where it is done every minute anyway.
    await attempt(name, step, Math.min(ms, AGAIN_AFTER_MS))
  }

  /** A command of ours as a process of its own; what it says is logged. */
  async function child(...words: string[]): Promise<void> {
    const { code } = await run(
      { program: process.execPath, args: [...process.execArgv, process.argv[1] ?? '', ...words] },
      { onLine: (line) => line.trim() && log.info(`${words.join(' ')}: ${line.trim()}`), signal },
    )
    if (code !== 0) throw new Error(`cep ${words.join(' ')} ended with ${code}`)
  }

  async function mirror(): Promise<void> {
    await child('backup', 'mirror')
    const report = readReport('archive')
    if (report) writeReport('archive', { ...report, mirroredAt: new Date().toISOString() })
  }

  async function lookAtArchive(): Promise<void> {
    const before = readReport('archive')
    const report: ArchiveReport = {
      checkedAt: new Date().toISOString(),
      state: 'unknown',
      problem: null,
      lastArchivedAt: before?.lastArchivedAt ?? null,
      waiting: 0,
      reachableSince: before?.reachableSince ?? null,
      newestBaseAt: before?.newestBaseAt ?? null,
      gap: null,
      offsiteMinutes: settings.BACKUP_OFFSITE_S3_ENDPOINT ? settings.BACKUP_OFFSITE_WAL_MINUTES : null,
      mirroredAt: before?.mirroredAt ?? null,
    }
    try {
      const state = judgeArchive(await readArchiver(server), new Date())
      Object.assign(report, state)
      if (state.state !== 'ok') report.problem = problemOf(state.state, state.waiting)
      // Every half an hour, and at once when the store is back: what waited may have been thrown away.
      const isDeep = !before?.newestBaseAt || before.problem !== null || Date.now() >= nextBaseLook
      // While the store is away no base backup would get there either.
      if (isDeep && (state.state !== 'failing' || !before?.newestBaseAt)) {
        const { made, info, healedGap } = await ensureBase(server)
        nextBaseLook = Date.now() + REPORT_EVERY_MS
        if (healedGap) log.error(`the log had a gap at ${healedGap}: healed by a new base backup`)
        if (made) log.info(`base backup (${made}) made`)
        report.gap = healedGap
        report.reachableSince = info.backups[0]?.stoppedAt.toISOString() ?? null
        report.newestBaseAt = info.backups.at(-1)?.stoppedAt.toISOString() ?? null
        if (made)
          Object.assign(report, judgeArchive(await readArchiver(server), new Date()), { problem: null })
      }
    } catch (error) {
      report.problem = error instanceof Error ? error.message : String(error)
      throw error
    } finally {
      if (report.problem && report.problem !== before?.problem)
        log.error(`the log of changes: ${report.problem}`)
      if (!report.problem && before?.problem) log.info('the log of changes is archived again')
      writeReport('archive', { ...report, checkedAt: new Date().toISOString() })
    }
  }
}

function problemOf(state: 'behind' | 'failing', waiting: number): string {
  return state === 'failing'
    ? `it has not left for the store for minutes (${waiting} pieces of 16 MB wait). Is the store well? ./cep logs minio postgres`
    : `${waiting} pieces of 16 MB wait to be archived`
}
