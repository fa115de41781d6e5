import { inLanguages } from '@cep/contracts/language'

/** To somebody whose turn has come, piece by piece. */
export const waitlistPromotedTexts = inLanguages({
  es: {
    subject: (course: string) => `Tienes plaza en ${course}`,
    preheader: (number: string) => `Ha quedado una plaza libre y es tuya. Tu matrícula es la ${number}.`,
    title: (firstName: string) => `Hola, ${firstName}. Ya tienes plaza.`,
    freed: 'Ha quedado una plaza libre en ',
    yours: ' y eras la primera persona de la lista de espera. Tu matrícula está confirmada.',
    ifNotHeading: 'Si ya no la quieres',
    ifNot: 'Responde a este correo cuanto antes y se la damos a quien va detrás.',
    why: 'Recibes este correo porque estabas en la lista de espera de este curso.',
  },
  en: {
    subject: (course) => `You have a place on ${course}`,
    preheader: (number) => `A place has come up and it is yours. Your enrolment number is ${number}.`,
    title: (firstName) => `Hello, ${firstName}. You have a place.`,
    freed: 'A place has come up on ',
    yours: ' and you were first on the waiting list. Your enrolment is confirmed.',
    ifNotHeading: 'If you no longer want it',
    ifNot: 'Reply to this email as soon as you can and we will give it to the next person.',
    why: 'You are receiving this email because you were on the waiting list of this course.',
  },
})
