import { momentInWords } from '../../wording/spanish-time.ts'
import type { MailContent } from '../mail-content.ts'
import type { TemplateInput } from '../template-input.ts'
import { publicFooter } from './public-footer.ts'

export type PrivacyKind = 'export' | 'erasure'

/** To whoever's mailbox it is: one link, without which nothing happens. */
export function privacyConfirm(
  { kind, expiresAt, token }: { kind: PrivacyKind; expiresAt: Date; token: string },
  input: TemplateInput,
): MailContent {
  const isErasure = kind === 'erasure'
  const link = `${input.publicUrl}/mis-datos/confirmar?token=${encodeURIComponent(token)}`
  return {
    subject: isErasure
      ? 'Confirma que quieres borrar tus datos'
      : 'Confirma que quieres una copia de tus datos',
    preheader: 'Si no lo has pedido tú, no hagas nada.',
    title: isErasure ? '¿Borramos tus datos?' : '¿Te enviamos una copia de tus datos?',
    blocks: [
      {
        kind: 'paragraph',
        text: [
          isErasure
            ? 'Alguien ha pedido que borremos los datos que guardamos con este correo. Si has sido tú, confírmalo. Después no se pueden recuperar, y dejaremos de atender tus solicitudes abiertas.'
            : 'Alguien ha pedido una copia de los datos que guardamos con este correo. Si has sido tú, confírmalo y te la enviamos aquí mismo.',
        ],
      },
      {
        kind: 'buttons',
        buttons: [{ label: isErasure ? 'Borrar mis datos' : 'Enviarme una copia', href: link }],
      },
      {
        kind: 'paragraph',
        text: [
          'El enlace vale hasta ',
          { strong: momentInWords(expiresAt, input.now) },
          '. Si no has sido tú, no hagas nada: sin tu confirmación no cambia nada.',
        ],
      },
    ],
    footer: publicFooter(
      'Recibes este correo porque alguien ha escrito esta dirección en «Mis datos».',
      input,
    ),
  }
}
