import { z } from 'zod'
import { MODALITIES } from './vocabulary.ts'

/** What a course must have before it can be published; lengths in characters. */
export const COURSE_LIMITS = {
  title: { min: 3, max: 160 },
  summary: { min: 160, max: 320 },
  objectives: { min: 3, max: 8, maxLength: 400 },
  syllabus: { min: 6, max: 16, maxLength: 200, maxPoints: 30 },
  requirements: { max: 12, maxLength: 400 },
  outcomes: { max: 12, maxLength: 400 },
  benefits: { max: 12, maxLength: 400 },
  durationHours: { min: 1, max: 5000 },
} as const

/** Where in the document something stands: its words as they are there. */
export const evidence = z.strictObject({
  page: z.int().positive(),
  quote: z.string().trim().min(1).max(1_000),
})
export type Evidence = z.infer<typeof evidence>

const sources = z.array(evidence).min(1).max(6)
const claim = <Value extends z.ZodType>(value: Value) => z.strictObject({ value, evidence: sources })
const text = (most: number, least = 1) => z.string().trim().min(least).max(most)
const texts = ({ max, maxLength }: { max: number; maxLength: number }) =>
  z.array(claim(text(maxLength))).max(max)

const limits = COURSE_LIMITS

/**
 * What the assistant proposes for a course, each part with where it stands in the document. Upper limits
 * hold; what a document leaves out is null or too few, and comes with a warning.
 */
export const courseProposal = z.strictObject({
  title: claim(text(limits.title.max, limits.title.min)).nullable(),
  summary: claim(text(limits.summary.max)).nullable(),
  objectives: texts(limits.objectives),
  syllabus: z
    .array(
      z.strictObject({
        title: text(limits.syllabus.maxLength),
        hours: z.int().min(1).max(limits.durationHours.max).nullable(),
        points: z.array(text(limits.syllabus.maxLength)).max(limits.syllabus.maxPoints),
        evidence: sources,
      }),
    )
    .max(limits.syllabus.max),
  requirements: texts(limits.requirements),
  outcomes: texts(limits.outcomes),
  benefits: texts(limits.benefits),
  durationHours: claim(z.int().min(limits.durationHours.min).max(limits.durationHours.max)).nullable(),
  modality: claim(z.enum(MODALITIES)).nullable(),
  basePriceCents: claim(z.int().min(0).max(10_000_000)).nullable(),
  subsidyPercentage: claim(z.int().min(0).max(100)).nullable(),
})
export type CourseProposal = z.infer<typeof courseProposal>
export type ProposalField = keyof CourseProposal
export type ProposalClaim<Value> = { value: Value; evidence: Evidence[] }
export type ProposalUnit = CourseProposal['syllabus'][number]

/** Why a person should look twice. */
export const PROPOSAL_WARNINGS = [
  'missing',
  'too_few',
  'shortened',
  'unverified',
  'inferred',
  'personal_data',
  'misleading',
  'instruction',
  'language',
] as const

export const proposalWarning = z.strictObject({
  field: courseProposal.keyof(),
  /** Which entry of a list, from 0; null for the field as a whole. */
  item: z.int().min(0).nullable(),
  kind: z.enum(PROPOSAL_WARNINGS),
  /** In Spanish, for whoever reviews. */
  message: z.string(),
})
export type ProposalWarning = z.infer<typeof proposalWarning>

/** What is stored with a document and shown for review. */
export const proposalResult = z.strictObject({
  version: z.literal(1),
  /** Taken from the document's own sentences, or written by a language model. */
  origin: z.enum(['extractive', 'model']),
  language: z.enum(['es', 'en', 'ca']),
  proposal: courseProposal,
  warnings: z.array(proposalWarning),
  /** About the document as a whole, in Spanish. */
  notices: z.array(z.string()),
})
export type ProposalResult = z.infer<typeof proposalResult>

/** What each part is called on the review screen and in warnings. */
export const proposalFieldLabels: Record<ProposalField, { es: string; en: string }> = {
  title: { es: 'Nombre', en: 'Name' },
  summary: { es: 'Resumen', en: 'Summary' },
  objectives: { es: 'Objetivos', en: 'Objectives' },
  syllabus: { es: 'Temario', en: 'Syllabus' },
  requirements: { es: 'Requisitos', en: 'Requirements' },
  outcomes: { es: 'Salidas profesionales', en: 'Outcomes' },
  benefits: { es: 'Ventajas', en: 'Benefits' },
  durationHours: { es: 'Duración en horas', en: 'Duration in hours' },
  modality: { es: 'Modalidad', en: 'Modality' },
  basePriceCents: { es: 'Precio', en: 'Price' },
  subsidyPercentage: { es: 'Subvención (%)', en: 'Subsidy (%)' },
}
