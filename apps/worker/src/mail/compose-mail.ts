import type { Mail } from '@cep/platform/mail'
import { privacyToken } from '@cep/platform/privacy-token'
import type { MailPayload } from '@cep/queues/queues'
import type { ClientBase } from 'pg'
import type { AutomationConfiguration } from '../configuration.ts'
import { composeTestMailing } from '../mailings/compose-test-mailing.ts'
import { collectPersonalData } from '../privacy/collect-personal-data.ts'
import { loadPrivacyRequest } from '../privacy/load-privacy-request.ts'
import { composeSubscriberMail } from '../subscribers/compose-subscriber-mail.ts'
import { loadCentre } from './load-centre.ts'
import { loadEnrolmentFacts } from './load-enrolment-facts.ts'
import { loadLeadFacts } from './load-lead-facts.ts'
import type { MailContent } from './mail-content.ts'
import type { TemplateInput } from './template-input.ts'
import { enrolmentConfirmed } from './templates/enrolment-confirmed.ts'
import { enrolmentWaitlisted } from './templates/enrolment-waitlisted.ts'
import { leadAssigned } from './templates/lead-assigned.ts'
import { leadEscalated } from './templates/lead-escalated.ts'
import { leadWelcome } from './templates/lead-welcome.ts'
import { privacyConfirm } from './templates/privacy-confirm.ts'
import { privacyErased } from './templates/privacy-erased.ts'
import { exportFileName, privacyExport } from './templates/privacy-export.ts'
import { waitlistPromoted } from './templates/waitlist-promoted.ts'

/** A mail that only has to be rendered; or why it is no longer wanted. */
export type ComposedMail =
  | (Pick<Mail, 'to' | 'attachments'> & {
      content: MailContent
      sender: string
      replyTo?: string | undefined
    })
  | { skip: string }

type Composing = {
  transaction: ClientBase
  settings: Pick<AutomationConfiguration, 'PUBLIC_URL' | 'PRIVACY_LINK_SECRET'>
  now: Date
}

/** Fetches what a mail speaks of, as it is now, and fills in its template. */
export async function composeMail(
  payload: MailPayload,
  { transaction, settings, now }: Composing,
): Promise<ComposedMail> {
  const centre = await loadCentre(transaction)
  const input: TemplateInput = { centre, publicUrl: settings.PUBLIC_URL.replace(/\/$/, ''), now }
  if ('enrolmentId' in payload) return await composeEnrolmentMail(payload, transaction, input)
  const secret = settings.PRIVACY_LINK_SECRET
  if (payload.template === 'subscriber-confirm') {
    return await composeSubscriberMail(payload, { transaction, secret, input })
  }
  if (payload.template === 'mailing-test') {
    return await composeTestMailing(payload, { transaction, secret, input })
  }
  return 'leadId' in payload
    ? await composeLeadMail(payload, transaction, input)
    : await composePrivacyMail(payload, { transaction, secret, input })
}

async function composeLeadMail(
  payload: Extract<MailPayload, { leadId: number }>,
  transaction: ClientBase,
  input: TemplateInput,
): Promise<ComposedMail> {
  const lead = await loadLeadFacts(transaction, payload.leadId)
  if (!lead) return { skip: 'lead_gone' }
  if (lead.erasedAt) return { skip: 'erased' }
  const sender = input.centre.name
  if (payload.template === 'lead-welcome') {
    if (lead.status === 'spam') return { skip: 'spam' }
    const replyTo = lead.campus?.email ?? input.centre.email ?? undefined
    return { to: lead.email, replyTo, sender, content: leadWelcome(lead, input) }
  }

  const reader = await findStaff(transaction, payload.userId)
  if (!reader) return { skip: 'recipient_inactive' }
  const write = payload.template === 'lead-assigned' ? leadAssigned : leadEscalated
  return { to: reader.email, sender, content: write(lead, reader.name, input) }
}

async function composeEnrolmentMail(
  { template, enrolmentId }: Extract<MailPayload, { enrolmentId: number }>,
  transaction: ClientBase,
  input: TemplateInput,
): Promise<ComposedMail> {
  const enrolment = await loadEnrolmentFacts(transaction, enrolmentId)
  if (!enrolment) return { skip: 'enrolment_gone' }
  if (enrolment.erasedAt) return { skip: 'erased' }
  const envelope = {
    to: enrolment.email,
    replyTo: enrolment.campus?.email ?? input.centre.email ?? undefined,
    sender: input.centre.name,
  }
  if (template === 'enrolment-waitlisted') {
    // Whoever has moved up before the mail went out is told that instead.
    if (enrolment.waitlistPosition === null) return { skip: 'no_longer_waiting' }
    const { waitlistPosition } = enrolment
    return { ...envelope, content: enrolmentWaitlisted({ ...enrolment, waitlistPosition }, input) }
  }
  // Given up again before the mail went out.
  if (enrolment.status !== 'confirmed') return { skip: 'no_longer_confirmed' }
  const write = template === 'enrolment-confirmed' ? enrolmentConfirmed : waitlistPromoted
  return { ...envelope, content: write(enrolment, input) }
}

async function composePrivacyMail(
  payload: Extract<MailPayload, { privacyRequestId: number }>,
  { transaction, secret, input }: { transaction: ClientBase; secret: string; input: TemplateInput },
): Promise<ComposedMail> {
  const request = await loadPrivacyRequest(transaction, payload.privacyRequestId)
  if (!request?.email) return { skip: 'request_gone' }
  const { centre, now } = input
  const envelope = {
    to: request.email,
    replyTo: centre.privacyEmail ?? centre.email ?? undefined,
    sender: centre.name,
  }
  switch (payload.template) {
    case 'privacy-confirm':
      if (request.confirmedAt) return { skip: 'already_confirmed' }
      if (request.expiresAt <= now) return { skip: 'expired' }
      return {
        ...envelope,
        content: privacyConfirm({ ...request, token: privacyToken(request, secret) }, input),
      }
    case 'privacy-export': {
      const data = await collectPersonalData(transaction, request.email, now)
      const file = {
        filename: exportFileName(request.language),
        contentType: 'application/json',
        content: JSON.stringify(data, null, 2),
      }
      return { ...envelope, content: privacyExport(data, input, request.language), attachments: [file] }
    }
    case 'privacy-erased':
      return { ...envelope, content: privacyErased(input, request.language) }
  }
}

async function findStaff(transaction: ClientBase, userId: number) {
  const { rows } = await transaction.query<{ email: string; name: string }>(
    'SELECT email, name FROM users WHERE id = $1 AND is_active',
    [userId],
  )
  return rows[0]
}
