import { findTimeline } from '../../../admin/leads/find-timeline.ts'
import { leadReading } from './lead-endpoint.ts'

/** `GET /api/leads/:id/timeline` answers {entries}, the newest first, without personal data for `lectura`. */
export const readTimeline = leadReading('/:id/timeline', async (req, leadId) => ({
  entries: await findTimeline(req, leadId),
}))
