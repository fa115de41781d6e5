import type { EnrolmentFacts } from '../src/mail/load-enrolment-facts.ts'
import type { LeadFacts } from '../src/mail/load-lead-facts.ts'
import type { TemplateInput } from '../src/mail/template-input.ts'
import type { PersonalData } from '../src/privacy/collect-personal-data.ts'

/** Tuesday, 10:20 in Madrid. */
export const now = new Date('2026-11-24T09:20:00Z')

export const templateInput: TemplateInput = {
  centre: {
    name: 'CEP Formación',
    legalName: 'Centro de Estudios Profesionales CEP, S. L.',
    address: 'Calle Castilla, 88, 39009 Santander',
    phone: '+34942000300',
    email: 'hola@cepformacion.example',
    privacyEmail: 'privacidad@cepformacion.example',
  },
  publicUrl: 'https://cep.example',
  now,
}

export const lead: LeadFacts = {
  id: 12,
  reference: 'CEP-7K3M-9QXZ',
  firstName: 'Lucía',
  lastName: 'Gutiérrez Sainz',
  email: 'lucia.gutierrez@correo.example',
  phone: '+34612345678',
  message:
    'Hola, trabajo por las mañanas y quería saber si hay grupo de tarde.\n¿Hace falta el graduado en ESO para apuntarse?',
  preferredContact: 'whatsapp',
  preferredTime: 'afternoon',
  language: 'es',
  status: 'new',
  source: 'web',
  score: 85,
  scoreParts: {
    completeness: 25,
    course: 25,
    message: 15,
    contactPreference: 10,
    marketingConsent: 10,
    campaign: 0,
    disposableEmail: 0,
    spamMarks: 0,
  },
  createdAt: new Date('2026-11-24T09:08:00Z'),
  slaDueAt: new Date('2026-11-24T15:30:00Z'),
  erasedAt: null,
  adviser: { id: 4, name: 'Nerea Fernández Llano' },
  course: {
    name: 'Atención sociosanitaria a personas dependientes',
    slug: 'atencion-sociosanitaria',
    modality: 'presencial',
    basePriceCents: 124_000,
    subsidyPercentage: 70,
  },
  run: {
    code: 'SC-2027-004',
    status: 'enrolment_open',
    startDate: '2027-02-01',
    weekdays: ['monday', 'tuesday', 'wednesday', 'thursday'],
    startTime: '16:00',
    endTime: '20:30',
    campus: 'CEP Santander',
    seatsLeft: 4,
    basePriceCents: 124_000,
    subsidyPercentage: 70,
  },
  campus: {
    name: 'CEP Santander',
    address: 'Calle Castilla, 88, 39009 Santander',
    phone: '+34942000310',
    email: 'santander@cepformacion.example',
    openingHours: 'De lunes a viernes, de 8:30 a 21:00. Sábados, de 9:30 a 13:30.',
  },
}

export const enrolment: EnrolmentFacts = {
  number: 'ENR-20261124-0041',
  status: 'confirmed',
  waitlistPosition: null,
  firstName: 'Lucía',
  email: 'lucia.gutierrez@correo.example',
  language: 'es',
  erasedAt: null,
  totalCents: 37_200,
  paidCents: 0,
  course: 'Atención sociosanitaria a personas dependientes',
  modality: 'presencial',
  startDate: '2027-02-01',
  weekdays: ['monday', 'tuesday', 'wednesday', 'thursday'],
  startTime: '16:00',
  endTime: '20:30',
  campus: {
    name: 'CEP Santander',
    phone: '+34942000310',
    email: 'santander@cepformacion.example',
  },
}

/** A lead that says as little as the form allows. */
export const bareLead: LeadFacts = {
  ...lead,
  message: null,
  preferredContact: null,
  preferredTime: null,
  slaDueAt: null,
  score: null,
  scoreParts: null,
  adviser: null,
  course: null,
  run: null,
  campus: null,
}

export const personalData: PersonalData = {
  email: lead.email,
  collectedAt: now.toISOString(),
  subscription: null,
  leads: [
    {
      reference: lead.reference,
      createdAt: '2026-11-24T10:08:00',
      firstName: lead.firstName,
      lastName: lead.lastName,
      email: lead.email,
      phone: lead.phone,
      course: lead.course?.name ?? null,
      courseRun: 'SC-2027-004',
      campus: 'CEP Santander',
      message: lead.message,
      preferredContact: 'whatsapp',
      preferredTime: 'afternoon',
      language: 'es',
      status: 'contacted',
      source: 'web',
      score: 85,
      scoreParts: lead.scoreParts,
      firstContactedAt: '2026-11-24T12:00:00',
      convertedAt: null,
      adviser: 'Nerea Fernández Llano',
      utm: { source: 'google', medium: 'cpc', campaign: null, term: null, content: null },
      landingPath: '/cursos/atencion-sociosanitaria',
      referrer: null,
      consents: [
        {
          reference: lead.reference,
          givenAt: '2026-11-24T10:08:00',
          privacy: true,
          marketing: true,
          textVersion: '2026-11',
          ip: '203.0.113.7',
          source: 'web',
        },
      ],
      activity: [{ at: '2026-11-24T10:08:00', kind: 'created', detail: { source: 'web' } }],
    },
  ],
}
