import { inLanguages } from '@cep/contracts/language'

export const paginationTexts = inLanguages({
  es: {
    pages: 'Páginas',
    page: (page: number) => `Página ${page}`,
    previous: 'Anterior',
    next: 'Siguiente',
  },
  en: {
    pages: 'Pages',
    page: (page) => `Page ${page}`,
    previous: 'Previous',
    next: 'Next',
  },
})
