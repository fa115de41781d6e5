import { ENROLMENT_STATUSES, type EnrolmentStatus } from '@cep/contracts/vocabulary'
import { z } from 'zod'
import type { Standing } from '../../collections/Enrolments/read-standing.ts'
import { askPanel } from '../panel-request.ts'
import type { RunChoices } from './find-run-choices.ts'

const enrolled = z.object({
  enrolment: z.object({
    id: z.number(),
    number: z.string(),
    status: z.enum(ENROLMENT_STATUSES),
    waitlistPosition: z.number().nullable(),
  }),
  student: z.object({ id: z.number(), isNew: z.boolean() }),
})
export type Enrolled = z.output<typeof enrolled>

const moved = z.object({
  status: z.enum(ENROLMENT_STATUSES),
  waitlistPosition: z.number().nullable(),
  promoted: z.array(z.object({ id: z.number(), number: z.string() })),
})
export type Moved = z.output<typeof moved>

/** What the panel asks about enrolments. Each throws an Error whose message can be shown. */
export const enrolmentRequests = {
  // Our own endpoint, of this very build.
  runChoices: async (leadId: number) => (await askPanel(`/api/leads/${leadId}/run-choices`)) as RunChoices,
  enrol: async (leadId: number, choice: { run: number; acceptsWaitlist: boolean }) =>
    enrolled.parse(await askPanel(`/api/leads/${leadId}/enrol`, choice)),
  // The same.
  standing: async (enrolmentId: number) =>
    (await askPanel(`/api/enrolments/${enrolmentId}/standing`)) as Standing,
  move: async (enrolmentId: number, change: { status: EnrolmentStatus; from: EnrolmentStatus }) =>
    moved.parse(await askPanel(`/api/enrolments/${enrolmentId}/status`, change)),
}
