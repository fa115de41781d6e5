import { inLanguages } from '@cep/contracts/language'

/** What the page says that gives a form without JavaScript back to be corrected. */
export const correctionTexts = inLanguages<{
  title: string
  submit: string
  rest: string
  correct: string
  back: string
  labels: Record<string, string>
}>({
  es: {
    title: 'Corrige tus datos',
    submit: 'Pedir información',
    rest: 'Lo demás que escribiste sigue aquí.',
    correct: 'Corrige esto y listo.',
    back: 'Volver a los cursos',
    labels: {
      firstName: 'Nombre',
      lastName: 'Apellidos',
      email: 'Correo',
      phone: 'Teléfono',
      message: 'Mensaje',
      courseSlug: 'Curso',
      runCode: 'Convocatoria',
      campusSlug: 'Sede',
      preferredContact: 'Cómo prefieres que te contactemos',
      preferredTime: 'Horario',
      'consent.privacy': 'He leído la política de privacidad y acepto que uséis mis datos para responderme',
    },
  },
  en: {
    title: 'Correct your details',
    submit: 'Ask for information',
    rest: 'Everything else you wrote is still here.',
    correct: 'Correct this and you are done.',
    back: 'Back to the courses',
    labels: {
      firstName: 'First name',
      lastName: 'Last name',
      email: 'Email',
      phone: 'Phone',
      message: 'Message',
      courseSlug: 'Course',
      runCode: 'Start date',
      campusSlug: 'Campus',
      preferredContact: 'How you would like us to reply',
      preferredTime: 'Time of day',
      'consent.privacy': 'I have read the privacy policy and agree to you using my details to reply to me',
    },
  },
})
