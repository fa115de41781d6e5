import type { Payload } from 'payload'
import { posterFor } from './art/poster-for.ts'
import { areas } from './content/areas.ts'
import { campuses } from './content/campuses.ts'
import { courseRuns } from './content/course-runs.ts'
import { courses } from './content/courses.ts'
import { cycles } from './content/cycles.ts'
import type { Course } from './content/shapes.ts'
import { staff } from './content/staff.ts'
import { findOrCreate } from './find-or-create.ts'
import { inParallel } from './in-parallel.ts'
import { lexicalFromBlocks } from './lexical-from-blocks.ts'
import { seedPicture } from './seed-media.ts'

/** Ids by what the content calls things: codes and slugs. */
export type Catalogue = {
  areas: Map<string, number>
  campuses: Map<string, number>
  cycles: Map<string, number>
  courses: Map<string, number>
  runs: Map<string, number>
  staff: Map<string, number>
}

const asRows = (texts: readonly string[]) => texts.map((text) => ({ text }))

/** Areas, campuses, cycles, staff, courses with their posters, and their runs. */
export async function seedCatalogue(payload: Payload): Promise<Catalogue> {
  const seededAreas = await idsBy(areas, 'code', (area) =>
    findOrCreate(payload, 'areas', {
      key: 'code',
      value: area.code,
      make: () => ({ code: area.code, name: area.name, colour: area.colour, description: area.description }),
    }),
  )
  const seededCampuses = await idsBy(campuses, 'slug', (campus) =>
    findOrCreate(payload, 'campuses', {
      key: 'slug',
      value: campus.slug,
      make: async () => {
        const { runPrefix: _runPrefix, ...fields } = campus
        return { ...fields, photo: await campusPhoto(payload, campus) }
      },
    }),
  )
  const seededCycles = await idsBy(cycles, 'slug', (cycle) =>
    findOrCreate(payload, 'cycles', {
      key: 'slug',
      value: cycle.slug,
      make: () => {
        const { area: _area, ...fields } = cycle
        return { ...fields, requirements: asRows(cycle.requirements), outcomes: asRows(cycle.outcomes) }
      },
    }),
  )
  const seededStaff = await idsBy(staff, 'slug', (person) =>
    findOrCreate(payload, 'staff', {
      key: 'email',
      value: person.email,
      make: async () => ({
        name: person.name,
        jobTitle: person.jobTitle,
        bio: person.bio,
        email: person.email,
        phone: person.phone,
        order: person.order,
        campus: seededCampuses.get(person.campus),
        photo: await seedPicture(payload, {
          filename: `equipo-${person.slug}`,
          alt: `Retrato ilustrado de ${person.name}`,
          svg: posterFor({
            area: person.areas[0] ?? 'ADM',
            seed: person.slug,
            title: person.name,
            variant: 'portrait',
            width: 800,
            height: 800,
          }),
        }),
      }),
    }),
  )
  const seededCourses = await idsBy(courses, 'code', (course) =>
    findOrCreate(payload, 'courses', {
      key: 'code',
      value: course.code,
      make: async () => ({
        ...courseFields(course),
        area: seededAreas.get(course.area),
        cycle: course.cycle ? seededCycles.get(course.cycle) : undefined,
        campuses: course.campuses.map((slug) => seededCampuses.get(slug)),
        image: await coursePoster(payload, course),
      }),
    }),
  )
  const seededRuns = await idsBy(courseRuns(new Date()), 'code', (run) =>
    findOrCreate(payload, 'course-runs', {
      key: 'code',
      value: run.code,
      make: () => ({
        ...run,
        course: seededCourses.get(run.course),
        campus: run.campus ? seededCampuses.get(run.campus) : undefined,
        instructor: run.instructor ? seededStaff.get(run.instructor) : undefined,
        priceOverrideCents: run.priceOverride,
        // Whoever is enrolled takes the seats.
        seatsTaken: 0,
      }),
    }),
  )
  return {
    areas: seededAreas,
    campuses: seededCampuses,
    cycles: seededCycles,
    courses: seededCourses,
    runs: seededRuns,
    staff: seededStaff,
  }
}

function courseFields(course: Course) {
  return {
    ...course,
    _status: 'published',
    description: lexicalFromBlocks(course.description),
    objectives: asRows(course.objectives),
    syllabus: course.syllabus.map(({ title, hours, points }) => ({
      title,
      hours,
      points: points.join('\n'),
    })),
    requirements: asRows(course.requirements),
    outcomes: asRows(course.outcomes),
    benefits: asRows(course.benefits),
  }
}

function coursePoster(payload: Payload, { slug, name, area }: Course): Promise<number> {
  return seedPicture(payload, {
    filename: `curso-${slug}`,
    alt: `Ilustración del curso ${name}`,
    svg: posterFor({ area, seed: slug, title: name, variant: 'course', width: 1600, height: 1200 }),
  })
}

function campusPhoto(payload: Payload, { slug, name, city }: { slug: string; name: string; city: string }) {
  return seedPicture(payload, {
    filename: `sede-${slug}`,
    alt: `Ilustración de ${city}, donde está la sede ${name}`,
    svg: posterFor({ area: 'CEP', seed: slug, title: city, variant: 'campus', width: 1600, height: 1000 }),
  })
}

async function idsBy<Item extends object, Key extends keyof Item>(
  items: readonly Item[],
  key: Key,
  seed: (item: Item) => Promise<number>,
): Promise<Map<string, number>> {
  const ids = await inParallel(items, seed)
  return new Map(items.map((item, index) => [String(item[key]), ids[index] ?? 0]))
}
