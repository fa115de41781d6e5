import type { EnrolmentFacts } from '../load-enrolment-facts.ts'
import type { MailContent } from '../mail-content.ts'
import type { TemplateInput } from '../template-input.ts'
import { enrolmentMail } from './enrolment-mail.ts'
import { waitlistPromotedTexts } from './waitlist-promoted-texts.ts'

/** To somebody from the waiting list who has just been given a seat. */
export function waitlistPromoted(enrolment: EnrolmentFacts, input: TemplateInput): MailContent {
  const { course, language, number, firstName } = enrolment
  const texts = waitlistPromotedTexts[language]
  const wording = {
    subject: texts.subject(course),
    preheader: texts.preheader(number),
    title: texts.title(firstName),
    news: [texts.freed, { strong: course }, texts.yours],
    endHeading: texts.ifNotHeading,
    end: texts.ifNot,
    why: texts.why,
  }
  return enrolmentMail(enrolment, wording, input)
}
