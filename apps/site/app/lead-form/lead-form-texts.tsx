import { inLanguages } from '@cep/contracts/language'
import type { ReactNode } from 'react'

/** The lead form and what it says about itself. */
export const leadFormTexts = inLanguages({
  es: {
    title: 'Pide información',
    intro: 'Te contesta una asesora en menos de 4 horas laborables. No te compromete a nada.',
    optional: ' (si quieres)',
    firstName: 'Nombre',
    lastName: 'Apellidos',
    email: 'Correo',
    phone: 'Teléfono',
    preferredContact: '¿Cómo prefieres que te contestemos?',
    more: 'Añadir una pregunta o un horario',
    preferredTime: 'Mejor horario',
    noPreference: 'Sin preferencia',
    message: 'Tu pregunta',
    privacy: (policy: (words: string) => ReactNode): ReactNode => (
      <>He leído la {policy('política de privacidad')} y acepto que uséis mis datos para responderme.</>
    ),
    marketing: 'Quiero recibir por correo cursos nuevos y ayudas. Puedo darme de baja cuando quiera.',
    submit: 'Pedir información',
    sending: 'Mandando tu solicitud…',
    campus: 'Sede',
    anyCampus: 'Me da igual, u online',
    run: '¿Qué convocatoria te interesa?',
    anyRun: 'Aún no lo sé',
    honeypot: 'No rellenes este campo',
    online: 'Online',
    status: {
      invalid: 'Hay datos que corregir.',
      sending: 'Mandando tu solicitud',
      retry: 'Probar ahora',
      offline:
        'Te has quedado sin conexión. No cierres esta página: en cuanto vuelva, mandamos tu solicitud solos.',
      unavailable:
        'Ahora mismo no podemos recibir tu solicitud. No cierres esta página: seguimos intentándolo solos.',
      too_many_requests:
        'Estamos recibiendo muchas solicitudes. No cierres esta página: mandamos la tuya en un momento.',
      sentTooMuch: 'Has enviado muchas solicitudes seguidas. Espera una hora o llámanos.',
      tooLong: 'El mensaje es demasiado largo. Acórtalo y vuelve a intentarlo.',
      notAccepted: 'No hemos podido guardar tu solicitud. Llámanos y la apuntamos por teléfono.',
    },
  },
  en: {
    title: 'Ask for information',
    intro: 'An adviser will reply within 4 working hours. It does not commit you to anything.',
    optional: ' (optional)',
    firstName: 'First name',
    lastName: 'Last name',
    email: 'Email',
    phone: 'Phone',
    preferredContact: 'How would you like us to reply?',
    more: 'Add a question or a time of day',
    preferredTime: 'Best time of day',
    noPreference: 'No preference',
    message: 'Your question',
    privacy: (policy) => (
      <>I have read the {policy('privacy policy')} and agree to you using my details to reply to me.</>
    ),
    marketing: 'I would like to receive emails about new courses and grants. I can unsubscribe at any time.',
    submit: 'Ask for information',
    sending: 'Sending your request…',
    campus: 'Campus',
    anyCampus: 'Any of them, or online',
    run: 'Which start date interests you?',
    anyRun: 'I do not know yet',
    honeypot: 'Leave this field empty',
    online: 'Online',
    status: {
      invalid: 'Some details need correcting.',
      sending: 'Sending your request',
      retry: 'Try now',
      offline:
        'You are offline. Keep this page open: we will send your request as soon as the connection is back.',
      unavailable: 'We cannot take your request right now. Keep this page open: we will keep trying.',
      too_many_requests:
        'We are receiving a lot of requests. Keep this page open: we will send yours in a moment.',
      sentTooMuch: 'You have sent many requests in a row. Wait an hour, or call us.',
      tooLong: 'Your message is too long. Shorten it and try again.',
      notAccepted: 'We could not save your request. Call us and we will take it down over the phone.',
    },
  },
})
