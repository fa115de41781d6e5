import { inLanguages } from '@cep/contracts/language'

/** The list of posts and the page of one. */
export const blogTexts = inLanguages({
  es: {
    pageTitle: (page: number) => (page > 1 ? `Blog, página ${page}` : 'Blog: oficios, ayudas y cómo elegir'),
    description:
      'Ayudas que existen de verdad, oficios contados por quien los hace y consejos para elegir curso sin prisa, escritos por nuestras asesoras y profesores.',
    title: 'Para decidir con calma',
    intro: 'Oficios contados por quien los hace, ayudas que existen de verdad y cómo elegir curso sin prisa.',
    nothing: 'Aún no hay entradas en esta página.',
    more: 'Sigue leyendo',
  },
  en: {
    pageTitle: (page) => (page > 1 ? `Blog, page ${page}` : 'Blog: trades, grants and how to choose'),
    description:
      'Grants that really exist, trades described by the people who do them and advice on choosing a course without rushing, written in Spanish by our advisers and teachers.',
    title: 'Take your time to decide',
    intro:
      'Trades described by the people who do them, grants that really exist and how to choose a course without rushing.',
    nothing: 'There are no posts on this page yet.',
    more: 'Read on',
  },
})
