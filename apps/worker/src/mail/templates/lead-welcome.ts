import { addressIn } from '@cep/contracts/language'
import type { LeadFacts } from '../load-lead-facts.ts'
import type { Block, Inline, MailContent } from '../mail-content.ts'
import type { TemplateInput } from '../template-input.ts'
import { courseFacts } from './course-facts.ts'
import { leadWelcomeTexts } from './lead-welcome-texts.ts'
import { publicFooter } from './public-footer.ts'

/** To somebody who asked for information, in their language: what happens next, and by when. */
export function leadWelcome(lead: LeadFacts, input: TemplateInput): MailContent {
  const { now, publicUrl } = input
  const { course, reference, language } = lead
  const texts = leadWelcomeTexts[language]
  const deadline = lead.slaDueAt && lead.slaDueAt > now ? lead.slaDueAt : null
  const facts = courseFacts(lead, now)

  const blocks: Block[] = [
    {
      kind: 'paragraph',
      text: course ? [texts.asked, { strong: course.name }, '.'] : [texts.askedAnything],
    },
    { kind: 'heading', text: texts.next },
    {
      kind: 'steps',
      steps: [
        [
          ...contact(lead),
          ...(deadline ? [texts.atTheLatest, { strong: texts.moment(deadline, now) }, '.'] : []),
        ],
        [texts.questions],
        [texts.enrolling],
      ],
    },
  ]
  if (course) {
    blocks.push({ kind: 'heading', text: course.name }, { kind: 'facts', facts })
    if (course.slug) {
      blocks.push({
        kind: 'buttons',
        buttons: [
          { label: texts.seeCourse, href: publicUrl + addressIn(language, `/cursos/${course.slug}`) },
        ],
      })
    }
  }
  blocks.push({ kind: 'heading', text: texts.inAHurry }, { kind: 'paragraph', text: reachUs(lead, input) })

  return {
    language,
    subject: course ? texts.subject(course.name) : texts.subjectOfAnything,
    preheader: [deadline && texts.replyBy(deadline, now), texts.yourReference(reference)]
      .filter(Boolean)
      .join(' '),
    title: texts.title(lead.firstName),
    blocks,
    footer: publicFooter(texts.why, input, language),
  }
}

/** Who gets in touch, how and when. */
function contact({ adviser, preferredContact, preferredTime, phone, language }: LeadFacts): Inline[] {
  const texts = leadWelcomeTexts[language]
  const who: Inline = adviser ? { strong: adviser.name } : texts.somebody
  const how = texts.contact[preferredContact ?? 'phone'](phone)
  const when = preferredContact === 'email' ? '' : texts.times[preferredTime ?? 'any']
  return [who, `${how}${when}.`]
}

function reachUs({ campus, reference, language }: LeadFacts, { centre }: TemplateInput): Inline[] {
  const texts = leadWelcomeTexts[language]
  const phone = campus?.phone ?? centre.phone
  const call: Inline[] = phone
    ? [texts.callUs, { link: texts.ourPhone(phone), href: `tel:${phone}` }, campus ? ` (${campus.name})` : '']
    : [texts.writeToUs]
  // The centre's own words, in Spanish: an English mail does without.
  const hours = campus && language === 'es' ? ` ${campus.openingHours.trim().replace(/\.?$/, '.')}` : ''
  return [...call, texts.reference, { strong: reference, isUnbroken: true }, `.${hours} ${texts.replyToThis}`]
}
