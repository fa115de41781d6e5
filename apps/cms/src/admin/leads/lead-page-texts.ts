import type { PanelLanguage } from '../panel-language.ts'
import type { LeadRecord } from './find-lead-record.ts'
import type { AssignedPerson, MailState } from './find-timeline.ts'

type LeadPageTexts = {
  hiddenPerson: string
  hiddenPersonHint: string
  erased: (moment: string) => string
  backToList: string
  course: string
  run: string
  startsOn: (code: string, day: string) => string
  campus: string
  adviser: string
  priceLeft: string
  priceBefore: (price: string, subsidy: number) => string
  deadline: string
  escalated: (moment: string) => string
  status: string
  arrived: string
  message: string
  preference: string
  noPreference: string
  language: string
  phone: string
  email: string
  score: string
  scorePending: string
  consent: string
  consentMarketing: (given: boolean) => string
  consentPrivacy: (given: boolean) => string
  consentText: (version: string) => string
  consentAt: (moment: string) => string
  consentIp: (ip: string) => string
  attribution: string
  attributionLabels: Record<LeadRecord['attribution'][number]['label'], string>
  firstTouch: (moment: string, source: string) => string
  twins: string
  noTwins: string
  sameEmail: string
  samePhone: string
  notes: string
  noteLabel: string
  noteHint: string
  saveNote: string
  savingNote: string
  timeline: string
  facts: string
  entries: {
    created: (actor: string | null, source: string) => string
    resubmitted: string
    status: (actor: string | null, from: string, to: string) => string
    assigned: (actor: string | null, to: AssignedPerson) => string
    note: (actor: string | null) => string
    hiddenNote: string
    escalated: string
    attributed: string
    whatsappSent: string
    whatsappLink: string
    erased: string
    mail: (template: string, recipient: string | null) => string
    marketing: (given: boolean) => string
  }
  mailTemplates: Record<string, string>
  mailStates: Record<MailState, string>
}

