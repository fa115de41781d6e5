import type { Language } from '@cep/contracts/language'
import type { Price } from '@cep/contracts/public-api'
import type { LeadSource } from '@cep/contracts/vocabulary'
import type { PayloadRequest, Where } from 'payload'
import type { Enrolment, Lead, User } from '../../payload-types.ts'
import { toPrice } from '../../public-api/prices/price.ts'
import type { PanelLanguage } from '../panel-language.ts'
import { findNames } from './advisers.ts'
import { idOf, type LeadSummary, summaryOf } from './find-leads.ts'
import { leadPermissions } from './lead-permissions.ts'

/** A lead that shares the address or the phone. */
export type Twin = Pick<Lead, 'id' | 'reference' | 'status' | 'createdAt' | 'source'> & {
  courseName: string | null
  sameEmail: boolean
  samePhone: boolean
}

type LeadEnrolment = Pick<Enrolment, 'id' | 'number' | 'status' | 'waitlistPosition'> & {
  runCode: string | null
}

/** Everything the page of a lead shows but its timeline. */
export type LeadRecord = {
  lead: LeadSummary
  message: string | null
  course: { id: number; name: string; price: Price } | null
  run: { id: number; code: string; startDate: string } | null
  /** What has come of it. */
  enrolments: LeadEnrolment[]
  source: LeadSource
  /** What the person reads; our mails to them are in it. */
  language: Language
  consent: {
    privacy: boolean
    marketing: boolean
    textVersion: string | null
    at: string | null
    ip: string | null
  }
  attribution: {
    label: 'source' | 'medium' | 'campaign' | 'term' | 'content' | 'landingPath' | 'referrer'
    value: string
  }[]
  twins: Twin[]
  escalatedAt: string | null
  convertedAt: string | null
  erasedAt: string | null
}

/** A lead as the request's user may see it: what they may not read is not in it. Null when there is none. */
export async function findLeadRecord(
  req: PayloadRequest & { user: User },
  { id, language }: { id: number; language: PanelLanguage },
): Promise<LeadRecord | null> {
  const lead = await req.payload.findByID({
    collection: 'leads',
    id,
    depth: 1,
    populate: {
      courses: { name: true, basePriceCents: true, subsidyPercentage: true },
      'course-runs': { code: true, startDate: true, priceOverrideCents: true },
      campuses: { name: true },
      users: { name: true },
    },
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  if (!lead) return null
  // Who may not read accounts does not learn from a lead who works here.
  const { seePerson } = leadPermissions(req.user, { adviserId: null })
  const [names, twins, enrolments] = await Promise.all([
    findNames(req, seePerson ? [idOf(lead.assignedTo)] : []),
    findTwins(req, lead),
    seePerson ? findEnrolments(req, lead) : [],
  ])
  const run = populated(lead.run)
  const course = populated(lead.course)
  return {
    lead: summaryOf(lead, { user: req.user, names, language }),
    message: lead.message ?? null,
    course: course && { id: course.id, name: course.name, price: priceOf(course, run) },
    run: run && { id: run.id, code: run.code, startDate: run.startDate },
    enrolments,
    source: lead.source,
    language: lead.language,
    consent: {
      privacy: lead.consent.privacy,
      marketing: lead.consent.marketing ?? false,
      textVersion: lead.consent.textVersion ?? null,
      at: lead.consent.at ?? null,
      ip: lead.consent.ip ?? null,
    },
    attribution: attributionOf(lead),
    twins,
    escalatedAt: lead.escalatedAt ?? null,
    convertedAt: lead.convertedAt ?? null,
    erasedAt: lead.erasedAt ?? null,
  }
}

async function findTwins(req: PayloadRequest, lead: Lead): Promise<Twin[]> {
  // Who may not read the address is not told who shares it either.
  const shared: Where[] = []
  if (lead.email) shared.push({ email: { equals: lead.email } })
  if (lead.phone) shared.push({ phone: { equals: lead.phone } })
  if (shared.length === 0 || lead.erasedAt) return []
  const { docs } = await req.payload.find({
    collection: 'leads',
    where: { and: [{ id: { not_equals: lead.id } }, { erasedAt: { exists: false } }, { or: shared }] },
    sort: '-createdAt',
    limit: 20,
    depth: 1,
    populate: { courses: { name: true } },
    overrideAccess: false,
    req,
  })
  return docs.map((twin) => ({
    id: twin.id,
    reference: twin.reference,
    status: twin.status,
    createdAt: twin.createdAt,
    source: twin.source,
    courseName: populated(twin.course)?.name ?? null,
    sameEmail: twin.email === lead.email,
    samePhone: twin.phone === lead.phone,
  }))
}

async function findEnrolments(req: PayloadRequest, lead: Lead): Promise<LeadEnrolment[]> {
  const { docs } = await req.payload.find({
    collection: 'enrolments',
    where: { lead: { equals: lead.id } },
    sort: '-createdAt',
    limit: 20,
    depth: 1,
    populate: { 'course-runs': { code: true } },
    overrideAccess: false,
    req,
  })
  return docs.map(({ id, number, status, waitlistPosition, run }) => ({
    id,
    number,
    status,
    waitlistPosition,
    runCode: populated(run)?.code ?? null,
  }))
}

type Prices = { basePriceCents: number; subsidyPercentage: number }

function priceOf(course: Prices, run: { priceOverrideCents?: number | null } | null): Price {
  return toPrice({
    basePriceCents: run?.priceOverrideCents ?? course.basePriceCents,
    subsidyPercentage: course.subsidyPercentage,
  })
}

function attributionOf({ utm, landingPath, referrer }: Lead): LeadRecord['attribution'] {
  const facts = [
    { label: 'source', value: utm?.source },
    { label: 'medium', value: utm?.medium },
    { label: 'campaign', value: utm?.campaign },
    { label: 'term', value: utm?.term },
    { label: 'content', value: utm?.content },
    { label: 'landingPath', value: landingPath },
    { label: 'referrer', value: referrer },
  ] as const
  return facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []))
}

function populated<Doc extends object>(related: number | Doc | null | undefined): Doc | null {
  return typeof related === 'object' ? related : null
}
