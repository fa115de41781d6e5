import { h2, p, ul } from '../blocks.ts'
import type { Post } from '../shapes.ts'

export const certificadoDeProfesionalidad: Post = {
  slug: 'que-es-un-certificado-de-profesionalidad',
  title: 'Qué es un certificado de profesionalidad y para qué te sirve',
  excerpt:
    'Es un título oficial, dura meses en vez de años y se puede sacar por partes. Te contamos los tres niveles, qué se pide para entrar en cada uno y en qué se diferencia de un ciclo.',
  content: [
    p(
      'Un certificado de profesionalidad es un título oficial que dice que sabes hacer un trabajo concreto: atender a personas dependientes en una residencia, llevar la contabilidad de una empresa pequeña, manejar un almacén. Lo expide la administración, vale en todo el país y figura en un registro público.',
    ),
    p(
      'Desde la ley de formación profesional de 2022 su nombre nuevo es certificado profesional, o grado C. En los anuncios, en las ofertas de empleo y en la calle lo vas a seguir viendo con el nombre de siempre, y es lo mismo.',
    ),
    h2('Cómo está hecho por dentro'),
    p(
      'Cada certificado se compone de módulos, y cada módulo corresponde a una parte del oficio. El de atención sociosanitaria en instituciones, por ejemplo, tiene cuatro: apoyo en la organización, intervención en la atención física, intervención en la atención psicosocial y animación. A eso se suma un periodo en una empresa, donde haces con gente de verdad lo que has practicado en el taller.',
    ),
    p(
      'Lo útil de este reparto es que cada módulo se aprueba y se guarda por separado. Si hoy haces dos y el año que viene otros dos, al final pides el título entero. Nada se pierde por el camino.',
    ),
    h2('Los tres niveles'),
    p('El nivel no mide lo difícil que es estudiar, sino cuánta autonomía vas a tener después en el puesto.'),
    ul(
      'Nivel 1: tareas sencillas con alguien al lado. No se pide ningún estudio. Ejemplos: auxiliar de peluquería, operaciones básicas de cocina, ayudante de almacén.',
      'Nivel 2: trabajas por tu cuenta con instrucciones. Se pide la ESO, un certificado de nivel 1 de la misma familia y área, o haber superado la prueba de competencias clave. Ejemplos: atención en domicilio, cocina, montaje de redes.',
      'Nivel 3: organizas tu trabajo y a veces el de otros. Se pide Bachillerato, un grado medio o un certificado de nivel 2 de la misma familia y área. Ejemplos: docencia de la formación para el empleo, gestión contable, dinamización comunitaria.',
    ),
    p(
      'Si hiciste la prueba de acceso a la universidad para mayores de 25 o una prueba de acceso a ciclos, también te sirve. Trae lo que tengas, aunque sea un papel del año 98: los estudios antiguos tienen su equivalencia y la miramos contigo.',
    ),
    h2('En qué se parece y en qué no a un ciclo de FP'),
    p(
      'Un ciclo de grado medio o superior dura dos cursos y te da, además del oficio, un título del sistema educativo que abre la puerta a seguir estudiando. Un certificado dura entre dos y nueve meses, va directo al puesto y no te hace repetir asignaturas generales.',
    ),
    p(
      'No compiten: se enganchan. Los módulos aprobados de un certificado te pueden convalidar módulos del ciclo de la misma familia. Hay quien empieza con un certificado porque necesita trabajar este año y, ya con nómina, termina el ciclo en tres.',
    ),
    h2('Cuándo es obligatorio y cuándo ayuda'),
    p(
      'En algunos trabajos lo pide la norma. Para trabajar de gerocultora o en ayuda a domicilio con personas dependientes, la titulación es obligatoria, y el certificado es el camino más corto. Para dar clase en cursos de formación para el empleo pasa algo parecido con el de docencia.',
    ),
    p(
      'En otros no lo exige nadie, pero lo ven. En un proceso con ochenta currículos, quien selecciona necesita una razón para mirar el tuyo dos veces, y un título oficial con prácticas en una empresa de la zona lo es.',
    ),
    h2('Cuánto cuesta'),
    p(
      'La mayoría de los certificados que damos están subvencionados y no pagas nada, tanto si estás en paro como si trabajas. También abrimos algunos grupos privados, cuando la convocatoria pública no llega o cuando alguien necesita empezar ya. En cada ficha ves el precio, la parte que cubre la ayuda y lo que pagas tú.',
    ),
    h2('El papel, al final'),
    p(
      'Cuando apruebas todo, la solicitud del título se hace ante el servicio de empleo. La tramitamos nosotros si nos autorizas. El documento definitivo tarda varios meses, así que mientras tanto te damos un certificado con los módulos aprobados, que las empresas aceptan sin problema. Guárdalo: es lo que vas a enseñar en tus primeras entrevistas.',
    ),
    p(
      'Si tienes experiencia en el oficio pero ningún título, antes de matricularte pregunta por la acreditación de competencias. Quizá la mitad del certificado ya la tienes hecha y no lo sabes.',
    ),
  ],
  tags: ['titulaciones', 'orientación', 'subvenciones'],
  author: 'rocio-cabello-montes',
  area: 'SOC',
  publishedDaysAgo: 41,
  seo: {
    title: 'Qué es un certificado de profesionalidad',
    description:
      'Un título oficial que se saca en meses y por módulos. Niveles 1, 2 y 3, qué estudios pide cada uno, cuánto cuesta y en qué se diferencia de un ciclo de FP.',
  },
}
