import { ROLLUP_GRANULARITIES } from '@cep/contracts/rollups'
import { AD_LANGUAGES, AD_TONES, AD_TYPES } from '@cep/contracts/vocabulary'
import { z } from 'zod'
import { type QueueDeclaration, rowId, standardQueue, type WorkerRole } from './queue-declaration.ts'

const fromTo = <T extends z.ZodType>(value: T) =>
  z.strictObject({ from: value.nullable(), to: value.nullable() })

/** The mails we send by themselves, and the rows each of them is made of. */
const mailPayload = z.discriminatedUnion('template', [
  z.strictObject({ template: z.literal('lead-welcome'), leadId: rowId }),
  z.strictObject({ template: z.literal('lead-assigned'), leadId: rowId, userId: rowId }),
  z.strictObject({ template: z.literal('lead-escalated'), leadId: rowId, userId: rowId }),
  z.strictObject({
    template: z.enum(['enrolment-confirmed', 'enrolment-waitlisted', 'waitlist-promoted']),
    enrolmentId: rowId,
  }),
  z.strictObject({ template: z.literal('subscriber-confirm'), subscriberId: rowId }),
  z.strictObject({ template: z.literal('mailing-test'), mailingId: rowId, userId: rowId }),
  z.strictObject({ template: z.literal('privacy-confirm'), privacyRequestId: rowId }),
  z.strictObject({ template: z.literal('privacy-export'), privacyRequestId: rowId }),
  z.strictObject({ template: z.literal('privacy-erased'), privacyRequestId: rowId }),
])

/** A vendor that never answers keeps a few jobs, not the worker's connections. */
const vendorQueue = { concurrency: 2, backoff: { delayMs: 5_000, jitter: 0.5 } } as const

/** One at a time: each reading may take 300 MB, and a model its minutes. */
const llmQueue = { role: 'llm', concurrency: 1, backoff: { delayMs: 10_000, jitter: 0.5 } } as const

/**
 * Every queue, declared once. Producers, workers, the board and `docs/queues.md` follow from this
 * table; a queue without exactly one handler does not compile and does not start.
 */
