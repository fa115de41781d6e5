import { inLanguages } from '@cep/contracts/language'
import type { ReactNode } from 'react'

/** Around the questions and answers. */
export const faqTexts = inLanguages({
  es: {
    title: 'Preguntas frecuentes',
    description:
      'Matrícula, plazas, precios, ayudas, prácticas y títulos: las preguntas que más nos hacen, contestadas en pocas líneas y sin letra pequeña.',
    intro: (contact: (words: string) => ReactNode): ReactNode => (
      <>Si no está aquí, {contact('pregúntanos')}.</>
    ),
  },
  en: {
    title: 'Frequently asked questions',
    description:
      'Enrolment, places, prices, grants, work placements and qualifications: the questions we are asked most, answered in a few lines of Spanish and without small print.',
    intro: (contact) => <>If yours is not here, {contact('ask us')}.</>,
  },
})
