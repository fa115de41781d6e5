import { addressIn, inLanguages, type Language } from '@cep/contracts/language'
import type { Inline } from '../mail-content.ts'
import type { TemplateInput } from '../template-input.ts'

const TEXTS = inLanguages({
  es: {
    noMarketing: 'No es publicidad.',
    yourData: 'Puedes pedir una copia de tus datos o su borrado en ',
    myData: 'Mis datos',
  },
  en: {
    noMarketing: 'It is not marketing.',
    yourData: 'You can ask for a copy of your data, or for its erasure, under ',
    myData: 'My data',
  },
})

/** The end of every mail to somebody outside: why they get it, who we are, and what they can do about it. */
export function publicFooter(
  reason: string,
  { centre, publicUrl }: TemplateInput,
  language: Language,
): Inline[][] {
  const texts = TEXTS[language]
  return [
    [`${reason} ${texts.noMarketing}`],
    [[centre.legalName, centre.address].filter(Boolean).join(' · ')],
    [texts.yourData, { link: texts.myData, href: publicUrl + addressIn(language, '/mis-datos') }, '.'],
  ]
}

/** The end of a mail to somebody who works here. */
export function staffFooter(reason: string): Inline[][] {
  return [[reason], ['Contiene datos personales: no lo reenvíes fuera del centro.']]
}
