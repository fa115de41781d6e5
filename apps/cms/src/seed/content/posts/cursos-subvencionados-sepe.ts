import { h2, ol, p, ul } from '../blocks.ts'
import type { Post } from '../shapes.ts'

export const cursosSubvencionadosSepe: Post = {
  slug: 'como-funcionan-los-cursos-subvencionados-por-el-sepe',
  title: 'Cómo funcionan los cursos subvencionados por el SEPE',
  excerpt:
    'Quién puede entrar, qué papeles hacen falta, si pierdes el paro por apuntarte y qué pasa si encuentras trabajo a mitad de curso. Lo que nos preguntáis cada semana, contestado en orden.',
  content: [
    p(
      'Un curso subvencionado no cuesta nada a quien lo hace. Lo paga el Servicio Público de Empleo Estatal, el servicio de empleo de tu comunidad o los dos juntos, con dinero que sale de las cotizaciones de empresas y trabajadores. La subvención la recibe el centro, no tú, y a cambio el centro tiene que cumplir un programa, un número de horas y unas condiciones de aula que la administración revisa.',
    ),
    p(
      'Eso explica casi todo lo que viene después: por qué se pide tanta documentación, por qué se pasa lista cada día y por qué las fechas a veces se mueven. Hay una inspección detrás y cada firma cuenta.',
    ),
    h2('Quién puede apuntarse'),
    p('Hay dos grandes grupos de cursos, y lo primero es saber en cuál estás tú.'),
    ul(
      'Para personas desempleadas: tienes que estar inscrita como demandante de empleo el día que empieza el curso. No hace falta cobrar prestación.',
      'Para personas ocupadas: trabajas por cuenta ajena, eres autónoma o estás en un ERTE. Se reserva una parte de las plazas para personas desempleadas, que suele estar entre el 20 y el 30 por ciento.',
    ),
    p(
      'Además, cada curso puede pedir un nivel de estudios. Los de nivel 1 no piden nada; los de nivel 2 piden la ESO o algo equivalente; los de nivel 3, Bachillerato o un título de grado medio. Si no llegas al nivel, muchas comunidades convocan pruebas de competencias clave que lo sustituyen.',
    ),
    h2('Cómo se consigue la plaza'),
    ol(
      'Nos dejas tus datos en la página de la convocatoria o vienes a la sede. Te llamamos y vemos si cumples los requisitos.',
      'Nos das el DNI o NIE, el documento de alta como demandante (el DARDE) o una nómina reciente, y tu título de estudios.',
      'Se hace una prueba corta y una entrevista. No son para suspender a nadie: sirven para ver si el curso es el que necesitas y si puedes asistir.',
      'Con las solicitudes ordenadas, la administración confirma el grupo. Suele ser entre una y dos semanas antes del primer día.',
    ),
    p(
      'Si el grupo se llena, quedas en reserva. No es un adiós: en los primeros días siempre hay alguien que encuentra trabajo o que no puede venir, y se llama por orden de lista.',
    ),
    h2('El paro y las ayudas'),
    p(
      'Hacer el curso no te quita la prestación ni el subsidio. Sigues cobrando igual, y durante el curso se entiende que estás cumpliendo con la obligación de buscar empleo. Eso sí, mantén la demanda renovada en las fechas que te toquen: el curso no renueva por ti.',
    ),
    p(
      'También puedes pedir ayudas para el transporte, para comer si el horario te obliga, o para el cuidado de hijos y familiares. Las personas con discapacidad y las víctimas de violencia de género pueden pedir una beca por día de asistencia. Los importes y los plazos los fija cada convocatoria, y el plazo suele contar desde el primer día de clase, así que no lo dejes para el final. En la secretaría de tu sede te damos el impreso y miramos contigo si te corresponde.',
    ),
    h2('Asistencia: la letra que sí conviene leer'),
    p(
      'Para aprobar hay que asistir, como mínimo, al 75 por ciento de las horas de cada módulo. Y hay otra regla que sorprende: si acumulas más de tres faltas sin justificar en un mes, te pueden dar de baja. Un justificante médico, una citación o una entrevista de trabajo cuentan como falta justificada, pero no como hora asistida.',
    ),
    h2('Si encuentras trabajo a mitad de curso'),
    p(
      'Es una buena noticia y no tienes que devolver nada. Puedes seguir si el horario te deja; si no, te damos de baja con la fecha y el motivo, y los módulos que hayas aprobado se quedan contigo. Más adelante podrás terminar los que te falten en otra convocatoria, aquí o en otro centro.',
    ),
    h2('Lo que te llevas'),
    p(
      'Depende del curso. Si es un certificado de profesionalidad, la administración te expide un título oficial que vale en toda España. Si no, recibes un diploma con las horas y los contenidos. En los dos casos puedes hacer prácticas en una empresa de tu zona, con seguro y sin coste.',
    ),
    p(
      'Si dudas entre un curso gratuito que empieza dentro de cuatro meses y uno de pago que empieza el lunes, pregúntanos. A veces compensa esperar y a veces no, y preferimos decírtelo antes que después.',
    ),
  ],
  tags: ['subvenciones', 'desempleo', 'trámites'],
  author: 'nerea-fernandez-llano',
  area: 'ADM',
  publishedDaysAgo: 12,
  seo: {
    title: 'Cursos subvencionados por el SEPE: cómo funcionan',
    description:
      'Quién puede entrar en un curso gratuito del SEPE, qué documentos hacen falta, qué pasa con tu prestación y qué ayudas puedes pedir mientras estudias.',
  },
}
