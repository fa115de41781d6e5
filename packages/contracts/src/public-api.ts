import type { CourseType, CycleLevel, Funding, Modality, RunStatus, Weekday } from './vocabulary.ts'

/**
 * What the public API under `/api/public/` answers. The CMS writes these shapes, the site reads
 * them; both are ours and are deployed together, so they are types, checked at compile time.
 * Dates are ISO 8601: `startDate` and the like are days at the centre (`YYYY-MM-DD`), `publishedAt`
 * and `updatedAt` moments whose first ten characters are the day at the centre. Money is in euro cents.
 * Rich text is Payload's Lexical JSON.
 */

/** An image in the object store, addressed through the edge ("/media/…"). */
export type Picture = {
  alt: string
  width: number
  height: number
  /** Smallest first. */
  sources: { url: string; width: number }[]
}

export type RichText = {
  root: { type: string; children: unknown[]; version: number } & Record<string, unknown>
}

export type Seo = { title: string; description: string }

export type AreaSummary = { code: string; name: string; colour: string; courseCount: number }

export type CampusSummary = { slug: string; name: string; city: string }

export type CampusCard = CampusSummary & {
  address: string
  postalCode: string
  phone: string
  email: string
  geo: { latitude: number; longitude: number } | null
  openingHours: string
  photo: Picture | null
  openRunCount: number
}

export type Price = {
  basePriceCents: number
  subsidyPercentage: number
  /** What is left to pay. */
  finalPriceCents: number
}

export type RunSummary = {
  code: string
  status: RunStatus
  startDate: string
  endDate: string
  enrolmentDeadline: string | null
  weekdays: Weekday[]
  /** "09:00" */
  startTime: string | null
  endTime: string | null
  campus: CampusSummary | null
  maxStudents: number
  seatsLeft: number
  price: Price
  funding: Funding
}

export type CourseCard = {
  slug: string
  name: string
  summary: string
  area: { code: string; name: string; colour: string }
  modality: Modality
  type: CourseType
  durationHours: number
  image: Picture | null
  price: Price
  campuses: CampusSummary[]
  /**
   * The next run that people can still join (or that is announced): with seats before full, then the
   * soonest. In search results, one that passes the filters before all others.
   */
  nextRun: RunSummary | null
  /** How many can still be joined, full ones included. */
  runCount: number
}

export type CourseDetail = CourseCard & {
  code: string
  cycle: { slug: string; name: string; level: CycleLevel } | null
  description: RichText | null
  objectives: string[]
  syllabus: { title: string; hours: number | null; points: string[] }[]
  requirements: string[]
  outcomes: string[]
  benefits: string[]
  financialAid: boolean
  seo: Seo
  runs: RunSummary[]
  related: CourseCard[]
  updatedAt: string
}

export type RunDetail = RunSummary & { course: CourseCard; instructor: string | null }

export const COURSE_SORTS = ['relevance', 'start', 'price', 'name', 'duration'] as const
export type CourseSort = (typeof COURSE_SORTS)[number]

/** The catalogue's query; lists are repeated parameters (`?area=SAN&area=EST`). */
export type CourseQuery = {
  q: string
  type: CourseType[]
  modality: Modality[]
  area: string[]
  campus: string[]
  /** Runs that start in this month or later, "2027-02". */
  from: string | null
  /** The most that is left to pay, in euros. */
  maxPrice: number | null
  sort: CourseSort
  page: number
}

export type Facet = { value: string; label: string; count: number }

export type CourseSearchResult = {
  items: CourseCard[]
  total: number
  page: number
  pageCount: number
  pageSize: number
  /** Counts under the query with that facet's own selection left out. */
  facets: { type: Facet[]; modality: Facet[]; area: Facet[]; campus: Facet[]; from: Facet[] }
  /**
   * What was searched for instead, when no course has what was typed: words spelt right, or fewer of
   * them. In lower case.
   */
  correctedTo: string | null
}

export type CycleCard = {
  slug: string
  name: string
  level: CycleLevel
  description: string
  courseCount: number
}

export type CycleDetail = CycleCard & {
  modules: { name: string; hours: number | null }[]
  requirements: string[]
  outcomes: string[]
  /** At most 60, what can be joined soonest first. */
  courses: CourseCard[]
}

export type PostCard = {
  slug: string
  title: string
  excerpt: string
  image: Picture | null
  publishedAt: string
  author: string | null
  tags: string[]
}

export type PostDetail = PostCard & { content: RichText; seo: Seo; updatedAt: string; related: PostCard[] }

export type FaqGroup = { topic: string; questions: { question: string; answer: RichText }[] }

export type PageDetail = { slug: string; title: string; content: RichText; seo: Seo; updatedAt: string }

export type StaffCard = {
  name: string
  jobTitle: string
  bio: string
  photo: Picture | null
  campus: CampusSummary | null
}

/** At most 60 courses and 24 runs, what can be joined soonest first; the catalogue has them all. */
export type CampusDetail = CampusCard & {
  courses: CourseCard[]
  runs: (RunSummary & { course: CourseCard })[]
}

export type HomeContent = {
  featured: CourseCard[]
  nextRuns: (RunSummary & { course: CourseCard })[]
  areas: AreaSummary[]
  campuses: CampusCard[]
  posts: PostCard[]
  courseCount: number
  openRunCount: number
}

export type SiteSettings = {
  name: string
  legalName: string
  tagline: string
  phone: string
  whatsapp: string | null
  email: string
  address: string
  openingHours: { days: string; hours: string }[]
  social: { network: string; url: string }[]
  /** What the lead form can offer. */
  campuses: CampusSummary[]
  areas: AreaSummary[]
}

/** Everything that has an address, for the sitemap; `updatedAt` is in UTC. */
export type SitemapEntry = { path: string; updatedAt: string }

/** `GET /api/public/redirect?path=/old` answers this or 404. */
export type RedirectTarget = { to: string; permanent: boolean }

/**
 * The routes, relative to `/api/public`. Every one answers 404 with an `ApiError` for what is not
 * published and 503 while the database is away.
 */
export type PublicApi = {
  '/home': HomeContent
  '/settings': SiteSettings
  '/courses': CourseSearchResult
  '/courses/:slug': CourseDetail
  '/runs/:code': RunDetail
  '/cycles': CycleCard[]
  '/cycles/:slug': CycleDetail
  '/campuses': CampusCard[]
  '/campuses/:slug': CampusDetail
  '/posts': { items: PostCard[]; page: number; pageCount: number; total: number }
  '/posts/:slug': PostDetail
  '/faqs': FaqGroup[]
  '/pages/:slug': PageDetail
  '/staff': StaffCard[]
  '/sitemap': SitemapEntry[]
  '/redirect': RedirectTarget
}
