import { leadFields } from '@cep/contracts/lead-submission'
import { describe, expect, it } from 'vitest'
import { courseRuns } from './course-runs.ts'
import { courses } from './courses.ts'
import { FRESH_MINUTES, SERVICE_LEVEL_MINUTES } from './leads/choose-moments.ts'
import { addWorkingMinutes } from './leads/working-time.ts'
import { demoLeads } from './leads.ts'
import { users } from './users.ts'

const MINUTE_MS = 60_000
const MOMENTS = {
  'a Tuesday at noon': '2026-11-24T11:00:00Z',
  'a Monday before opening': '2026-11-23T07:10:00Z',
  'a Saturday night': '2027-01-16T23:40:00Z',
  'a Thursday evening in summer': '2027-07-15T17:55:00Z',
  'the morning after the clocks changed': '2027-03-28T08:00:00Z',
}

describe.each(Object.entries(MOMENTS))('the demo leads on %s', (_, moment) => {
  const now = new Date(moment)
  const leads = demoLeads(now)

  it('are 300 of the last 90 days, oldest first, and the same every time', () => {
    expect(leads).toHaveLength(300)
    expect(leads).toEqual(demoLeads(now))
    const moments = leads.map(({ createdAt }) => createdAt)
    expect(moments).toEqual([...moments].sort())
    expect(Date.parse(moments[0] ?? '')).toBeGreaterThan(now.getTime() - 90 * 24 * 60 * MINUTE_MS)
    expect(Date.parse(moments.at(-1) ?? '')).toBeLessThan(now.getTime())
  })

  it('have eight new ones of the last three hours and fifteen older ones, five of them overdue', () => {
    const fresh = leads.filter(({ status }) => status === 'new')
    const age = (createdAt: string) => (now.getTime() - Date.parse(createdAt)) / MINUTE_MS
    const older = fresh.filter(({ createdAt }) => age(createdAt) > FRESH_MINUTES)
    const overdue = older.filter(
      ({ createdAt }) => addWorkingMinutes(new Date(createdAt), SERVICE_LEVEL_MINUTES) < now,
    )
    expect(fresh.length - older.length).toBe(8)
    expect(older).toHaveLength(15)
    expect(overdue).toHaveLength(5)
  })

  it('are what the form would have taken', () => {
    for (const lead of leads) {
      const { firstName, lastName, email, phone } = lead
      expect(leadFields.parse({ ...lead, message: lead.message ?? undefined })).toMatchObject({
        firstName,
        lastName,
        email,
        phone,
      })
      expect(email).toMatch(/\.example$/)
    }
  })

  it('name a course, a run and a campus that belong together', () => {
    const courseByCode = new Map(courses.map((course) => [course.code, course]))
    const runByCode = new Map(courseRuns(now).map((run) => [run.code, run]))
    for (const lead of leads) {
      const course = lead.course === null ? null : courseByCode.get(lead.course)
      expect(course).toBeDefined()
      if (lead.campus && course) expect(course.campuses).toContain(lead.campus)
      if (lead.run === null) continue
      expect(runByCode.get(lead.run)).toMatchObject({ course: lead.course, campus: lead.campus })
    }
  })

  it('happen in order, and nothing in the future', () => {
    for (const lead of leads) {
      const contacted = lead.firstContactedAt ?? lead.createdAt
      const history = [lead.createdAt, contacted, ...lead.activity.map(({ at }) => at)]
      if (lead.status !== 'spam') expect(history).toEqual([...history].sort())
      expect(history.every((at) => Date.parse(at) < now.getTime())).toBe(true)
      expect(lead.convertedAt !== null).toBe(lead.status === 'enrolled')
      expect(lead.firstContactedAt !== null).toBe(!['new', 'spam'].includes(lead.status))
      if (lead.convertedAt) expect(history.at(-1)).toBe(lead.convertedAt)
    }
  })

  it('were mostly answered within four working hours, and a few later', () => {
    const answered = leads.filter(({ firstContactedAt }) => firstContactedAt !== null)
    const late = answered.filter(
      ({ createdAt, firstContactedAt }) =>
        addWorkingMinutes(new Date(createdAt), SERVICE_LEVEL_MINUTES) < new Date(firstContactedAt ?? ''),
    )
    expect(late.length / answered.length).toBeGreaterThan(0.03)
    expect(late.length / answered.length).toBeLessThan(0.15)
  })

  it('hold a few people who asked about two courses, and nobody twice about one', () => {
    const asked = leads.map(({ email, course }) => `${email} ${course}`)
    expect(new Set(asked).size).toBe(asked.length)
    const people = new Set(leads.map(({ email }) => email))
    expect(leads.length - people.size).toBeGreaterThanOrEqual(8)
    expect(leads.length - people.size).toBeLessThan(20)
  })

  it('write more than forty different messages, none of them often', () => {
    const counts = new Map<string, number>()
    for (const { message, status } of leads) {
      if (message && status !== 'spam') counts.set(message, (counts.get(message) ?? 0) + 1)
    }
    expect(counts.size).toBeGreaterThan(40)
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(6)
    expect([...counts.keys()].filter((message) => message.includes('{'))).toEqual([])
  })

  it('come from everywhere, mostly from the site, and are assigned to people who answer them', () => {
    const answering = users.filter(({ role }) => role === 'asesor' || role === 'gestor')
    for (const { assignedTo } of leads) expect(answering.map(({ email }) => email)).toContain(assignedTo)
    const from = (source: string) => leads.filter((lead) => lead.source === source).length
    expect(from('web')).toBeGreaterThan(150)
    for (const source of ['meta', 'whatsapp', 'phone', 'event']) expect(from(source)).toBeGreaterThan(3)
    const externalIds = leads.flatMap(({ externalId }) => externalId ?? [])
    expect(new Set(externalIds).size).toBe(from('meta'))
  })
})
