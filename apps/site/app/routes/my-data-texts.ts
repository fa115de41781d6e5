import { inLanguages } from '@cep/contracts/language'

/** Requests for a copy or the erasure of one's data. */
export const myDataTexts = inLanguages({
  es: {
    pageTitle: 'Mis datos',
    description:
      'Pide una copia de los datos que tenemos de ti o que los borremos. Lo confirmas con un correo y lo hacemos.',
    start: {
      title: 'Tus datos son tuyos',
      intro:
        'Pide una copia de lo que sabemos de ti o que lo borremos. Te mandamos un correo para confirmar que eres tú; hasta que lo confirmes no hacemos nada.',
    },
    enviado: {
      title: 'Mira tu correo',
      intro:
        'Te hemos mandado un enlace para confirmar que eres tú. Vale 24 horas; si no lo ves en unos minutos, mira en la carpeta de correo no deseado.',
    },
    confirmado: {
      title: 'Hecho, nos ponemos con ello',
      intro: 'Cuando terminemos te lo decimos por correo. Suele tardar unos minutos.',
    },
    caducado: {
      title: 'Ese enlace ya no vale',
      intro: 'Los enlaces valen 24 horas y una sola vez. Pide otro y ábrelo desde el correo nuevo.',
    },
    revisa: {
      title: 'Revisa tu correo',
      intro: 'Le falta algo a la dirección que has escrito. Tiene que ser como ana@correo.es.',
    },
    kind: '¿Qué quieres?',
    copy: 'Una copia',
    erasure: 'Que los borréis',
    email: 'El correo con el que nos escribiste',
    consequences:
      'Si borramos tus datos y tenías una solicitud abierta, dejamos de atenderla. Las facturas las guardamos el tiempo que manda la ley.',
    submit: 'Pedirlo',
    confirm: {
      pageTitle: 'Confirma tu petición',
      description: 'Confirma que quieres una copia de tus datos o que los borremos.',
      title: 'Un paso más',
      intro:
        'Pulsa el botón y hacemos lo que nos pediste en el correo. Si no fuiste tú, cierra esta página y no pasa nada.',
      submit: 'Confirmar mi petición',
      brokenTitle: 'A este enlace le falta un trozo',
      brokenIntro:
        'Ábrelo desde el correo de confirmación, o copia la dirección entera. Si ya no lo tienes, pide otro.',
      again: 'Pedir otro correo',
    },
  },
  en: {
    pageTitle: 'My data',
    description:
      'Ask for a copy of the data we hold about you, or ask us to erase it. You confirm it by email and we do it.',
    start: {
      title: 'Your data belongs to you',
      intro:
        'Ask for a copy of what we know about you, or ask us to erase it. We will email you to confirm that it is you; until you confirm, we do nothing.',
    },
    enviado: {
      title: 'Check your email',
      intro:
        'We have sent you a link to confirm that it is you. It works for 24 hours; if you do not see it in a few minutes, look in your spam folder.',
    },
    confirmado: {
      title: 'Done, we are on it',
      intro: 'We will email you when we have finished. It usually takes a few minutes.',
    },
    caducado: {
      title: 'That link no longer works',
      intro: 'Links work once, for 24 hours. Ask for another one and open it from the new email.',
    },
    revisa: {
      title: 'Check your email address',
      intro: 'Something is missing from the address you entered. It should look like ana@example.com.',
    },
    kind: 'What would you like?',
    copy: 'A copy',
    erasure: 'Erase my data',
    email: 'The email address you wrote to us from',
    consequences:
      'If we erase your data while you have an open request, we will stop dealing with it. We keep invoices for as long as the law requires.',
    submit: 'Send my request',
    confirm: {
      pageTitle: 'Confirm your request',
      description: 'Confirm that you want a copy of your data, or that you want us to erase it.',
      title: 'One more step',
      intro:
        'Press the button and we will do what you asked for in the email. If it was not you, close this page and nothing will happen.',
      submit: 'Confirm my request',
      brokenTitle: 'Part of this link is missing',
      brokenIntro:
        'Open it from the confirmation email, or copy the whole address. If you no longer have it, ask for another one.',
      again: 'Ask for another email',
    },
  },
})