/** What the page of a lead says, in the panel's two languages. */
export const leadPageTexts: Record<PanelLanguage, LeadPageTexts> = {
  es: {
    hiddenPerson: 'Datos personales ocultos',
    hiddenPersonHint: 'Tu función ve la solicitud, no a la persona.',
    erased: (moment) => `La persona pidió borrar sus datos o terminó su plazo: se borraron el ${moment}.`,
    backToList: 'Solicitudes',
    course: 'Curso',
    run: 'Convocatoria',
    startsOn: (code, day) => `${code}, empieza el ${day}`,
    campus: 'Sede',
    adviser: 'La lleva',
    priceLeft: 'Le queda por pagar',
    priceBefore: (price, subsidy) => `de ${price}, subvención del ${subsidy} %`,
    deadline: 'Plazo de respuesta',
    escalated: (moment) => `Avisada gestión: ${moment}`,
    status: 'Estado',
    arrived: 'Llegó',
    message: 'Su mensaje',
    preference: 'Prefiere',
    noPreference: 'No lo ha dicho',
    language: 'Idioma',
    phone: 'Teléfono',
    email: 'Correo',
    score: 'Puntuación',
    scorePending: 'Por calcular',
    consent: 'Consentimiento',
    consentMarketing: (given) => (given ? 'Acepta publicidad' : 'No quiere publicidad'),
    consentPrivacy: (given) => (given ? 'Acepta la política de privacidad' : 'Sin política de privacidad'),
    consentText: (version) => `Texto de ${version}`,
    consentAt: (moment) => `Dado el ${moment}`,
    consentIp: (ip) => `Desde ${ip}`,
    attribution: 'De dónde viene',
    attributionLabels: {
      source: 'Fuente',
      medium: 'Medio',
      campaign: 'Campaña',
      term: 'Término',
      content: 'Anuncio',
      landingPath: 'Página de entrada',
      referrer: 'Viene de',
    },
    firstTouch: (moment, source) => `Primera vez que preguntó: ${moment}, ${source}`,
    twins: 'Otras solicitudes de esta persona',
    noTwins: 'Ninguna con su correo o su teléfono.',
    sameEmail: 'mismo correo',
    samePhone: 'mismo teléfono',
    notes: 'Notas',
    noteLabel: 'Nueva nota',
    noteHint: 'Qué habéis hablado, qué le falta, cuándo volver a llamar',
    saveNote: 'Guardar nota',
    savingNote: 'Guardando…',
    timeline: 'Qué ha pasado',
    facts: 'Datos de la solicitud',
    entries: {
      created: (actor, source) =>
        actor ? `${actor} apuntó la solicitud (${source})` : `Envió la solicitud (${source})`,
      resubmitted: 'Volvió a enviar el formulario',
      status: (actor, from, to) =>
        actor ? `${actor} la pasó de ${from} a ${to}` : `Pasó de ${from} a ${to}`,
      assigned: (actor, to) => {
        if (!to) return actor ? `${actor} la dejó sin nadie` : 'Se quedó sin nadie que la lleve'
        if (!to.name) return 'Cambió de manos'
        return actor ? `${actor} se la dio a ${to.name}` : `Asignada a ${to.name}`
      },
      note: (actor) => (actor ? `Nota de ${actor}` : 'Nota'),
      hiddenNote: 'Nota',
      escalated: 'Se pasó el plazo y se avisó a gestión',
      attributed: 'Se anotó de dónde viene',
      whatsappSent: 'Se le respondió por WhatsApp',
      whatsappLink: 'Prefiere WhatsApp: escríbele con el enlace de tu correo',
      erased: 'Se borraron los datos personales',
      mail: (template, recipient) => (recipient ? `${template} a ${recipient}` : template),
      marketing: (given) => (given ? 'Aceptó publicidad' : 'No quiso publicidad'),
    },
    mailTemplates: {
      'lead-welcome': 'Correo de bienvenida',
      'lead-assigned': 'Aviso de asignación',
      'lead-escalated': 'Aviso de plazo vencido',
      'enrolment-confirmed': 'Correo con su matrícula',
      'enrolment-waitlisted': 'Correo con su puesto en la lista de espera',
    },
    mailStates: {
      waiting: 'por enviar',
      sending: 'enviándose',
      sent: 'enviado',
      skipped: 'no hizo falta',
      failed: 'no se pudo enviar',
    },
  },
  en: {
    hiddenPerson: 'Personal data hidden',
    hiddenPersonHint: 'Your role sees the lead, not the person.',
    erased: (moment) => `The person asked for erasure, or their time was over: erased on ${moment}.`,
    backToList: 'Leads',
    course: 'Course',
    run: 'Course run',
    startsOn: (code, day) => `${code}, starts on ${day}`,
    campus: 'Campus',
    adviser: 'Adviser',
    priceLeft: 'Left to pay',
    priceBefore: (price, subsidy) => `of ${price}, ${subsidy}% subsidy`,
    deadline: 'Time to answer',
    escalated: (moment) => `Managers told: ${moment}`,
    status: 'Status',
    arrived: 'Arrived',
    message: 'Their message',
    preference: 'Prefers',
    noPreference: 'Did not say',
    language: 'Language',
    phone: 'Phone',
    email: 'E-mail',
    score: 'Score',
    scorePending: 'Not computed yet',
    consent: 'Consent',
    consentMarketing: (given) => (given ? 'Agreed to marketing' : 'No marketing'),
    consentPrivacy: (given) => (given ? 'Agreed to the privacy policy' : 'Privacy policy not agreed to'),
    consentText: (version) => `Text of ${version}`,
    consentAt: (moment) => `Given on ${moment}`,
    consentIp: (ip) => `From ${ip}`,
    attribution: 'Where they came from',
    attributionLabels: {
      source: 'Source',
      medium: 'Medium',
      campaign: 'Campaign',
      term: 'Term',
      content: 'Ad',
      landingPath: 'Landing page',
      referrer: 'Referrer',
    },
    firstTouch: (moment, source) => `First asked: ${moment}, ${source}`,
    twins: 'Other leads of this person',
    noTwins: 'None with their e-mail or phone.',
    sameEmail: 'same e-mail',
    samePhone: 'same phone',
    notes: 'Notes',
    noteLabel: 'New note',
    noteHint: 'What you talked about, what is missing, when to call again',
    saveNote: 'Save note',
    savingNote: 'Saving…',
    timeline: 'What happened',
    facts: 'Facts of the lead',
    entries: {
      created: (actor, source) =>
        actor ? `${actor} added the lead (${source})` : `Sent the lead (${source})`,
      resubmitted: 'Sent the form again',
      status: (actor, from, to) =>
        actor ? `${actor} moved it from ${from} to ${to}` : `Moved from ${from} to ${to}`,
      assigned: (actor, to) => {
        if (!to) return actor ? `${actor} left it with nobody` : 'Left with nobody'
        if (!to.name) return 'Changed hands'
        return actor ? `${actor} gave it to ${to.name}` : `Assigned to ${to.name}`
      },
      note: (actor) => (actor ? `Note by ${actor}` : 'Note'),
      hiddenNote: 'Note',
      escalated: 'The deadline passed and the managers were told',
      attributed: 'Its origin was recorded',
      whatsappSent: 'Answered on WhatsApp',
      whatsappLink: 'Prefers WhatsApp: write with the link in your mail',
      erased: 'The personal data were erased',
      mail: (template, recipient) => (recipient ? `${template} to ${recipient}` : template),
      marketing: (given) => (given ? 'Agreed to marketing' : 'No marketing'),
    },
    mailTemplates: {
      'lead-welcome': 'Welcome mail',
      'lead-assigned': 'Mail about the assignment',
      'lead-escalated': 'Mail about the missed deadline',
      'enrolment-confirmed': 'Mail with their enrolment',
      'enrolment-waitlisted': 'Mail with their place on the waiting list',
    },
    mailStates: {
      waiting: 'waiting',
      sending: 'being sent',
      sent: 'sent',
      skipped: 'not needed',
      failed: 'could not be sent',
    },
  },
}
