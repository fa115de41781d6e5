import { inLanguages } from '@cep/contracts/language'

/** One's own subscription to our mails. */
export const subscriptionTexts = inLanguages({
  es: {
    confirm: {
      pageTitle: 'Confirma tu suscripción',
      description: 'Confirma que quieres recibir por correo nuestras convocatorias y ayudas.',
      ask: {
        title: 'Un paso más',
        intro:
          'Pulsa el botón y te escribimos cuando haya convocatorias nuevas. Si no fuiste tú, cierra esta página.',
      },
      done: {
        title: 'Listo, estás en la lista',
        intro: 'Te escribimos cuando haya algo que contar. En cada correo puedes darte de baja.',
      },
      invalid: {
        title: 'Ese enlace ya no vale',
        intro:
          'Los enlaces valen 7 días. Si aún quieres recibirlas, marca la casilla la próxima vez que nos escribas.',
      },
      submit: 'Sí, quiero recibirlas',
    },
    preferences: {
      pageTitle: 'Tus preferencias',
      description: 'Cómo te escribimos y en qué idioma.',
      title: 'Cómo te escribimos',
      intro: (email: string) => `Los correos que mandamos a ${email}.`,
      saved: 'Guardado.',
      off: 'Ahora mismo no te mandamos novedades.',
      name: 'Cómo te llamamos',
      language: 'Idioma',
      spanish: 'Español',
      english: 'English',
      submit: 'Guardar mis preferencias',
      leave: 'Dejar de recibir correos',
    },
  },
  en: {
    confirm: {
      pageTitle: 'Confirm your subscription',
      description: 'Confirm that you would like emails about new course dates and grants.',
      ask: {
        title: 'One more step',
        intro:
          'Press the button and we will write when there are new course dates. If it was not you, close this page.',
      },
      done: {
        title: 'Done, you are on the list',
        intro: 'We will write when there is something to tell. You can unsubscribe in every email.',
      },
      invalid: {
        title: 'That link no longer works',
        intro:
          'Links work for 7 days. If you would still like our emails, tick the box next time you write to us.',
      },
      submit: 'Yes, I would like them',
    },
    preferences: {
      pageTitle: 'Your preferences',
      description: 'How we write to you, and in which language.',
      title: 'How we write to you',
      intro: (email) => `The emails that we send to ${email}.`,
      saved: 'Saved.',
      off: 'We are not sending you news at the moment.',
      name: 'What we call you',
      language: 'Language',
      spanish: 'Español',
      english: 'English',
      submit: 'Save my preferences',
      leave: 'Stop receiving emails',
    },
  },
})
