import { describe, expect, it } from 'vitest'
import { groupByStage, leadStage } from './lead-stage.ts'

const now = new Date('2026-11-24T11:00:00Z')
const dueAt = (slaDueAt: string | null) => ({ status: 'new' as const, slaDueAt })

describe('leadStage', () => {
  it.each([
    ['overdue', '2026-11-24T10:59:00Z'],
    ['overdue', '2026-11-24T11:00:00Z'],
    ['today', '2026-11-24T11:01:00Z'],
    ['today', '2026-11-24T22:59:59Z'],
    ['later', '2026-11-24T23:00:01Z'],
    ['unscheduled', null],
  ])('puts a new lead into %s when it is due at %s', (stage, slaDueAt) => {
    expect(leadStage(dueAt(slaDueAt), now)).toBe(stage)
  })

  it.each(['contacted', 'qualified'] as const)('takes a lead that is %s off the clock', (status) => {
    expect(leadStage({ status, slaDueAt: '2026-11-20T10:00:00Z' }, now)).toBe('contacted')
  })

  it.each(['enrolled', 'rejected', 'spam'] as const)('closes a lead that is %s', (status) => {
    expect(leadStage({ status, slaDueAt: '2026-11-20T10:00:00Z' }, now)).toBe('closed')
  })
})

describe('groupByStage', () => {
  it('orders the groups by urgency and what waits by its deadline, and leaves empty groups out', () => {
    const leads = [
      { id: 1, status: 'contacted' as const, slaDueAt: '2026-11-20T10:00:00Z' },
      { id: 2, ...dueAt('2026-11-24T10:30:00Z') },
      { id: 3, ...dueAt(null) },
      { id: 4, ...dueAt('2026-11-24T09:00:00Z') },
    ]
    const groups = groupByStage(leads, now).map(({ stage, leads: members }) => [
      stage,
      members.map(({ id }) => id),
    ])
    expect(groups).toEqual([
      ['overdue', [4, 2]],
      ['unscheduled', [3]],
      ['contacted', [1]],
    ])
  })
})
