import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { type MoveJournal, openMoveState } from './move-journal.ts'
import { refuseMoved } from './refuse-moved.ts'

const folder = mkdtempSync(join(tmpdir(), 'cep-moved-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const journal: MoveJournal = {
  id: '20261124090000',
  startedAt: '2026-11-24T09:00:00.000Z',
  direction: 'there',
  phase: 'copying',
  target: 'ssh://root@203.0.113.7',
  sshConfig: null,
  addresses: { new: '203.0.113.7', old: null },
  own: {},
  key: 'k',
  frozenAt: null,
  facts: null,
  reports: { there: null, back: null },
}

it.each<[Partial<MoveJournal>, RegExp | null]>([
  [{}, /under way/],
  [{ phase: 'serving' }, /serves there/],
  [{ phase: 'finished' }, /serves there/],
  [{ direction: 'back', phase: 'copying' }, /way back/],
  [{ direction: 'back', phase: 'serving' }, /finish/],
  [{ direction: 'back', phase: 'finished' }, null],
])('a change of the stack during %o', (state, expected) => {
  openMoveState(folder).write({ ...journal, ...state })
  if (expected) expect(() => refuseMoved(folder)).toThrow(expected)
  else expect(() => refuseMoved(folder)).not.toThrow()
})

it('nothing has moved where nothing was noted', () => {
  expect(() => refuseMoved(folder)).not.toThrow()
})
