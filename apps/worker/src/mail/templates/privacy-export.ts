import type { Language } from '@cep/contracts/language'
import { formatPhone } from '@cep/contracts/phone'
import { leadStatusLabels } from '@cep/contracts/vocabulary'
import type { PersonalData } from '../../privacy/collect-personal-data.ts'
import type { Block, MailContent } from '../mail-content.ts'
import type { TemplateInput } from '../template-input.ts'
import { privacyTexts } from './privacy-texts.ts'
import { publicFooter } from './public-footer.ts'

/** Everything we hold on a person: readable in the mail, complete in the file attached to it. */
export function privacyExport(data: PersonalData, input: TemplateInput, language: Language): MailContent {
  const texts = privacyTexts[language].copy
  const isEmpty = data.leads.length === 0 && !data.subscription
  return {
    language,
    subject: texts.subject,
    preheader: isEmpty ? texts.emptyPreheader : texts.preheader,
    title: isEmpty ? texts.emptyTitle : texts.title,
    blocks: isEmpty
      ? [{ kind: 'paragraph', text: [texts.emptyText] }]
      : [
          { kind: 'paragraph', text: [texts.intro, { strong: texts.file }, texts.introEnd] },
          ...data.leads.flatMap((lead) => leadBlocks(lead, input.now, language)),
        ],
    footer: publicFooter(texts.why, input, language),
  }
}

/** The name of the attached file. */
export const exportFileName = (language: Language) => privacyTexts[language].copy.file

function leadBlocks(lead: PersonalData['leads'][number], now: Date, language: Language): Block[] {
  const texts = privacyTexts[language].copy
  const dayOf = (moment: string) => texts.day(moment.slice(0, 10), now)
  const consents = lead.consents.map(({ givenAt, marketing }) => texts.consent(dayOf(givenAt), marketing))
  const facts = [
    { label: texts.labels.date, value: dayOf(lead.createdAt) },
    { label: texts.labels.name, value: `${lead.firstName} ${lead.lastName}` },
    { label: texts.labels.email, value: lead.email },
    { label: texts.labels.phone, value: formatPhone(lead.phone) },
    { label: texts.labels.course, value: lead.course },
    { label: texts.labels.campus, value: lead.campus },
    { label: texts.labels.message, value: lead.message },
    { label: texts.labels.status, value: leadStatusLabels[lead.status][language] },
    { label: texts.labels.consents, value: consents.join('; ') },
    { label: texts.labels.notes, value: String(lead.activity.length) },
  ].flatMap(({ label, value }) => (value ? [{ label, value }] : []))
  return [
    { kind: 'heading', text: texts.request(lead.reference) },
    { kind: 'facts', facts },
  ]
}
