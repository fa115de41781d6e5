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

export const STUDENT_STATUSES = ['active', 'inactive', 'suspended', 'graduated'] as const
export type StudentStatus = (typeof STUDENT_STATUSES)[number]

export const ENROLMENT_STATUSES = [
  'pending',
  'confirmed',
  'waitlisted',
  'cancelled',
  'completed',
  'withdrawn',
] as const
export type EnrolmentStatus = (typeof ENROLMENT_STATUSES)[number]

export const PAYMENT_STATUSES = ['pending', 'partial', 'paid', 'refunded', 'waived'] as const
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number]

export const CAMPAIGN_TYPES = ['email', 'social', 'paid_ads', 'organic', 'event', 'referral'] as const
export type CampaignType = (typeof CAMPAIGN_TYPES)[number]

export const CAMPAIGN_STATUSES = ['draft', 'active', 'paused', 'completed', 'archived'] as const
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number]

export const MAILING_STATUSES = ['draft', 'scheduled', 'sending', 'paused', 'sent', 'cancelled'] as const
export type MailingStatus = (typeof MAILING_STATUSES)[number]

/**
 * Where one mailing's mail to one subscriber is. `sending` is written before the mail server is asked and
 * `sent` after: what is still `sending` once its sender has gone becomes `uncertain`, and is not sent again
 * by itself.
 */
export const DELIVERY_STATES = [
  'queued',
  'sending',
  'sent',
  'uncertain',
  'bounced',
  'failed',
  'skipped',
] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

export const SUBSCRIBER_STATUSES = ['pending', 'subscribed', 'unsubscribed', 'bounced', 'complained'] as const
export type SubscriberStatus = (typeof SUBSCRIBER_STATUSES)[number]

export const DOCUMENT_STATES = ['uploaded', 'processing', 'ready', 'failed'] as const
export type DocumentState = (typeof DOCUMENT_STATES)[number]

