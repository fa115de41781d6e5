import type { EnrolmentStatus } from '@cep/contracts/vocabulary'
import type { PayloadRequest } from 'payload'

/**
 * What an enrolment was when its run had been locked. Payload's own `previousDoc` is read before that, so
 * that of two colleagues who confirm at once both would believe to have done it.
 */
export function statusBefore({ context }: PayloadRequest, enrolment: number): EnrolmentStatus | null {
  // Written below, and nowhere else.
  return (context[keyOf(enrolment)] as EnrolmentStatus | undefined) ?? null
}

export function rememberStatus(
  { context }: PayloadRequest,
  enrolment: number,
  status: EnrolmentStatus,
): void {
  context[keyOf(enrolment)] = status
}

const keyOf = (enrolment: number) => `status of enrolment ${enrolment}`
