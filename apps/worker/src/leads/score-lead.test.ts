import { describe, expect, it } from 'vitest'
import { type ScoreFacts, scoreLead } from './score-lead.ts'

const nothing: ScoreFacts = {
  hasContactData: false,
  hasCampus: false,
  hasRun: false,
  hasCourse: false,
  message: null,
  preferredContact: null,
  preferredTime: null,
  hasMarketingConsent: false,
  hasCampaign: false,
  isEmailDisposable: false,
  spamMarks: 0,
}
const everything: ScoreFacts = {
  hasContactData: true,
  hasCampus: true,
  hasRun: true,
  hasCourse: true,
  message: 'Quería saber si queda plaza en el grupo de tarde.',
  preferredContact: 'phone',
  preferredTime: 'morning',
  hasMarketingConsent: true,
  hasCampaign: true,
  isEmailDisposable: false,
  spamMarks: 0,
}

describe('the score of a lead', () => {
  it('runs from 0 to 100', () => {
    expect(scoreLead(nothing).score).toBe(0)
    expect(scoreLead(everything).score).toBe(100)
    expect(scoreLead({ ...nothing, isEmailDisposable: true, spamMarks: 9 }).score).toBe(0)
  })

  it('is the sum of the parts that are shown', () => {
    const { score, parts } = scoreLead({ ...everything, hasRun: false, spamMarks: 1 })
    expect(Object.values(parts).reduce((sum, points) => sum + points, 0)).toBe(score)
    expect(parts.spamMarks).toBe(-30)
  })

  it.each([
    ['a course', { hasCourse: true }],
    ['a message', { message: 'Hola' }],
    ['a preferred channel', { preferredContact: 'whatsapp' }],
    ['consent to marketing', { hasMarketingConsent: true }],
    ['a campaign', { hasCampaign: true }],
    ['complete details', { hasContactData: true }],
  ] satisfies [string, Partial<ScoreFacts>][])('rises with %s', (_, fact) => {
    expect(scoreLead({ ...nothing, ...fact }).score).toBeGreaterThan(0)
  })

  it('falls with a throw-away address and with spam marks, to a limit', () => {
    expect(scoreLead({ ...everything, isEmailDisposable: true }).score).toBe(60)
    expect(scoreLead({ ...everything, spamMarks: 1 }).score).toBe(70)
    expect(scoreLead({ ...everything, spamMarks: 2 }).score).toBe(40)
    expect(scoreLead({ ...everything, spamMarks: 50 }).score).toBe(40)
  })

  it('takes a message of blanks for none, and more from one that tells something', () => {
    const points = (message: string) => scoreLead({ ...nothing, message }).parts.message
    expect(points('   \n ')).toBe(0)
    expect(points('info')).toBeLessThan(points('Trabajo por las mañanas, ¿hay grupo de tarde?'))
  })
})
