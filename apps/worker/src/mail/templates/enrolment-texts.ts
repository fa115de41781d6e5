import { inLanguages } from '@cep/contracts/language'
import { formatPhone } from '@cep/contracts/phone'
import { priceInEnglish } from '../../wording/english-course.ts'
import { priceInWords } from '../../wording/spanish-course.ts'

/** What the mails to somebody who enrols have in common. */
export const enrolmentTexts = inLanguages({
  es: {
    number: 'Matrícula',
    toPay: 'Te queda por pagar',
    price: priceInWords,
    call: 'También puedes llamarnos al ',
    phone: formatPhone,
  },
  en: {
    number: 'Enrolment',
    toPay: 'Left to pay',
    price: priceInEnglish,
    call: 'You can also call us on ',
    // With the country code: whoever reads English may not be calling from Spain.
    phone: (e164) => formatPhone(e164).replace(/^(?!\+)/, '+34 '),
  },
})
