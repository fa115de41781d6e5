import { expect, it } from 'vitest'
import { judgeReports, parseReports } from './read-backup.ts'

const NOW = new Date('2026-11-24T12:00:00Z')
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString()

const sets = {
  checkedAt: ago(10),
  colour: 'green' as 'green' | 'yellow' | 'red',
  reasons: [] as string[],
  newestSet: '20261124_030000',
  lastDrill: { begunAt: ago(60 * 24 * 2), isGood: true },
}
const archive = {
  checkedAt: ago(1),
  state: 'ok' as const,
  problem: null as string | null,
  lastArchivedAt: ago(1),
  waiting: 0,
  reachableSince: ago(60 * 24 * 10),
  newestBaseAt: ago(60),
  gap: null as string | null,
  offsiteMinutes: 5 as number | null,
  mirroredAt: ago(3),
}
const moment = { begunAt: ago(60 * 24 * 3), isGood: true, problem: null as string | null, seconds: 12 }
const well = { sets, archive, moment }

it.each([
  ['all is well', well, 'green', 'off-site: at most 5 min are lost with this machine'],
  ['the service has just started', { ...well, sets: null }, 'yellow', 'just started'],
  [
    'nobody looked for hours',
    { ...well, sets: { ...sets, checkedAt: ago(200) } },
    'red',
    'nobody looked at the sets',
  ],
  [
    'there is no second place',
    { ...well, sets: { ...sets, colour: 'yellow' as const, reasons: ['No second place off-site'] } },
    'yellow',
    'No second place',
  ],
  [
    'the log does not leave',
    { ...well, archive: { ...archive, problem: 'it has not left' } },
    'red',
    'it has not left',
  ],
  [
    'the log had a gap',
    { ...well, archive: { ...archive, gap: '000000010000000000000009' } },
    'yellow',
    'gap',
  ],
  ['no moment was ever tried', { ...well, moment: null }, 'yellow', 'drill --moment'],
  [
    'a moment failed',
    { ...well, moment: { ...moment, isGood: false, problem: 'no room' } },
    'red',
    'no room',
  ],
  [
    'the last try is long ago',
    { ...well, moment: { ...moment, begunAt: ago(60 * 24 * 9) } },
    'red',
    '9 days ago',
  ],
])('%s', (_, reports, light, words) => {
  const finding = judgeReports(reports, NOW)
  expect(finding.light).toBe(light)
  expect(finding.text).toContain(words)
})

it('says the worst first', () => {
  const reports = {
    ...well,
    sets: { ...sets, colour: 'red' as const, reasons: ['the newest is old'] },
    moment: null,
  }
  expect(judgeReports(reports, NOW).text).toMatch(/^the newest is old; no moment/)
})

it('reads what the service wrote, and takes what is no report for none', () => {
  const text = `sets ${JSON.stringify(sets)}\narchive {"state":"ok"}\n`
  expect(parseReports(text)).toEqual({ sets, archive: null, moment: null })
})
