import { addressIn, inLanguages, type Language } from '@cep/contracts/language'
import { CONFIRM_LINK_DAYS } from '@cep/contracts/subscription'
import type { MailContent } from '../mail-content.ts'
import type { TemplateInput } from '../template-input.ts'
import { publicFooter } from './public-footer.ts'

const TEXTS = inLanguages({
  es: {
    subject: 'Confirma que quieres recibir nuestras novedades',
    preheader: 'Un clic y listo. Si no has sido tú, no hagas nada.',
    title: (name: string | null) => (name ? `${name}, ¿te escribimos?` : '¿Te escribimos?'),
    text: 'Has pedido recibir por correo convocatorias nuevas y ayudas. Confírmalo y te apuntamos; puedes darte de baja en cualquier correo.',
    button: 'Sí, quiero recibirlas',
    otherwise: `El enlace vale ${CONFIRM_LINK_DAYS} días. Si no has sido tú, no hagas nada: sin tu confirmación no te escribimos.`,
    why: 'Recibes este correo porque alguien ha pedido recibir novedades en esta dirección.',
  },
  en: {
    subject: 'Confirm that you would like to hear from us',
    preheader: 'One click and you are done. If it was not you, do nothing.',
    title: (name) => (name ? `${name}, shall we write to you?` : 'Shall we write to you?'),
    text: 'You asked to receive emails about new course dates and grants. Confirm it and we will add you; you can unsubscribe in any email.',
    button: 'Yes, I would like them',
    otherwise: `The link works for ${CONFIRM_LINK_DAYS} days. If it was not you, do nothing: without your confirmation we will not write.`,
    why: 'You are receiving this email because somebody asked to receive news at this address.',
  },
})

type Request = { name: string | null; language: Language; token: string }

/** To whoever's mailbox it is: one link, without which they are on no list. */
export function subscriberConfirm({ name, language, token }: Request, input: TemplateInput): MailContent {
  const texts = TEXTS[language]
  const page = input.publicUrl + addressIn(language, '/suscripcion/confirmar')
  return {
    language,
    subject: texts.subject,
    preheader: texts.preheader,
    title: texts.title(name),
    blocks: [
      { kind: 'paragraph', text: [texts.text] },
      {
        kind: 'buttons',
        buttons: [{ label: texts.button, href: `${page}?token=${encodeURIComponent(token)}` }],
      },
      { kind: 'paragraph', text: [texts.otherwise] },
    ],
    footer: publicFooter(texts.why, input, language),
  }
}
