import { inLanguages } from './language.ts'

/** What is said to somebody who filled in the lead form wrongly, field by field. */
export const leadMessages = inLanguages({
  es: {
    tooLong: (maxLength: number) => `Escribe como mucho ${maxLength} caracteres.`,
    unknownChoice: 'Esa opción no existe; elige una de la lista.',
    firstName: 'Escribe tu nombre.',
    lastName: 'Escribe tus apellidos.',
    lettersOnly: 'Escribe solo letras, espacios, guiones o apóstrofos.',
    email: 'Escribe tu correo, por ejemplo ana@correo.es.',
    emailIncomplete: 'Revisa tu correo: le falta algo, por ejemplo ana@correo.es.',
    emailTooLong: 'Ese correo es demasiado largo.',
    phone: 'Escribe los 9 dígitos de tu teléfono, por ejemplo 612 345 678.',
    preferredContact: 'Elige cómo prefieres que te contactemos.',
    preferredTime: 'Elige un horario de la lista.',
    run: 'Esa convocatoria no existe; elige una de la lista.',
    privacy: 'Marca la casilla para que podamos usar tus datos y responderte.',
  },
  en: {
    tooLong: (maxLength) => `Use ${maxLength} characters at most.`,
    unknownChoice: 'That option does not exist; choose one from the list.',
    firstName: 'Enter your first name.',
    lastName: 'Enter your last name.',
    lettersOnly: 'Use only letters, spaces, hyphens or apostrophes.',
    email: 'Enter your email, for example ana@example.com.',
    emailIncomplete: 'Check your email: something is missing. It should look like ana@example.com.',
    emailTooLong: 'That email is too long.',
    phone:
      'Enter your phone number, for example 612 345 678. If it is not Spanish, start with its country code: +44…',
    preferredContact: 'Choose how you would like us to contact you.',
    preferredTime: 'Choose a time from the list.',
    run: 'Those dates do not exist; choose some from the list.',
    privacy: 'Tick the box so that we can use your details to reply to you.',
  },
})
