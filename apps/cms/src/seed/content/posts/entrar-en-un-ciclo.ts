import { h2, h3, p, ul } from '../blocks.ts'
import type { Post } from '../shapes.ts'

export const entrarEnUnCiclo: Post = {
  slug: 'como-entrar-en-un-ciclo-de-grado-medio-o-superior',
  title: 'Cómo entrar en un ciclo de grado medio o superior',
  excerpt:
    'Con la ESO, sin la ESO, con un título de hace treinta años o con estudios de otro país. Todas las puertas de entrada a la FP y cuál te conviene según tu caso.',
  content: [
    p(
      'La pregunta llega de muchas maneras: «dejé el instituto en tercero», «tengo el graduado de antes», «soy enfermera en Colombia», «empecé una carrera y la dejé». Detrás está siempre la misma: si puedo entrar en un ciclo y en cuál. La respuesta suele ser sí, aunque el camino cambia. Busca tu caso y salta al apartado.',
    ),
    h2('Grado medio'),
    p(
      'Un ciclo de grado medio dura dos cursos y te convierte en técnica o técnico: cuidados de enfermería, farmacia, estética, cocina. Puedes entrar con cualquiera de estas cosas:',
    ),
    ul(
      'El título de ESO, o uno equivalente. El antiguo graduado escolar no basta por sí solo para todo, pero dos cursos aprobados de BUP, el FP I o haber superado ciertas pruebas sí equivalen a estos efectos.',
      'Un título de FP básica, que ahora se llama ciclo de grado básico.',
      'La prueba de acceso a grado medio. Hay que cumplir 17 años en el año de la prueba.',
      'Otro título de técnico, el Bachillerato o cualquier estudio superior. Quien tiene más, puede entrar.',
    ),
    h2('Grado superior'),
    p('Aquí el título es de técnica o técnico superior, y también son dos cursos. Se entra con:'),
    ul(
      'Bachillerato, COU o preuniversitario.',
      'Un título de grado medio. No importa que sea de otra familia, aunque la misma suele tener preferencia.',
      'La prueba de acceso a grado superior, con 19 años cumplidos en el año en que se hace.',
      'La prueba de acceso a la universidad para mayores de 25, o un título universitario.',
    ),
    h2('La prueba de acceso, sin misterio'),
    p(
      'Se convoca una vez al año en cada comunidad. La inscripción se abre entre enero y marzo, y los exámenes son en mayo o junio. La de grado medio tiene tres partes: comunicación, matemáticas y ciencias, y una social. La de grado superior tiene una parte común, con lengua, matemáticas e idioma, y una específica que depende del ciclo al que quieras ir.',
    ),
    p(
      'La nota se hace con la media de las partes y se aprueba con un cinco. Una vez superada, sirve para siempre y en toda España. Si has trabajado en algo relacionado con el ciclo, pide la exención de la parte específica; mucha gente la estudia sin necesitarla.',
    ),
    p(
      'Si llevas años sin abrir un libro, calcula de cuatro a seis meses de preparación con cinco horas semanales. Los exámenes de otros años están publicados y se parecen mucho entre sí: son el mejor material de estudio.',
    ),
    h2('Casos que parecen raros y no lo son'),
    h3('Mis estudios son de otro país'),
    p(
      'Tienes que pedir la homologación o la convalidación de tu título en el Ministerio de Educación. El trámite lleva meses, pero al presentarlo te dan un volante que permite matricularte de forma condicional mientras se resuelve. Guárdalo como si fuera el título. Necesitarás las notas apostilladas y, si no están en español, una traducción jurada.',
    ),
    h3('Empecé un ciclo y lo dejé'),
    p(
      'Los módulos aprobados siguen aprobados. Pide en tu instituto una certificación académica y nos la traes: miramos qué te falta y si puedes terminarlo con nosotros o con matrícula parcial.',
    ),
    h3('Tengo una carrera'),
    p(
      'Puedes pedir que te convaliden módulos por asignaturas parecidas. Formación y orientación laboral se convalida a menudo si tienes formación en prevención de riesgos y experiencia. No esperes a septiembre: la solicitud se hace con la matrícula.',
    ),
    h3('No tengo nada'),
    p(
      'Entonces hay dos vías. La lenta es sacarte la ESO en un centro de adultos, gratis, en uno o dos años. La rápida es un certificado de profesionalidad de nivel 1, que no pide estudios: con él y con uno de nivel 2 te habrás hecho un sitio en el oficio, y desde ahí la prueba de acceso asusta menos.',
    ),
    h2('Qué ciclo elegir'),
    p(
      'Mira tres cosas antes que las notas de corte. Dónde se trabaja después y a qué horas, porque un hospital funciona de noche y una farmacia de barrio casi nunca. Qué parte del día a día te gustaría y cuál no soportarías: si te marea la sangre, hay sanidad sin sangre, como documentación o farmacia. Y si puedes llegar: el mejor ciclo es el que puedes terminar.',
    ),
    p(
      'En las fichas de nuestros ciclos verás los módulos, las horas y los requisitos. Si tu situación no encaja en ninguno de los apartados de arriba, escríbenos con lo que tengas, aunque sea una foto de un título arrugado. Hemos descifrado unos cuantos.',
    ),
  ],
  tags: ['titulaciones', 'orientación', 'sanidad'],
  author: 'nerea-fernandez-llano',
  area: 'SAN',
  publishedDaysAgo: 317,
  seo: {
    title: 'Acceso a grado medio y grado superior: requisitos',
    description:
      'Todas las formas de entrar en un ciclo de FP: con o sin ESO, con prueba de acceso, con estudios extranjeros o con un ciclo a medias. Plazos y consejos.',
  },
}
