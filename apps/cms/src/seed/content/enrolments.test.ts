import { studentFields } from '@cep/contracts/student-fields'
import { describe, expect, it } from 'vitest'
import { courseRuns } from './course-runs.ts'
import { demoEnrolments } from './enrolments.ts'
import { demoLeads } from './leads.ts'

describe.each(['2026-11-24T11:00:00Z', '2027-03-28T08:00:00Z'])('the demo enrolments on %s', (moment) => {
  const now = new Date(moment)
  const leads = demoLeads(now)
    .filter(({ status }) => status === 'enrolled')
    .map((lead, index) => ({ ...lead, id: index + 1, convertedAt: lead.convertedAt ?? lead.createdAt }))
  const { students, enrolments } = demoEnrolments(now, leads)
  const runs = courseRuns(now)

  it('are the same every time, by people who could enrol', () => {
    expect(demoEnrolments(now, leads)).toEqual({ students, enrolments })
    expect(new Set(students.map(({ email }) => email)).size).toBe(students.length)
    expect(new Set(students.map(({ nationalId }) => nationalId)).size).toBe(students.length)
    for (const student of students) {
      expect(studentFields.parse(student)).toMatchObject({ nationalId: student.nationalId })
      expect(student.email).toMatch(/\.example$/)
    }
  })

  it('fill every run as its content says, and more only where people can wait', () => {
    for (const run of runs) {
      const there = enrolments.filter(({ run: code, status }) => code === run.code && status !== 'pending')
      expect(there.length, run.code).toBeGreaterThanOrEqual(run.seatsTaken)
      if (there.length > run.seatsTaken)
        expect([run.status, run.seatsTaken]).toEqual(['enrolment_open', run.maxStudents])
      expect(new Set(there.map(({ email }) => email)).size, run.code).toBe(there.length)
    }
    const waiting =
      enrolments.filter(({ status }) => status !== 'pending').length -
      runs.reduce((sum, run) => sum + run.seatsTaken, 0)
    expect(waiting).toBeGreaterThan(5)
  })

  it('include nearly all whose lead was enrolled', () => {
    const fromLeads = enrolments.filter(({ leadId }) => leadId !== null)
    expect(fromLeads.length).toBeGreaterThan(leads.length * 0.9)
  })

  it('were made before today, and end after they began', () => {
    for (const { createdAt, endedAt } of enrolments) {
      expect(Date.parse(createdAt)).toBeLessThan(now.getTime())
      if (endedAt) expect(endedAt > createdAt).toBe(true)
    }
  })
})
