/** What a person or a member of staff says about a lead; everything else is the system's. */
const TOLD = [
  'firstName',
  'lastName',
  'email',
  'phone',
  'message',
  'preferredContact',
  'preferredTime',
] as const

/**
 * The names of the personal fields that were filled in when a lead was made: the `changes` of its
 * audit row, the same whichever way it came in. Names only; values would be personal data.
 */
export function auditedLeadFields(lead: Partial<Record<(typeof TOLD)[number], unknown>>): string[] {
  return TOLD.filter((name) => lead[name] !== undefined && lead[name] !== null && lead[name] !== '').sort()
}
