import type { EnrolmentFacts } from '../load-enrolment-facts.ts'
import type { Inline, MailContent } from '../mail-content.ts'
import type { TemplateInput } from '../template-input.ts'
import { enrolmentFacts } from './enrolment-facts.ts'
import { enrolmentTexts } from './enrolment-texts.ts'
import { publicFooter } from './public-footer.ts'

/** What one mail about an enrolment says of its own. */
type Wording = Pick<MailContent, 'subject' | 'preheader' | 'title'> & {
  news: Inline[]
  endHeading: string
  /** What to do next; how to call us follows. */
  end: string
  why: string
}

/** A mail to somebody who enrols: the news, the facts, and what to do if something changes. */
export function enrolmentMail(
  enrolment: EnrolmentFacts,
  wording: Wording,
  input: TemplateInput,
): MailContent {
  const { language, campus } = enrolment
  const texts = enrolmentTexts[language]
  const phone = campus?.phone ?? input.centre.phone
  const call: Inline[] = phone
    ? [' ', texts.call, { link: texts.phone(phone), href: `tel:${phone}` }, '.']
    : []
  const { subject, preheader, title, news, endHeading, end, why } = wording
  return {
    language,
    subject,
    preheader,
    title,
    blocks: [
      { kind: 'paragraph', text: news },
      { kind: 'facts', facts: enrolmentFacts(enrolment, input.now) },
      { kind: 'heading', text: endHeading },
      { kind: 'paragraph', text: [end, ...call] },
    ],
    footer: publicFooter(why, input, language),
  }
}