export const REVIEW_STATES = ['pending', 'approved', 'rejected'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

export const AD_TYPES = ['feed', 'story', 'carousel', 'lead_form', 'search'] as const
export type AdType = (typeof AD_TYPES)[number]

export const AD_STATUSES = ['draft', 'active', 'archived'] as const
export type AdStatus = (typeof AD_STATUSES)[number]

/** The buttons that Meta offers and a training centre can use. */
export const CALLS_TO_ACTION = [
  'LEARN_MORE',
  'SIGN_UP',
  'APPLY_NOW',
  'CONTACT_US',
  'GET_QUOTE',
  'WHATSAPP_MESSAGE',
  'DOWNLOAD',
] as const
export type CallToAction = (typeof CALLS_TO_ACTION)[number]

export const AD_TONES = ['friendly', 'professional', 'informative', 'inspiring', 'direct'] as const
export type AdTone = (typeof AD_TONES)[number]

export const AD_LANGUAGES = ['es', 'en', 'ca'] as const
export type AdLanguage = (typeof AD_LANGUAGES)[number]

export const AD_ORIGINS = ['human', 'generated'] as const
export type AdOrigin = (typeof AD_ORIGINS)[number]

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

export const studentStatusLabels: Labels<StudentStatus> = {
  active: { es: 'Activo', en: 'Active' },
  inactive: { es: 'Inactivo', en: 'Inactive' },
  suspended: { es: 'Suspendido', en: 'Suspended' },
  graduated: { es: 'Titulado', en: 'Graduated' },
}

export const enrolmentStatusLabels: Labels<EnrolmentStatus> = {
  pending: { es: 'Pendiente', en: 'Pending' },
  confirmed: { es: 'Confirmada', en: 'Confirmed' },
  waitlisted: { es: 'En lista de espera', en: 'On the waiting list' },
  cancelled: { es: 'Anulada', en: 'Cancelled' },
  completed: { es: 'Terminada', en: 'Completed' },
  withdrawn: { es: 'Baja', en: 'Withdrawn' },
}

export const paymentStatusLabels: Labels<PaymentStatus> = {
  pending: { es: 'Sin pagar', en: 'Unpaid' },
  partial: { es: 'Pagada en parte', en: 'Partly paid' },
  paid: { es: 'Pagada', en: 'Paid' },
  refunded: { es: 'Devuelta', en: 'Refunded' },
  waived: { es: 'Exenta', en: 'Waived' },
}

export const campaignTypeLabels: Labels<CampaignType> = {
  email: { es: 'Correo', en: 'Email' },
  social: { es: 'Redes sociales', en: 'Social media' },
  paid_ads: { es: 'Anuncios', en: 'Paid ads' },
  organic: { es: 'Orgánica', en: 'Organic' },
  event: { es: 'Evento', en: 'Event' },
  referral: { es: 'Recomendación', en: 'Referral' },
}

export const campaignStatusLabels: Labels<CampaignStatus> = {
  draft: { es: 'Borrador', en: 'Draft' },
  active: { es: 'Activa', en: 'Active' },
  paused: { es: 'En pausa', en: 'Paused' },
  completed: { es: 'Terminada', en: 'Completed' },
  archived: { es: 'Archivada', en: 'Archived' },
}

export const mailingStatusLabels: Labels<MailingStatus> = {
  draft: { es: 'Borrador', en: 'Draft' },
  scheduled: { es: 'Programado', en: 'Scheduled' },
  sending: { es: 'Enviándose', en: 'Sending' },
  paused: { es: 'En pausa', en: 'Paused' },
  sent: { es: 'Enviado', en: 'Sent' },
  cancelled: { es: 'Anulado', en: 'Cancelled' },
}

export const deliveryStateLabels: Labels<DeliveryState> = {
  queued: { es: 'En cola', en: 'Queued' },
  sending: { es: 'Enviándose', en: 'Sending' },
  sent: { es: 'Enviado', en: 'Sent' },
  uncertain: { es: 'No se sabe si salió', en: 'Unknown whether it left' },
  bounced: { es: 'Devuelto', en: 'Bounced' },
  failed: { es: 'Fallido', en: 'Failed' },
  skipped: { es: 'No enviado', en: 'Not sent' },
}

export const subscriberStatusLabels: Labels<SubscriberStatus> = {
  pending: { es: 'Por confirmar', en: 'To be confirmed' },
  subscribed: { es: 'Suscrito', en: 'Subscribed' },
  unsubscribed: { es: 'De baja', en: 'Unsubscribed' },
  bounced: { es: 'Devuelve los correos', en: 'Bounced' },
  complained: { es: 'Marcó spam', en: 'Complained' },
}

export const documentStateLabels: Labels<DocumentState> = {
  uploaded: { es: 'En cola', en: 'Queued' },
  processing: { es: 'Leyéndose', en: 'Being read' },
  ready: { es: 'Propuesta lista', en: 'Proposal ready' },
  failed: { es: 'No se pudo leer', en: 'Could not be read' },
}

export const reviewStateLabels: Labels<ReviewState> = {
  pending: { es: 'Por revisar', en: 'To be reviewed' },
  approved: { es: 'Aprobado', en: 'Approved' },
  rejected: { es: 'Rechazado', en: 'Rejected' },
}

export const adTypeLabels: Labels<AdType> = {
  feed: { es: 'Publicación', en: 'Feed post' },
  story: { es: 'Historia', en: 'Story' },
  carousel: { es: 'Carrusel', en: 'Carousel' },
  lead_form: { es: 'Formulario instantáneo', en: 'Instant form' },
  search: { es: 'Buscador', en: 'Search ad' },
}

export const adStatusLabels: Labels<AdStatus> = {
  draft: { es: 'Borrador', en: 'Draft' },
  active: { es: 'En uso', en: 'Active' },
  archived: { es: 'Archivado', en: 'Archived' },
}

export const callToActionLabels: Labels<CallToAction> = {
  LEARN_MORE: { es: 'Más información', en: 'Learn more' },
  SIGN_UP: { es: 'Registrarte', en: 'Sign up' },
  APPLY_NOW: { es: 'Solicitar ahora', en: 'Apply now' },
  CONTACT_US: { es: 'Contactar', en: 'Contact us' },
  GET_QUOTE: { es: 'Pedir presupuesto', en: 'Get quote' },
  WHATSAPP_MESSAGE: { es: 'Enviar WhatsApp', en: 'Send WhatsApp message' },
  DOWNLOAD: { es: 'Descargar', en: 'Download' },
}

export const adToneLabels: Labels<AdTone> = {
  friendly: { es: 'Cercano', en: 'Friendly' },
  professional: { es: 'Profesional', en: 'Professional' },
  informative: { es: 'Informativo', en: 'Informative' },
  inspiring: { es: 'Inspirador', en: 'Inspiring' },
  direct: { es: 'Directo', en: 'Direct' },
}

export const adLanguageLabels: Labels<AdLanguage> = {
  es: { es: 'Español', en: 'Spanish' },
  en: { es: 'Inglés', en: 'English' },
  ca: { es: 'Catalán', en: 'Catalan' },
}

export const adOriginLabels: Labels<AdOrigin> = {
  human: { es: 'Una persona', en: 'A person' },
  generated: { es: 'El asistente', en: 'The assistant' },
}
