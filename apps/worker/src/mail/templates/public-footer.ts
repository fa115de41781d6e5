import type { Inline } from '../mail-content.ts'
import type { TemplateInput } from '../template-input.ts'

/** The end of every mail to somebody outside: why they get it, who we are, and what they can do about it. */
export function publicFooter(reason: string, { centre, publicUrl }: TemplateInput): Inline[][] {
  return [
    [`${reason} No es publicidad.`],
    [[centre.legalName, centre.address].filter(Boolean).join(' · ')],
    [
      'Puedes pedir una copia de tus datos o su borrado en ',
      { link: 'Mis datos', href: `${publicUrl}/mis-datos` },
      '.',
    ],
  ]
}

/** The end of a mail to somebody who works here. */
export function staffFooter(reason: string): Inline[][] {
  return [[reason], ['Contiene datos personales: no lo reenvíes fuera del centro.']]
}
