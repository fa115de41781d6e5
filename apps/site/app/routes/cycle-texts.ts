import { inLanguages } from '@cep/contracts/language'

/** The list of official qualifications (FP cycles and certificates) and the page of one. */
export const cycleTexts = inLanguages({
  es: {
    name: 'Ciclos',
    pageTitle: 'Ciclos y certificados de FP',
    description:
      'FP básica, grado medio, grado superior y certificados de profesionalidad: módulos, requisitos, salidas y los cursos que los componen.',
    title: 'Ciclos y certificados',
    intro:
      'Un título oficial, del nivel que te toca. Dentro de cada uno verás los módulos, lo que necesitas para entrar y los cursos con fecha.',
    modules: 'Módulos',
    requirements: 'Para entrar',
    outcomes: 'Al terminar',
    courses: 'Cursos de este ciclo',
  },
  en: {
    name: 'Qualifications',
    pageTitle: 'Official vocational qualifications',
    description:
      'Spain’s official vocational qualifications, from basic level to higher diplomas and vocational certificates: their modules, what you need to get in, where they lead and the courses they are made of.',
    title: 'Official qualifications',
    intro:
      'A qualification recognised by the Spanish state, at the level that suits you. Each one lists its modules, what you need to get in and its courses with dates.',
    modules: 'Modules',
    requirements: 'To get in',
    outcomes: 'When you finish',
    courses: 'Courses of this qualification',
  },
})
