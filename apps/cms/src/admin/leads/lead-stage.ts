import { type LeadStatus, OPEN_LEAD_STATUSES } from '@cep/contracts/vocabulary'
import { endOfDayInMadrid } from './madrid-time.ts'

/** Where a lead stands in an adviser's day, most urgent first. */
export const LEAD_STAGES = ['overdue', 'today', 'later', 'unscheduled', 'contacted', 'closed'] as const
export type LeadStage = (typeof LEAD_STAGES)[number]

export type LeadTiming = { status: LeadStatus; slaDueAt: string | null }

/** The stage of a lead at `now`: a new one by its deadline, every other one by its status. */
export function leadStage({ status, slaDueAt }: LeadTiming, now: Date): LeadStage {
  if (!isOpen(status)) return 'closed'
  if (status !== 'new') return 'contacted'
  if (!slaDueAt) return 'unscheduled'

  const due = new Date(slaDueAt)
  if (due <= now) return 'overdue'
  return due <= endOfDayInMadrid(now) ? 'today' : 'later'
}

/**
 * The leads by stage, in the order of the stages; stages without a lead are left out. What waits is
 * sorted by its deadline, also after a lead has changed its stage on the screen alone.
 */
export function groupByStage<Lead extends LeadTiming>(
  leads: readonly Lead[],
  now: Date,
): { stage: LeadStage; leads: Lead[] }[] {
  return LEAD_STAGES.map((stage) => ({
    stage,
    leads: leads
      .filter((lead) => leadStage(lead, now) === stage)
      .sort((one, other) => (one.slaDueAt ?? '').localeCompare(other.slaDueAt ?? '')),
  })).filter((group) => group.leads.length > 0)
}

function isOpen(status: LeadStatus): boolean {
  return (OPEN_LEAD_STATUSES as readonly LeadStatus[]).includes(status)
}
