import { inLanguages } from '@cep/contracts/language'
import type { ReactNode } from 'react'

/** How to stop our mail. */
export const unsubscribeTexts = inLanguages({
  es: {
    pageTitle: 'Darse de baja',
    description: 'Cómo dejar de recibir nuestros correos y cómo pedir que borremos tus datos.',
    title: 'Dejar de recibir nuestros correos',
    intro:
      'Cada correo con novedades lleva al pie un enlace personal para darte de baja. Con pulsarlo basta: no hay que entrar en ninguna cuenta ni dar explicaciones.',
    ask: {
      title: '¿Dejamos de escribirte?',
      intro:
        'Pulsa el botón y no te mandamos más novedades. Los correos sobre tus solicitudes siguen llegando.',
    },
    done: { title: 'Hecho, ya no te escribimos', intro: 'No recibirás más novedades nuestras.' },
    submit: 'Darme de baja',
    noLink: (address: ReactNode): ReactNode => (
      <>
        ¿No encuentras ninguno? Escríbenos desde la dirección en la que los recibes
        {address ? <> a {address}</> : null} y te quitamos de la lista.
      </>
    ),
    subject: 'Baja',
    erasure: 'Si además quieres que borremos lo que sabemos de ti, pídelo aquí.',
    askForErasure: 'Pedir que borréis mis datos',
  },
  en: {
    pageTitle: 'Unsubscribe',
    description: 'How to stop receiving our emails and how to ask us to erase your data.',
    title: 'Stop receiving our emails',
    intro:
      'Every email with news has a personal link at the bottom to unsubscribe. Following it is enough: there is no account to sign in to, and you do not have to explain yourself.',
    ask: {
      title: 'Shall we stop writing to you?',
      intro: 'Press the button and we will send you no more news. Emails about your requests still arrive.',
    },
    done: { title: 'Done, we have stopped writing', intro: 'You will not receive any more news from us.' },
    submit: 'Unsubscribe',
    noLink: (address) => (
      <>
        Can’t find one? Write to us{address ? <> at {address}</> : null} from the address where you receive
        them, and we will take you off the list.
      </>
    ),
    subject: 'Unsubscribe',
    erasure: 'If you would also like us to erase what we know about you, ask for it here.',
    askForErasure: 'Ask us to erase my data',
  },
})
