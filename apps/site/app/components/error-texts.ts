import { inLanguages } from '@cep/contracts/language'

/** What is said instead of a page. */
export const errorTexts = inLanguages({
  es: {
    404: {
      title: 'Esta página no está aquí',
      text: 'Puede que el curso haya cambiado de nombre o que el enlace esté mal copiado. Búscalo en el catálogo o llámanos y te lo encontramos.',
    },
    503: {
      title: 'Ahora mismo no podemos enseñarte esta página',
      text: 'Estamos en ello. Prueba otra vez en un minuto; si tienes prisa, llámanos o escríbenos.',
    },
    500: {
      title: 'Algo ha fallado por nuestra parte',
      text: 'Ya queda anotado para arreglarlo. Vuelve a cargar la página o empieza desde el inicio.',
    },
    reload: 'Volver a cargar',
    searchCatalogue: 'Buscar en el catálogo',
    goHome: 'Ir al inicio',
  },
  en: {
    404: {
      title: 'This page is not here',
      text: 'The course may have a new name, or part of the link may be missing. Look for it in the catalogue, or call us and we will find it for you.',
    },
    503: {
      title: 'We cannot show you this page right now',
      text: 'We are working on it. Try again in a minute; if you are in a hurry, call or write to us.',
    },
    500: {
      title: 'Something went wrong on our side',
      text: 'It has been noted so that we can fix it. Reload the page or start again from the home page.',
    },
    reload: 'Reload',
    searchCatalogue: 'Search the catalogue',
    goHome: 'Go to the home page',
  },
})
