import type { PayloadRequest } from 'payload'
import type { Reader } from './matrix.ts'

/**
 * The role of whoever asks. An account that was switched off counts as the public, and so does one
 * whose role demands a second factor that it has not set up yet.
 */
export function readerOf(req: Pick<PayloadRequest, 'user'>): Reader {
  const { user } = req
  if (!user?.isActive || user.needsSecondFactor) return 'public'
  return user.role
}

/** Whether somebody of the staff asks. */
export function isStaff(req: Pick<PayloadRequest, 'user'>): boolean {
  return readerOf(req) !== 'public'
}
