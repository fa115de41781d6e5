import { modalityLabels } from '@cep/contracts/vocabulary'
import type { EnrolmentFacts } from '../load-enrolment-facts.ts'
import type { Block, Fact, MailContent } from '../mail-content.ts'
import type { TemplateInput } from '../template-input.ts'
import { courseFactsTexts } from './course-facts-texts.ts'
import { publicFooter } from './public-footer.ts'
import { waitlistPromotedTexts } from './waitlist-promoted-texts.ts'

/** To somebody from the waiting list who has just been given a seat. */
export function waitlistPromoted(enrolment: EnrolmentFacts, input: TemplateInput): MailContent {
  const { course, language, number, firstName, campus } = enrolment
  const texts = waitlistPromotedTexts[language]
  const phone = campus?.phone ?? input.centre.phone
  const blocks: Block[] = [
    { kind: 'paragraph', text: [texts.freed, { strong: course }, texts.yours] },
    { kind: 'facts', facts: factsOf(enrolment, input.now) },
    { kind: 'heading', text: texts.ifNotHeading },
    {
      kind: 'paragraph',
      text: [
        texts.ifNot,
        ...(phone ? [' ', texts.call, { link: texts.phone(phone), href: `tel:${phone}` }, '.'] : []),
      ],
    },
  ]
  return {
    language,
    subject: texts.subject(course),
    preheader: texts.preheader(number),
    title: texts.title(firstName),
    blocks,
    footer: publicFooter(texts.why, input, language),
  }
}

function factsOf(enrolment: EnrolmentFacts, now: Date): Fact[] {
  const { language, campus, modality, totalCents, paidCents } = enrolment
  const [texts, facts] = [waitlistPromotedTexts[language], courseFactsTexts[language]]
  const timetable = facts.timetableOf(enrolment)
  return [
    { label: texts.number, value: enrolment.number },
    { label: facts.starts, value: facts.day(enrolment.startDate, now) },
    ...(timetable ? [{ label: facts.timetable, value: timetable }] : []),
    { label: facts.where, value: campus?.name ?? modalityLabels[modality][language] },
    ...(totalCents > paidCents ? [{ label: texts.toPay, value: texts.price(totalCents - paidCents) }] : []),
  ]
}
