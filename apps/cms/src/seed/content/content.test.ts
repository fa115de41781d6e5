import { describe, expect, it } from 'vitest'
import { areas } from './areas.ts'
import { campuses } from './campuses.ts'
import { courseRuns } from './course-runs.ts'
import { courses } from './courses.ts'
import { cycles } from './cycles.ts'
import { settings } from './settings.ts'
import type { Block, Course } from './shapes.ts'
import { staff } from './staff.ts'
import { users } from './users.ts'

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const EMAIL = /^[a-z.]+@cepformacion\.example$/
const PHONE = /^\+34[679]\d{8}$/

const repeated = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index)
const textsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => ('text' in block ? [block.text] : block.items))

/** Everything a visitor reads about a course but its names. */
const proseOf = (course: Course) => [
  course.summary,
  ...textsOf(course.description),
  ...course.objectives,
  ...course.requirements,
  ...course.outcomes,
  ...course.benefits,
  course.seo.title,
  course.seo.description,
]

describe('the centre', () => {
  it('has eight areas of different colours', () => {
    expect(areas).toHaveLength(8)
    expect(repeated(areas.map(({ code }) => code))).toEqual([])
    expect(repeated(areas.map(({ colour }) => colour))).toEqual([])
    for (const area of areas) {
      expect(area.code).toMatch(/^[A-Z]{3,4}$/)
      expect(area.colour).toMatch(/^#[0-9a-f]{6}$/)
    }
  })

  it('has five campuses that can be found and called', () => {
    expect(campuses).toHaveLength(5)
    expect(repeated(campuses.flatMap(({ slug, phone, email }) => [slug, phone, email]))).toEqual([])
    for (const campus of campuses) {
      expect(campus.slug).toMatch(SLUG)
      expect(campus.postalCode).toMatch(/^\d{5}$/)
      expect(campus.phone).toMatch(PHONE)
      expect(campus.email).toMatch(EMAIL)
      expect(campus.geo.latitude).toBeGreaterThan(36)
      expect(campus.geo.latitude).toBeLessThan(44)
      expect(campus.geo.longitude).toBeGreaterThan(-9)
      expect(campus.geo.longitude).toBeLessThan(3)
    }
    expect(settings.phone).toMatch(PHONE)
    expect(settings.whatsapp).toMatch(PHONE)
  })

  it('has ten people, at least one teacher for every area', () => {
    expect(staff).toHaveLength(10)
    expect(repeated(staff.flatMap(({ slug, email, phone }) => [slug, email, phone]))).toEqual([])
    const places = campuses.map(({ slug }) => slug)
    for (const person of staff) expect(places).toContain(person.campus)
    for (const { code } of areas)
      expect(
        staff.some((person) => person.areas.includes(code)),
        code,
      ).toBe(true)
  })

  it('has one user of each role, and an adviser for every campus', () => {
    expect(users.map(({ role }) => role)).toEqual(['admin', 'gestor', 'marketing', 'asesor', 'lectura'])
    for (const user of users) expect(user.email).toMatch(EMAIL)
    const advised = users.filter(({ role }) => role === 'asesor').flatMap((user) => user.campuses)
    expect([...advised].sort()).toEqual(campuses.map(({ slug }) => slug).sort())
  })
})

describe('the cycles', () => {
  it('are twelve, of all four levels, in order', () => {
    expect(cycles.map(({ order }) => order)).toEqual(cycles.map((_, index) => index + 1))
    expect(cycles).toHaveLength(12)
    expect(new Set(cycles.map(({ level }) => level)).size).toBe(4)
    expect(repeated(cycles.map(({ slug }) => slug))).toEqual([])
  })

  it.each(cycles)('$slug is complete and has courses', (cycle) => {
    expect(cycle.slug).toMatch(SLUG)
    expect(cycle.description.length).toBeGreaterThan(150)
    expect(cycle.modules.length).toBeGreaterThanOrEqual(6)
    expect(cycle.requirements.length).toBeGreaterThan(0)
    expect(cycle.outcomes.length).toBeGreaterThan(0)
    for (const { hours } of cycle.modules) expect(hours).toBeGreaterThan(0)
    expect(courses.some((course) => course.cycle === cycle.slug)).toBe(true)
  })
})

describe('the courses', () => {
  it('are sixty, six of them featured, every area with some', () => {
    expect(courses).toHaveLength(60)
    expect(courses.filter(({ featured }) => featured)).toHaveLength(6)
    expect(repeated(courses.flatMap(({ code, slug, name }) => [code, slug, name]))).toEqual([])
    for (const { code } of areas)
      expect(courses.filter(({ area }) => area === code).length).toBeGreaterThan(5)
  })

  it.each(courses)('$code keeps to the limits', (course) => {
    expect(course.code).toMatch(/^[A-Z]{3,4}-[A-Z]{4}-\d{4}$/)
    expect(course.code.startsWith(`${course.area}-`)).toBe(true)
    expect(course.slug).toMatch(SLUG)
    expect(course.summary.length).toBeGreaterThanOrEqual(160)
    expect(course.summary.length).toBeLessThanOrEqual(320)
    expect(course.objectives.length).toBeGreaterThanOrEqual(3)
    expect(course.objectives.length).toBeLessThanOrEqual(8)
    expect(course.syllabus.length).toBeGreaterThanOrEqual(6)
    expect(course.syllabus.length).toBeLessThanOrEqual(16)
    expect(course.seo.title.length).toBeLessThanOrEqual(60)
    expect(course.seo.description.length).toBeGreaterThanOrEqual(120)
    expect(course.seo.description.length).toBeLessThanOrEqual(160)
    expect(course.subsidyPercentage).toBeGreaterThanOrEqual(0)
    expect(course.subsidyPercentage).toBeLessThanOrEqual(100)
    expect(Number.isInteger(course.basePriceCents)).toBe(true)
  })

  it.each(courses)('$code is told in paragraphs under headings, and its hours add up', (course) => {
    const paragraphs = course.description.filter(({ type }) => type === 'p')
    const headings = course.description.filter(({ type }) => type === 'h2' || type === 'h3')
    expect(paragraphs.length).toBeGreaterThanOrEqual(3)
    expect(paragraphs.length).toBeLessThanOrEqual(6)
    expect(headings.length).toBeGreaterThanOrEqual(1)
    expect(headings.length).toBeLessThanOrEqual(2)
    const hours = course.syllabus.reduce((sum, unit) => sum + (unit.hours ?? 0), 0)
    expect(hours).toBe(course.durationHours)
    for (const list of [course.requirements, course.outcomes, course.benefits]) {
      expect(list.length).toBeGreaterThan(0)
    }
  })

  it.each(courses)('$code refers to what there is', ({ area, cycle, campuses: places, modality, type }) => {
    expect(areas.map(({ code }) => code)).toContain(area)
    if (cycle) expect(cycles.map(({ slug }) => slug)).toContain(cycle)
    expect(places.length === 0).toBe(modality === 'online')
    for (const place of places) expect(campuses.map(({ slug }) => slug)).toContain(place)
    if (type === 'teleformacion') expect(modality).toBe('online')
    if (type.startsWith('ciclo_')) expect(cycle).toBeDefined()
  })

  it('say nothing twice', () => {
    const sentences = courses.flatMap(proseOf).filter((text) => text.length > 28)
    expect(repeated(sentences)).toEqual([])
  })

  it('neither shout nor praise themselves', () => {
    const loud = /[¡!]|excelen|líder|innovador|exclusiv|puntero|prestigi|de calidad|mejor centro/i
    expect(courses.flatMap(proseOf).filter((text) => loud.test(text))).toEqual([])
  })
})

describe.each([
  '2026-11-24T10:00:00Z',
  '2026-12-31T23:30:00Z',
  '2027-02-28T12:00:00Z',
  '2027-08-15T06:00:00Z',
  '2027-09-14T12:00:00Z',
])('the course runs on %s', (moment) => {
  const now = new Date(moment)
  const today = now.toLocaleDateString('sv-SE', { timeZone: 'Europe/Madrid' })
  const runs = courseRuns(now)
  const courseOf = (code: string) => courses.find((course) => course.code === code)

  it('are 120 with codes of their own, the same every time, every course with one', () => {
    expect(runs).toHaveLength(120)
    expect(runs).toEqual(courseRuns(now))
    expect(repeated(runs.map(({ code }) => code))).toEqual([])
    expect(new Set(runs.map(({ course }) => course)).size).toBe(60)
  })

  it('show every state', () => {
    const count = (status: string) => runs.filter((run) => run.status === status).length
    const open = runs.filter(({ status }) => status === 'enrolment_open')
    expect(open.length).toBeGreaterThan(50)
    expect(open.filter(({ seatsTaken, maxStudents }) => seatsTaken === maxStudents).length).toBeGreaterThan(4)
    expect(open.filter((run) => run.maxStudents - run.seatsTaken < 4).length).toBeGreaterThan(10)
    expect(count('cancelled')).toBe(1)
    for (const status of ['draft', 'published', 'enrolment_closed', 'in_progress', 'completed']) {
      expect(count(status), status).toBeGreaterThan(0)
    }
    expect(runs.some(({ priceOverride }) => priceOverride !== null)).toBe(true)
  })

  it('have a code that says where and when', () => {
    for (const { code, startDate, campus } of runs) {
      expect(code).toMatch(/^(NOR|SC|SUR|ONL)-\d{4}-\d{3}$/)
      const prefix = campuses.find(({ slug }) => slug === campus)?.runPrefix ?? 'ONL'
      expect(code.startsWith(`${prefix}-${startDate.slice(0, 4)}-`)).toBe(true)
    }
  })

  it('have their dates, times and seats in order', () => {
    for (const run of runs) {
      expect(run.enrolmentDeadline < run.startDate, run.code).toBe(true)
      expect(run.startDate < run.endDate, run.code).toBe(true)
      expect(run.startTime === null).toBe(run.endTime === null)
      if (run.startTime && run.endTime) expect(run.startTime < run.endTime).toBe(true)
      expect(run.minStudents).toBeLessThanOrEqual(run.maxStudents)
      expect(run.seatsTaken).toBeLessThanOrEqual(run.maxStudents)
      expect(run.seatsTaken).toBeGreaterThanOrEqual(0)
    }
  })

  it('have the status that their dates ask for', () => {
    for (const { code, status, startDate, endDate, enrolmentDeadline } of runs) {
      if (status === 'completed') expect(endDate < today, code).toBe(true)
      else if (status === 'in_progress') expect(startDate <= today && endDate >= today, code).toBe(true)
      else expect(startDate > today, code).toBe(true)
      if (status === 'enrolment_open') expect(enrolmentDeadline >= today, code).toBe(true)
      if (status === 'enrolment_closed') expect(enrolmentDeadline < today, code).toBe(true)
    }
  })

  it('take place where their course is taught, by somebody who teaches it', () => {
    for (const run of runs) {
      const course = courseOf(run.course)
      if (run.campus === null) expect(course?.modality).toBe('online')
      else expect(course?.campuses).toContain(run.campus)
      const teacher = staff.find(({ slug }) => slug === run.instructor)
      if (run.instructor) expect(teacher?.areas).toContain(course?.area)
      if (run.funding === 'SCE') expect(run.campus).toBe('santander')
    }
  })
})
