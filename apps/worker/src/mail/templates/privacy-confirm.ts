import { addressIn, type Language } from '@cep/contracts/language'
import type { MailContent } from '../mail-content.ts'
import type { TemplateInput } from '../template-input.ts'
import { privacyTexts } from './privacy-texts.ts'
import { publicFooter } from './public-footer.ts'

export type PrivacyKind = 'export' | 'erasure'

type Confirmation = { kind: PrivacyKind; language: Language; expiresAt: Date; token: string }

/** To whoever's mailbox it is: one link, without which nothing happens. */
export function privacyConfirm(
  { kind, language, expiresAt, token }: Confirmation,
  input: TemplateInput,
): MailContent {
  const texts = privacyTexts[language].confirm
  const { subject, title, text, button } = texts[kind]
  const page = input.publicUrl + addressIn(language, '/mis-datos/confirmar')
  const href = `${page}?token=${encodeURIComponent(token)}`
  return {
    language,
    subject,
    preheader: texts.preheader,
    title,
    blocks: [
      { kind: 'paragraph', text: [text] },
      { kind: 'buttons', buttons: [{ label: button, href }] },
      {
        kind: 'paragraph',
        text: [texts.validUntil, { strong: texts.moment(expiresAt, input.now) }, texts.otherwise],
      },
    ],
    footer: publicFooter(texts.why, input, language),
  }
}
