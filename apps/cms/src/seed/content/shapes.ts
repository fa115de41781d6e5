/**
 * The shapes of the demo content. Field names are those of the collections they are written into;
 * relations are named by slug, code or e-mail, so that the content can be read without a database.
 * Dates are `YYYY-MM-DD`, moments ISO 8601 in UTC, money euro cents.
 */

export type AreaCode = 'SAN' | 'EST' | 'VET' | 'LOG' | 'HOS' | 'TIC' | 'ADM' | 'SOC'

/** Rich text in its simplest form; a `p` is plain text, a list has plain items. */
export type Block =
  | { type: 'p' | 'h2' | 'h3'; text: string }
  | { type: 'ul' | 'ol'; items: readonly string[] }

/** Title of at most 60 characters, description of 120 to 160. */
export type Seo = { title: string; description: string }

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
type Modality = 'presencial' | 'online' | 'hibrido'
type CourseType = 'privado' | 'ocupados' | 'desempleados' | 'teleformacion' | 'ciclo_medio' | 'ciclo_superior'
type CycleLevel = 'fp_basica' | 'grado_medio' | 'grado_superior' | 'certificado_profesionalidad'
export type Funding = 'SEPE' | 'SCE' | 'privado' | 'mixto'
export type RunStatus =
  | 'draft'
  | 'published'
  | 'enrolment_open'
  | 'enrolment_closed'
  | 'in_progress'
  | 'completed'
  | 'cancelled'
type Role = 'admin' | 'gestor' | 'marketing' | 'asesor' | 'lectura'
export type RunPrefix = 'NOR' | 'SC' | 'SUR' | 'ONL'

export type Area = {
  code: AreaCode
  name: string
  /** Hex; the eight have the same OKLCH lightness. */
  colour: string
  description: string
  /** What the generated art draws for the area. */
  motif: string
}

export type Campus = {
  slug: string
  name: string
  city: string
  address: string
  postalCode: string
  phone: string
  email: string
  geo: { latitude: number; longitude: number }
  openingHours: string
  /** The letters that the codes of its course runs start with. */
  runPrefix: Exclude<RunPrefix, 'ONL'>
}

export type Cycle = {
  slug: string
  name: string
  level: CycleLevel
  description: string
  order: number
  modules: readonly { name: string; hours: number }[]
  requirements: readonly string[]
  outcomes: readonly string[]
  /** Whose palette its art uses. */
  area: AreaCode
}

export type SyllabusUnit = { title: string; hours?: number; points: readonly string[] }

export type Course = {
  code: string
  slug: string
  name: string
  area: AreaCode
  /** Slug. */
  cycle?: string
  /** Slugs; empty for courses that are online only. */
  campuses: readonly string[]
  modality: Modality
  type: CourseType
  /** 160 to 320 characters. */
  summary: string
  description: readonly Block[]
  objectives: readonly string[]
  syllabus: readonly SyllabusUnit[]
  requirements: readonly string[]
  outcomes: readonly string[]
  benefits: readonly string[]
  durationHours: number
  basePriceCents: number
  subsidyPercentage: number
  financialAid: boolean
  featured: boolean
  seo: Seo
}

export type CourseRun = {
  code: string
  /** Course code. */
  course: string
  /** Campus slug; `null` for online runs. */
  campus: string | null
  startDate: string
  endDate: string
  enrolmentDeadline: string
  weekdays: readonly Weekday[]
  /** `HH:MM`; `null` together with `endTime` when there are no hours to keep. */
  startTime: string | null
  endTime: string | null
  maxStudents: number
  minStudents: number
  /** How many are to be enrolled; the demo's enrolments take the seats. */
  seatsTaken: number
  status: RunStatus
  /** Cents; `null` when the course's price holds. */
  priceOverride: number | null
  /** Staff slug; `null` while nobody is named. */
  instructor: string | null
  funding: Funding
}

export type Post = {
  slug: string
  title: string
  excerpt: string
  content: readonly Block[]
  tags: readonly string[]
  /** Staff slug. */
  author: string
  /** Whose palette its art uses. */
  area: AreaCode
  publishedDaysAgo: number
  seo: Seo
}

export type Faq = { topic: string; question: string; answer: readonly Block[]; order: number }

export type Page = { slug: string; title: string; content: readonly Block[]; seo: Seo }

export type StaffMember = {
  slug: string
  name: string
  jobTitle: string
  bio: string
  /** Campus slug. */
  campus: string
  /** Never public. */
  email: string
  /** Never public. */
  phone: string
  /** What they teach; empty for those who do not. */
  areas: readonly AreaCode[]
  order: number
}

export type User = {
  email: string
  name: string
  role: Role
  phone: string
  isActive: boolean
  /** Slugs of the campuses whose leads come to them; advisers only. */
  campuses: readonly string[]
}

export type Settings = {
  name: string
  legalName: string
  taxId: string
  tagline: string
  phone: string
  /** E.164. */
  whatsapp: string
  email: string
  privacyEmail: string
  address: string
  openingHours: readonly { days: string; hours: string }[]
  social: readonly { network: string; url: string }[]
}

export type LeadStatus = 'new' | 'contacted' | 'qualified' | 'enrolled' | 'rejected' | 'spam'
export type LeadSource = 'web' | 'meta' | 'whatsapp' | 'phone' | 'event' | 'import'
export type LeadPriority = 'low' | 'normal' | 'high'
export type ContactChannel = 'email' | 'phone' | 'whatsapp'
type ContactTime = 'morning' | 'midday' | 'afternoon' | 'any'

export type LeadActivity = { at: string; kind: 'status' | 'note' | 'call'; text: string }

export type Lead = {
  firstName: string
  lastName: string
  email: string
  /** E.164. */
  phone: string
  /** Course code. */
  course: string | null
  /** Course run code. */
  run: string | null
  /** Campus slug. */
  campus: string | null
  message: string | null
  preferredContact: ContactChannel
  preferredTime: ContactTime
  consents: { privacy: true; marketing: boolean; textVersion: string; timestamp: string; ip: string }
  status: LeadStatus
  /** E-mail of the user. */
  assignedTo: string | null
  priority: LeadPriority
  source: LeadSource
  utm: {
    source: string | null
    medium: string | null
    campaign: string | null
    term: string | null
    content: string | null
  }
  referrer: string | null
  landingPath: string | null
  /** Meta's lead id; `null` for every other source. */
  externalId: string | null
  createdAt: string
  firstContactedAt: string | null
  convertedAt: string | null
  activity: readonly LeadActivity[]
}
