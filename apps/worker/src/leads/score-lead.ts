/** What a score is made of; the points of each rule are stored with the lead, so that people see why. */
export type ScoreFacts = {
  hasContactData: boolean
  hasCampus: boolean
  hasRun: boolean
  hasCourse: boolean
  message: string | null
  preferredContact: string | null
  preferredTime: string | null
  hasMarketingConsent: boolean
  hasCampaign: boolean
  isEmailDisposable: boolean
  /** Other leads with the same e-mail or phone that were marked as spam. */
  spamMarks: number
}

export type ScoreParts = {
  completeness: number
  course: number
  message: number
  contactPreference: number
  marketingConsent: number
  campaign: number
  disposableEmail: number
  spamMarks: number
}

/** Shorter messages ("info por favor") say little about what somebody wants. */
const TELLING_MESSAGE_CHARACTERS = 30

/**
 * Scores a lead from 0 to 100. The weights are our own choice: somebody who knows the course, the run
 * and how to be reached is the likeliest to enrol; there are no enrolments yet to learn better ones from.
 */
export function scoreLead(facts: ScoreFacts): { score: number; parts: ScoreParts } {
  const parts: ScoreParts = {
    completeness: (facts.hasContactData ? 15 : 0) + (facts.hasCampus ? 5 : 0) + (facts.hasRun ? 5 : 0),
    course: facts.hasCourse ? 25 : 0,
    message: messagePoints(facts.message),
    contactPreference: (facts.preferredContact ? 5 : 0) + (facts.preferredTime ? 5 : 0),
    marketingConsent: facts.hasMarketingConsent ? 10 : 0,
    campaign: facts.hasCampaign ? 15 : 0,
    disposableEmail: facts.isEmailDisposable ? -40 : 0,
    spamMarks: -Math.min(60, 30 * facts.spamMarks),
  }
  const sum = Object.values(parts).reduce((total, points) => total + points, 0)
  return { score: Math.max(0, Math.min(100, sum)), parts }
}

function messagePoints(message: string | null): number {
  const length = message?.trim().length ?? 0
  if (length === 0) return 0
  return length < TELLING_MESSAGE_CHARACTERS ? 8 : 15
}
