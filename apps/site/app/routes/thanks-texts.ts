import { inLanguages } from '@cep/contracts/language'

/** The page after a form. */
export const thanksTexts = inLanguages({
  es: {
    pageTitle: 'Hemos recibido tu solicitud',
    description: 'Te contesta una asesora en menos de 4 horas laborables.',
    title: 'Ya tenemos tu solicitud',
    text: 'Te contesta una asesora en menos de 4 horas laborables. Te hemos mandado un correo con lo que nos has contado.',
    reference: 'Tu referencia, por si llamas',
    goOn: 'Seguir mirando cursos',
  },
  en: {
    pageTitle: 'We have received your request',
    description: 'An adviser will reply within 4 working hours.',
    title: 'We have your request',
    text: 'An adviser will reply within 4 working hours. We have emailed you a summary of what you told us.',
    reference: 'Your reference, in case you call',
    goOn: 'Keep looking at courses',
  },
})