export const queues = {
  'lead.created': {
    ...standardQueue,
    summary: {
      en: 'Scores a new lead, works out where it came from, assigns it and starts its answer time.',
      es: 'Puntúa una solicitud nueva, averigua su origen, la asigna y pone en marcha su plazo.',
    },
    payload: z.strictObject({ leadId: rowId }),
  },
  'lead.updated': {
    ...standardQueue,
    summary: {
      en: 'Tells the new adviser and stamps first contact and conversion when a lead changes hands or status.',
      es: 'Avisa a quien pasa a llevar la solicitud y anota el primer contacto y la matrícula.',
    },
    payload: z.strictObject({
      leadId: rowId,
      changes: z.strictObject({
        status: fromTo(z.string()).optional(),
        assignedTo: fromTo(rowId).optional(),
      }),
    }),
  },
  'meta.conversion': {
    ...standardQueue,
    ...vendorQueue,
    summary: {
      en: 'Tells Meta that somebody asked, was contacted or enrolled: hashed, once, and only with their marketing consent.',
      es: 'Comunica a Meta una solicitud, un contacto o una matrícula: cifrado, una sola vez y solo con consentimiento.',
    },
    payload: z.strictObject({
      event: z.enum(['Lead', 'Contact', 'CompleteRegistration']),
      leadId: rowId,
    }),
  },
  'whatsapp.notify': {
    ...standardQueue,
    ...vendorQueue,
    summary: {
      en: 'Answers a lead that prefers WhatsApp there; without WhatsApp the adviser has a link to write with.',
      es: 'Responde por WhatsApp a quien lo prefiere; sin WhatsApp, el asesor tiene un enlace para escribirle.',
    },
    payload: z.strictObject({ template: z.literal('lead-received'), leadId: rowId }),
  },
  'mailchimp.sync': {
    ...standardQueue,
    ...vendorQueue,
    summary: {
      en: 'Keeps the own list of subscribers, asks new ones to confirm, and its copy at Mailchimp where there is one.',
      es: 'Mantiene la lista de suscriptores, pide a los nuevos que confirmen y actualiza la copia en Mailchimp si la hay.',
    },
    payload: z.strictObject({ subscriberId: rowId }),
  },
  'subscriber.request': {
    ...standardQueue,
    isInternal: true,
    summary: {
      en: 'Puts somebody who agreed to marketing mail in a later request on the list, to be confirmed.',
      es: 'Apunta, a falta de confirmar, a quien acepta publicidad en una solicitud posterior.',
    },
    payload: z.strictObject({ leadId: rowId }),
  },
  'mailing.start': {
    ...standardQueue,
    isInternal: true,
    concurrency: 1,
    summary: {
      en: 'Writes down who gets a mailing when its time has come.',
      es: 'Anota a quién va un envío cuando llega su hora.',
    },
    payload: z.strictObject({ mailingId: rowId }),
  },
  'mailing.send': {
    ...standardQueue,
    isInternal: true,
    concurrency: 1,
    summary: {
      en: 'Sends the next batch of a mailing, nobody twice; those in flight at a crash are listed as uncertain.',
      es: 'Manda la siguiente tanda de un envío, a nadie dos veces; lo que una caída deja en duda queda en una lista.',
    },
    payload: z.strictObject({ mailingId: rowId }),
  },
  'stats.rollup': {
    ...standardQueue,
    role: 'stats',
    // Two at once would count the same days.
    concurrency: 1,
    summary: {
      en: 'Counts views, leads, enrolments and revenue by hour, day, week and month; every hour those since the last time, or the day it is given.',
      es: 'Cuenta visitas, solicitudes, matrículas e ingresos por hora, día, semana y mes.',
    },
    payload: z.strictObject({
      /** A day in Madrid ("2026-11-24"). */
      date: z.iso.date().optional(),
      granularity: z.enum(ROLLUP_GRANULARITIES).optional(),
    }),
    everyHours: { hours: 1, atMinute: 5 },
  },
  'llm.ingest': {
    ...standardQueue,
    ...llmQueue,
    summary: {
      en: 'Reads an uploaded PDF and stores the course it proposes, for a person to review.',
      es: 'Lee un PDF y guarda la ficha de curso que propone, para que alguien la revise.',
    },
    payload: z.strictObject({ documentId: rowId }),
  },
  'llm.generate': {
    ...standardQueue,
    ...llmQueue,
    summary: {
      en: 'Writes advertisements and search texts for a course, as a draft for a person to review.',
      es: 'Escribe anuncios y textos para buscadores de un curso, como borrador que alguien revisa.',
    },
    payload: z.strictObject({
      courseId: rowId,
      template: z.strictObject({
        type: z.enum(AD_TYPES),
        language: z.enum(AD_LANGUAGES),
        tone: z.enum(AD_TONES),
        /** The member of staff whose draft it will be. */
        requestedBy: rowId.nullable(),
      }),
    }),
  },
  'lead.escalation': {
    ...standardQueue,
    isInternal: true,
    summary: {
      en: 'Tells the centre manager about a lead that nobody contacted in time.',
      es: 'Avisa a gestión de una solicitud que nadie ha contactado en su plazo.',
    },
    payload: z.strictObject({ leadId: rowId }),
  },
  'mail.send': {
    ...standardQueue,
    isInternal: true,
    summary: {
      en: 'Writes one mail and hands it to the mail server; waits while there is none.',
      es: 'Escribe un correo y lo entrega al servidor de correo; espera si no lo hay.',
    },
    payload: mailPayload,
    attempts: 8,
    backoff: { delayMs: 5_000, jitter: 0.5 },
  },
  'privacy.request': {
    ...standardQueue,
    isInternal: true,
    concurrency: 1,
    summary: {
      en: 'Sends the link that confirms a request for personal data or its erasure.',
      es: 'Envía el enlace que confirma una petición de datos o de borrado.',
    },
    payload: z.strictObject({ privacyRequestId: rowId }),
  },
  'privacy.fulfil': {
    ...standardQueue,
    isInternal: true,
    concurrency: 1,
    summary: {
      en: 'Sends a person their data, or anonymises it, once they have confirmed their request.',
      es: 'Envía a una persona sus datos, o los borra, cuando ha confirmado su petición.',
    },
    payload: z.strictObject({ privacyRequestId: rowId }),
  },
  'retention.run': {
    ...standardQueue,
    isInternal: true,
    concurrency: 1,
    summary: {
      en: 'Anonymises what has been kept long enough: old leads, old audit entries, expired requests.',
      es: 'Anonimiza lo que ya no hay que guardar: solicitudes, registros y peticiones antiguas.',
    },
    payload: z.strictObject({}),
    dailyAt: '03:30',
  },
} as const satisfies Record<string, QueueDeclaration>

export type QueueName = keyof typeof queues
export type PayloadOf<Name extends QueueName> = z.infer<(typeof queues)[Name]['payload']>
export type MailPayload = PayloadOf<'mail.send'>

/** The queues that one role of the worker handles. */
export type QueueNameOf<Role extends WorkerRole> = {
  [Name in QueueName]: (typeof queues)[Name]['role'] extends Role ? Name : never
}[QueueName]

// Object.keys forgets that the keys are the table's own.
export const queueNames = Object.keys(queues) as QueueName[]

/** The declaration of a queue by its name, under the common type. */
export const declarationOf = (name: QueueName): QueueDeclaration => queues[name]
