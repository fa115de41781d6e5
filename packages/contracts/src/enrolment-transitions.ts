import type { EnrolmentStatus } from './vocabulary.ts'

/**
 * What may become of an enrolment. The database holds the same table (`enrolment_may_become`) and refuses
 * everything else, whoever writes. Seats are counted for `confirmed` and `completed`; confirming an
 * enrolment of a full run puts it on the waiting list, and a seat that comes free confirms its head.
 */
export const enrolmentTransitions: Record<EnrolmentStatus, readonly EnrolmentStatus[]> = {
  pending: ['confirmed', 'waitlisted', 'cancelled'],
  confirmed: ['completed', 'cancelled', 'withdrawn'],
  waitlisted: ['confirmed', 'cancelled'],
  // The same person and run are one enrolment: who comes back begins again.
  cancelled: ['pending'],
  withdrawn: ['pending'],
  completed: [],
}

/** How an enrolment may begin. */
export const FIRST_ENROLMENT_STATUSES = [
  'pending',
  'confirmed',
  'waitlisted',
] as const satisfies readonly EnrolmentStatus[]

/** An enrolment in one of these has a seat of its run. */
export const SEATED_ENROLMENT_STATUSES = [
  'confirmed',
  'completed',
] as const satisfies readonly EnrolmentStatus[]

/** Whether an enrolment may go from one status to the other; staying as it is always may. */
export function enrolmentMayBecome(from: EnrolmentStatus, to: EnrolmentStatus): boolean {
  return from === to || enrolmentTransitions[from].includes(to)
}
