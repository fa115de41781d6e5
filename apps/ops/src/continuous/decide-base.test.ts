import { expect, it } from 'vitest'
import type { BaseBackup } from './archive-info.ts'
import { decideBase } from './decide-base.ts'

const NOW = new Date('2026-11-24T03:00:00Z')

const backup = (kind: BaseBackup['kind'], hoursAgo: number): BaseBackup => ({
  label: `${kind}-${hoursAgo}`,
  kind,
  stoppedAt: new Date(NOW.getTime() - hoursAgo * 3_600_000),
  firstWal: '000000010000000000000001',
  lastWal: '000000010000000000000001',
  sizeBytes: 1,
})

it.each([
  ['none at all', [], null, 'full'],
  ['a full one of a week ago', [backup('full', 167), backup('diff', 23)], null, 'full'],
  ['a full one of yesterday', [backup('full', 24)], null, 'diff'],
  ['a differential one of an hour ago', [backup('full', 100), backup('diff', 1)], null, null],
  ['a gap since the last', [backup('full', 100), backup('diff', 1)], '000000010000000000000009', 'diff'],
] as const)('with %s', (_, backups, gap, due) => {
  const info = { archiveId: '17-1', systemId: '1', backups: [...backups] }
  expect(decideBase(info, { gap, currentWal: '000000010000000000000009', now: NOW })).toBe(due)
})

it('begins anew when the log has branched off', () => {
  const info = { archiveId: '17-1', systemId: '1', backups: [backup('full', 1)] }
  expect(decideBase(info, { gap: null, currentWal: '000000020000000000000009', now: NOW })).toBe('full')
})
