import { addressIn, inLanguages } from '@cep/contracts/language'
import { clickSignature, subscriberToken } from '@cep/platform/subscriber-token'
import type { MailContent } from '../mail/mail-content.ts'
import type { TemplateInput } from '../mail/template-input.ts'
import type { Mailing } from './load-mailing.ts'
import { mailBlocks } from './mail-blocks.ts'

const TEXTS = inLanguages({
  es: {
    hello: (name: string) => `Hola, ${name}:`,
    why: 'Recibes este correo porque confirmaste que querías nuestras novedades.',
    unsubscribe: 'Darme de baja',
    preferences: 'Cambiar mis preferencias',
    or: ' · ',
  },
  en: {
    hello: (name) => `Hello ${name},`,
    why: 'You are receiving this email because you confirmed that you would like to hear from us.',
    unsubscribe: 'Unsubscribe',
    preferences: 'Change my preferences',
    or: ' · ',
  },
})

/** Who a mailing is written to. */
export type Recipient = { id: number; email: string; name: string | null }

export type MailingInput = TemplateInput & {
  /** PRIVACY_LINK_SECRET: signs the links. */
  secret: string
}

type WrittenMailing = { content: MailContent; headers: Record<string, string> }

/**
 * A mailing as one person gets it: their first name, their own links to leave (RFC 8058: one click in the
 * mail program, no page in between). Links lead through our own address, which counts the click and not
 * who made it; nothing is loaded to tell that a mail was opened.
 */
export function writeMailing(mailing: Mailing, recipient: Recipient, input: MailingInput): WrittenMailing {
  const { publicUrl, secret, centre, now } = input
  const { language } = mailing
  const texts = TEXTS[language]
  const token = encodeURIComponent(subscriberToken('manage', recipient, secret))
  const page = (path: string) => `${publicUrl}${addressIn(language, path)}?token=${token}&m=${mailing.id}`
  const blocks = mailBlocks(mailing.root, {
    ...mailing,
    now,
    publicUrl,
    linkTo: (address) => countedLink(mailing, address, input),
  })
  const hello = recipient.name ? [{ kind: 'paragraph' as const, text: [texts.hello(recipient.name)] }] : []
  return {
    content: {
      language,
      subject: mailing.subject,
      preheader: mailing.preheader ?? '',
      title: mailing.subject,
      blocks: [...hello, ...blocks],
      footer: [
        [texts.why],
        [
          { link: texts.unsubscribe, href: page('/baja') },
          texts.or,
          { link: texts.preferences, href: page('/suscripcion/preferencias') },
        ],
        [[centre.legalName, centre.address].filter(Boolean).join(' · ')],
      ],
    },
    headers: {
      'List-Unsubscribe': `<${publicUrl}/api/subscriptions/unsubscribe?token=${token}&m=${mailing.id}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      Precedence: 'bulk',
      // Out-of-office replies to a machine help nobody (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
  }
}

function countedLink(mailing: Mailing, address: string, { publicUrl, secret }: MailingInput): string {
  if (!URL.canParse(address)) return address
  const target = new URL(address)
  if (target.origin === new URL(publicUrl).origin) {
    for (const [name, value] of Object.entries(mailing.utm)) target.searchParams.set(name, value)
  }
  const to = target.toString()
  const query = new URLSearchParams({
    m: String(mailing.id),
    to,
    s: clickSignature(mailing.id, to, secret),
  })
  return `${publicUrl}/api/mailing-links?${query}`
}
