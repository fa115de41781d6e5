import { inLanguages } from '@cep/contracts/language'

/** The contact page. */
export const contactTexts = inLanguages({
  es: {
    pageTitle: 'Contacto',
    description:
      'Llama, escribe por WhatsApp o deja tu pregunta: te contesta una asesora en menos de 4 horas laborables. Direcciones y teléfonos de todas las sedes.',
    title: 'Habla con una persona',
    intro: 'Llama, escribe o pásate. Si prefieres que te llamemos, deja tus datos.',
    campuses: 'Sedes',
    formTitle: 'Te llamamos o te escribimos',
  },
  en: {
    pageTitle: 'Contact',
    description:
      'Call, write on WhatsApp or leave your question: an adviser will reply within 4 working hours. Addresses and phone numbers of every campus.',
    title: 'Talk to a person',
    intro: 'Call, write or drop in. If you would rather we called you, leave your details.',
    campuses: 'Campuses',
    formTitle: 'We will call or write to you',
  },
})
