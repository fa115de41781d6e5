import type { Language } from '@cep/contracts/language'
import type { MailContent } from '../mail-content.ts'
import type { TemplateInput } from '../template-input.ts'
import { privacyTexts } from './privacy-texts.ts'

/** The last mail to an address: it is forgotten once this has been sent. */
export function privacyErased({ centre }: TemplateInput, language: Language): MailContent {
  const texts = privacyTexts[language].erased
  return {
    language,
    subject: texts.subject,
    preheader: texts.preheader,
    title: texts.title,
    blocks: [
      { kind: 'paragraph', text: [texts.what] },
      { kind: 'paragraph', text: [texts.rest] },
    ],
    footer: [
      [texts.why],
      [[centre.legalName, centre.address].filter(Boolean).join(' · ')],
      [texts.questions(centre.privacyEmail)],
    ],
  }
}
