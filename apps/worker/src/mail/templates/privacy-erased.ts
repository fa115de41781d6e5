import type { MailContent } from '../mail-content.ts'
import type { TemplateInput } from '../template-input.ts'

/** The last mail to an address: it is forgotten once this has been sent. */
export function privacyErased({ centre }: TemplateInput): MailContent {
  return {
    subject: 'Hemos borrado tus datos',
    preheader: 'Este es el último correo que recibes por esta petición.',
    title: 'Tus datos están borrados',
    blocks: [
      {
        kind: 'paragraph',
        text: [
          'Hemos borrado tu nombre, tu correo, tu teléfono y tus mensajes de todas las solicitudes que tenías con nosotros. Conservamos solo cifras sin tu nombre, como cuántas solicitudes recibió cada curso.',
        ],
      },
      {
        kind: 'paragraph',
        text: [
          'También olvidamos esta dirección después de enviarte este correo. Las copias de seguridad caducan solas en un máximo de 90 días.',
        ],
      },
    ],
    footer: [
      ['Recibes este correo porque has confirmado el borrado de tus datos.'],
      [[centre.legalName, centre.address].filter(Boolean).join(' · ')],
      [`Si tienes dudas, escríbenos${centre.privacyEmail ? ` a ${centre.privacyEmail}` : ''}.`],
    ],
  }
}
