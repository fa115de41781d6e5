import {
  type ArchiveReport,
  type MomentDrill,
  parseReport,
  type SetReport,
} from '../backup-service/reports.ts'
import { compose } from '../compose/docker-commands.ts'
import { readLastRestorePoint } from '../deploy/restore-point.ts'
import { durationInWords } from './amounts.ts'
import type { Finding, Light } from './light.ts'
import { worst } from './light.ts'
import type { StatusContext } from './status-context.ts'

const MINUTE_MS = 60_000
/** Sets are looked at every half an hour, the log every minute, by a service with a tenth of a processor. */
const OLDEST_SET_REPORT_MS = 90 * MINUTE_MS
const OLDEST_ARCHIVE_REPORT_MS = 10 * MINUTE_MS
const OLDEST_MOMENT_DRILL_MS = 8 * 24 * 60 * MINUTE_MS

const command = (stack: StatusContext['stack']) =>
  compose(stack, [
    ...['exec', '-T', 'backup', 'sh', '-c'],
    'cd /backups/work 2>/dev/null || exit 0; for name in sets archive moment; do [ ! -s $name.json ] || { printf "%s " $name; head -n 1 $name.json; }; done',
  ])

export type BackupReports = {
  sets: SetReport | null
  archive: ArchiveReport | null
  moment: MomentDrill | null
}

/** What the backup service says of itself: sets, drills, and how far the log of changes has got. */
export async function findBackup({ run, stack }: StatusContext): Promise<Finding> {
  const { code, stdout } = await run(command(stack))
  if (code !== 0) {
    return { light: 'red', text: 'the service "backup" does not run: nothing is being backed up (./cep up)' }
  }
  const judged = judgeReports(parseReports(stdout), new Date())
  return { ...judged, lastRestorePoint: await readLastRestorePoint({ run, stack }) }
}

export function parseReports(text: string): BackupReports {
  const of = (name: string) => new RegExp(`^${name} (\\{.*\\})`, 'm').exec(text)?.[1] ?? ''
  return {
    sets: parseReport('sets', of('sets')),
    archive: parseReport('archive', of('archive')),
    moment: parseReport('moment', of('moment')),
  }
}

/** One line: the worst first, then how old things are. */
export function judgeReports(reports: BackupReports, now: Date): Finding {
  const age = (moment: string) => now.getTime() - Date.parse(moment)
  const ago = (moment: string) => `${durationInWords(age(moment) / 1000)} ago`
  const { sets, archive, moment } = reports
  const problems: { light: Light; text: string }[] = []
  const say = (light: Light, text: string) => problems.push({ light, text })

  if (!sets || !archive) say('yellow', 'the backup service has just started and has not looked yet')
  if (sets && age(sets.checkedAt) > OLDEST_SET_REPORT_MS)
    say('red', `nobody looked at the sets since ${ago(sets.checkedAt)}`)
  if (archive && age(archive.checkedAt) > OLDEST_ARCHIVE_REPORT_MS)
    say('red', `nobody looked at the log of changes since ${ago(archive.checkedAt)}`)
  if (archive?.problem) say('red', `log of changes: ${archive.problem}`)
  if (archive?.gap)
    say('yellow', `the log of changes had a gap at ${archive.gap}: no moment within it can be had`)
  if (sets) for (const reason of sets.reasons) say(sets.colour, reason)
  if (moment && !moment.isGood) say('red', `a moment could not be brought back: ${moment.problem}`)
  else if (!moment) say('yellow', 'no moment was ever brought back for a test (./cep drill --moment)')
  else if (age(moment.begunAt) > OLDEST_MOMENT_DRILL_MS)
    say('red', `the last drill of a moment was ${ago(moment.begunAt)}`)

  const facts = [
    sets?.newestSet ? `set ${sets.newestSet}` : 'no set',
    archive?.reachableSince ? `every moment since ${archive.reachableSince.slice(0, 16)}Z` : 'no moments yet',
    sets?.lastDrill ? `drill ${ago(sets.lastDrill.begunAt)}` : 'no drill',
    archive?.offsiteMinutes
      ? `off-site: at most ${archive.offsiteMinutes} min are lost with this machine`
      : 'off-site: nothing',
  ]
  const light = worst(problems.map((problem) => problem.light))
  const said = problems.toSorted((a, b) => rank(a.light) - rank(b.light)).map(({ text }) => text)
  return { light, text: [...said, facts.join(', ')].join('; '), ...reports }
}

const rank = (light: Light) => ['red', 'yellow', 'green'].indexOf(light)
