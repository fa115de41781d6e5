import type { Language } from './language.ts'

/**
 * The closed lists of the domain, declared once. Values are stored in the database and travel in
 * the API; what people read is in the `labels` beside them (Spanish first, English second).
 */
export const ROLES = ['admin', 'gestor', 'marketing', 'asesor', 'lectura'] as const
export type Role = (typeof ROLES)[number]

export const MODALITIES = ['presencial', 'online', 'hibrido'] as const
export type Modality = (typeof MODALITIES)[number]

export const COURSE_TYPES = [
  'privado',
  'ocupados',
  'desempleados',
  'teleformacion',
  'ciclo_medio',
  'ciclo_superior',
] as const
export type CourseType = (typeof COURSE_TYPES)[number]

export const CYCLE_LEVELS = [
  'fp_basica',
  'grado_medio',
  'grado_superior',
  'certificado_profesionalidad',
] as const
export type CycleLevel = (typeof CYCLE_LEVELS)[number]

export const RUN_STATUSES = [
  'draft',
  'published',
  'enrolment_open',
  'enrolment_closed',
  'in_progress',
  'completed',
  'cancelled',
] as const
export type RunStatus = (typeof RUN_STATUSES)[number]

/** The statuses in which the public sees a course run. */
export const PUBLIC_RUN_STATUSES = ['published', 'enrolment_open'] as const satisfies readonly RunStatus[]

export const FUNDINGS = ['SEPE', 'SCE', 'privado', 'mixto'] as const
export type Funding = (typeof FUNDINGS)[number]

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
export type Weekday = (typeof WEEKDAYS)[number]

export const LEAD_STATUSES = ['new', 'contacted', 'qualified', 'enrolled', 'rejected', 'spam'] as const
export type LeadStatus = (typeof LEAD_STATUSES)[number]

/** A lead in one of these still wants work; it counts towards its adviser's load. */
export const OPEN_LEAD_STATUSES = ['new', 'contacted', 'qualified'] as const satisfies readonly LeadStatus[]

export const LEAD_SOURCES = ['web', 'meta', 'whatsapp', 'phone', 'event', 'import'] as const
export type LeadSource = (typeof LEAD_SOURCES)[number]

export const LEAD_PRIORITIES = ['low', 'normal', 'high'] as const
export type LeadPriority = (typeof LEAD_PRIORITIES)[number]

export const CONTACT_CHANNELS = ['email', 'phone', 'whatsapp'] as const
export type ContactChannel = (typeof CONTACT_CHANNELS)[number]

export const CONTACT_TIMES = ['morning', 'midday', 'afternoon', 'any'] as const
export type ContactTime = (typeof CONTACT_TIMES)[number]

type Labels<T extends string> = Record<T, { es: string; en: string }>

export const languageLabels: Labels<Language> = {
  es: { es: 'Español', en: 'Spanish' },
  en: { es: 'Inglés', en: 'English' },
}

export const modalityLabels: Labels<Modality> = {
  presencial: { es: 'Presencial', en: 'On campus' },
  online: { es: 'Online', en: 'Online' },
  hibrido: { es: 'Semipresencial', en: 'Blended' },
}

export const courseTypeLabels: Labels<CourseType> = {
  privado: { es: 'Curso privado', en: 'Private course' },
  ocupados: { es: 'Para trabajadores', en: 'For people in work' },
  desempleados: { es: 'Para desempleados', en: 'For job seekers' },
  teleformacion: { es: 'Teleformación', en: 'Distance learning' },
  ciclo_medio: { es: 'Ciclo de grado medio', en: 'Intermediate diploma (grado medio)' },
  ciclo_superior: { es: 'Ciclo de grado superior', en: 'Higher diploma (grado superior)' },
}

export const cycleLevelLabels: Labels<CycleLevel> = {
  fp_basica: { es: 'FP básica', en: 'FP básica (basic vocational training)' },
  grado_medio: { es: 'Grado medio', en: 'Grado medio (intermediate vocational diploma)' },
  grado_superior: { es: 'Grado superior', en: 'Grado superior (higher vocational diploma)' },
  certificado_profesionalidad: {
    es: 'Certificado de profesionalidad',
    en: 'Certificado de profesionalidad (official vocational certificate)',
  },
}

export const runStatusLabels: Labels<RunStatus> = {
  draft: { es: 'Borrador', en: 'Draft' },
  published: { es: 'Anunciada', en: 'Announced' },
  enrolment_open: { es: 'Matrícula abierta', en: 'Enrolment open' },
  enrolment_closed: { es: 'Matrícula cerrada', en: 'Enrolment closed' },
  in_progress: { es: 'En curso', en: 'In progress' },
  completed: { es: 'Terminada', en: 'Completed' },
  cancelled: { es: 'Cancelada', en: 'Cancelled' },
}

export const leadStatusLabels: Labels<LeadStatus> = {
  new: { es: 'Nueva', en: 'New' },
  contacted: { es: 'Contactada', en: 'Contacted' },
  qualified: { es: 'Interesada', en: 'Qualified' },
  enrolled: { es: 'Matriculada', en: 'Enrolled' },
  rejected: { es: 'Descartada', en: 'Rejected' },
  spam: { es: 'Spam', en: 'Spam' },
}

export const leadSourceLabels: Labels<LeadSource> = {
  web: { es: 'Web', en: 'Website' },
  meta: { es: 'Meta Ads', en: 'Meta Ads' },
  whatsapp: { es: 'WhatsApp', en: 'WhatsApp' },
  phone: { es: 'Teléfono', en: 'Phone' },
  event: { es: 'Evento', en: 'Event' },
  import: { es: 'Importación', en: 'Import' },
}

export const leadPriorityLabels: Labels<LeadPriority> = {
  low: { es: 'Baja', en: 'Low' },
  normal: { es: 'Normal', en: 'Normal' },
  high: { es: 'Alta', en: 'High' },
}

export const contactChannelLabels: Labels<ContactChannel> = {
  email: { es: 'Correo', en: 'Email' },
  phone: { es: 'Teléfono', en: 'Phone' },
  whatsapp: { es: 'WhatsApp', en: 'WhatsApp' },
}

export const contactTimeLabels: Labels<ContactTime> = {
  morning: { es: 'Por la mañana (9:00 a 12:00)', en: 'In the morning (9am to 12pm)' },
  midday: { es: 'A mediodía (12:00 a 15:00)', en: 'Around midday (12pm to 3pm)' },
  afternoon: { es: 'Por la tarde (15:00 a 20:00)', en: 'In the afternoon (3pm to 8pm)' },
  any: { es: 'A cualquier hora', en: 'At any time' },
}

export const roleLabels: Labels<Role> = {
  admin: { es: 'Administración', en: 'Administrator' },
  gestor: { es: 'Gestión del centro', en: 'Centre manager' },
  marketing: { es: 'Marketing', en: 'Marketing' },
  asesor: { es: 'Asesoría', en: 'Adviser' },
  lectura: { es: 'Solo lectura', en: 'Read only' },
}

export const weekdayLabels: Labels<Weekday> = {
  monday: { es: 'lunes', en: 'Monday' },
  tuesday: { es: 'martes', en: 'Tuesday' },
  wednesday: { es: 'miércoles', en: 'Wednesday' },
  thursday: { es: 'jueves', en: 'Thursday' },
  friday: { es: 'viernes', en: 'Friday' },
  saturday: { es: 'sábado', en: 'Saturday' },
  sunday: { es: 'domingo', en: 'Sunday' },
}
