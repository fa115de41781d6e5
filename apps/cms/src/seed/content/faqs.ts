import { ol, p, ul } from './blocks.ts'
import type { Block, Faq } from './shapes.ts'

type Question = { question: string; answer: readonly Block[] }

const ELEGIR: readonly Question[] = [
  {
    question: '¿Qué curso me conviene si no sé por dónde empezar?',
    answer: [
      p(
        'Piensa primero en el tiempo que tienes: cuántos meses puedes estudiar y en qué horas del día. Con eso se descartan muchas opciones. Después mira qué oficios de tu zona están contratando y cuáles te ves haciendo un lunes de enero.',
      ),
      p(
        'Si quieres hablarlo, pide información sin elegir curso y te llama una persona del equipo de orientación. Son unos veinte minutos y no te compromete a nada.',
      ),
    ],
  },
  {
    question: '¿En qué se diferencian un ciclo, un certificado y un curso privado?',
    answer: [
      ul(
        'El ciclo de grado medio o superior dura dos cursos y da un título del sistema educativo.',
        'El certificado de profesionalidad dura entre dos y nueve meses y da un título oficial para un puesto concreto.',
        'El curso privado dura de un día a unos meses. Entregamos un diploma propio con las horas y el contenido, que no es título oficial.',
      ),
      p('En cada ficha pone cuál de los tres es.'),
    ],
  },
  {
    question: '¿Qué quiere decir semipresencial?',
    answer: [
      p(
        'La teoría se sigue por internet, en directo o en grabación, y al taller vienes los días marcados en el calendario de la convocatoria. Esos días la asistencia es obligatoria. Suelen ser uno o dos por semana.',
      ),
    ],
  },
  {
    question: '¿Puedo ver las aulas y los talleres antes de decidirme?',
    answer: [
      p(
        'Sí. Llama a tu sede o dilo en el formulario y te damos hora. Si el taller está en uso, mejor todavía: ves cómo se trabaja y puedes preguntar al grupo. La visita dura media hora.',
      ),
    ],
  },
]

const REQUISITOS: readonly Question[] = [
  {
    question: '¿Puedo apuntarme sin tener la ESO?',
    answer: [
      p(
        'A los cursos privados y a los certificados de nivel 1, sí, sin más. Para los certificados de nivel 2 y los ciclos de grado medio necesitas la ESO, un título equivalente o una prueba de acceso superada.',
      ),
      p(
        'Los estudios antiguos tienen equivalencias que poca gente conoce. Mándanos una foto de tu título y lo comprobamos.',
      ),
    ],
  },
  {
    question: 'Mis estudios son de otro país, ¿me sirven?',
    answer: [
      p(
        'Para cursos privados no hace falta nada. Para ciclos y certificados de nivel 2 o 3 se pide la homologación. Mientras la tramitas puedes matricularte de forma condicional con el volante que te da el Ministerio al presentar la solicitud.',
      ),
    ],
  },
  {
    question: '¿Qué documentos tengo que llevar?',
    answer: [
      ol(
        'DNI, NIE o pasaporte en vigor.',
        'El título que pide el curso o el resguardo de haberlo solicitado.',
        'Si el curso es para personas desempleadas, el documento de alta como demandante (DARDE).',
        'Si es para personas ocupadas, la última nómina o el recibo de autónomos.',
        'Un número de cuenta, solo si vas a pagar a plazos.',
      ),
      p('Puedes traer los originales a la sede y los copiamos allí.'),
    ],
  },
  {
    question: '¿Hay edad mínima o máxima?',
    answer: [
      p(
        'La mínima suele ser 16 años; algunos oficios piden 18, como el de carretilla o el de transporte sanitario. Máxima no hay. En el último curso la persona de más edad tenía 63 años y estudiaba cuidados a mayores.',
      ),
    ],
  },
]

const PRECIO: readonly Question[] = [
  {
    question: '¿Los cursos subvencionados son gratis del todo?',
    answer: [
      p(
        'Sí. No pagas matrícula, ni material, ni el seguro de las prácticas. La administración le paga al centro por cada plaza. Lo único que te pedimos a cambio es asistir y firmar.',
      ),
    ],
  },
  {
    question: '¿El precio de la ficha es el precio final?',
    answer: [
      p(
        'Sí. Ves el precio completo, lo que cubre la ayuda si la hay y lo que te queda por pagar, con el material obligatorio incluido. En los ciclos hay que sumar las tasas públicas por expedir el título, que se abonan a la administración al terminar.',
      ),
    ],
  },
  {
    question: '¿Puedo pagar a plazos?',
    answer: [
      p(
        'En los cursos de más de 600 euros puedes repartir el pago en cuotas mensuales sin intereses, por domiciliación, mientras dura el curso. Lo financia el propio centro: no hay banco de por medio ni pedimos aval.',
      ),
    ],
  },
  {
    question: '¿Qué pasa con mi dinero si el grupo no llega a salir?',
    answer: [
      p(
        'Si no se llega al mínimo de alumnado y el curso se cancela o se retrasa más de un mes, te devolvemos todo lo pagado en un plazo máximo de catorce días, o guardas la plaza para la siguiente convocatoria. Eliges tú.',
      ),
    ],
  },
  {
    question: '¿Puedo cambiar de opinión después de matricularme?',
    answer: [
      p(
        'Si te has matriculado por internet o por teléfono, tienes catorce días naturales para desistir sin dar explicaciones y te devolvemos el importe íntegro. Si en ese plazo el curso ya ha empezado porque tú lo pediste, se descuenta la parte dada.',
      ),
      p(
        'Pasado ese tiempo, si lo dejas por una causa justificada, te guardamos lo pagado para otro curso durante un año.',
      ),
    ],
  },
]

const PARO_Y_TRABAJO: readonly Question[] = [
  {
    question: 'Estoy cobrando el paro, ¿pierdo la prestación si hago un curso?',
    answer: [
      p(
        'No. Puedes seguir cobrando la prestación o el subsidio mientras estudias. Recuerda renovar la demanda en tu fecha y avisar a tu oficina de empleo de que estás en formación.',
      ),
    ],
  },
  {
    question: '¿Mi empresa puede pagarme el curso?',
    answer: [
      p(
        'Las empresas tienen cada año un crédito para formar a su plantilla y lo descuentan de los seguros sociales. Si tu curso tiene relación con el puesto, la empresa puede usarlo. Si es un título oficial, puedes pedir además un permiso individual de formación, con hasta 200 horas pagadas. Nosotros preparamos los papeles con tu gestoría.',
      ),
    ],
  },
  {
    question: '¿Puedo seguir si encuentro trabajo a mitad de curso?',
    answer: [
      p(
        'Casi siempre. En los semipresenciales y online basta con reorganizar las entregas. En los presenciales miramos si hay otro grupo con un horario que te sirva. Y si no hay manera, los módulos aprobados de un certificado se conservan.',
      ),
    ],
  },
]

const DURANTE_Y_DESPUES: readonly Question[] = [
  {
    question: '¿Quién busca la empresa para las prácticas?',
    answer: [
      p(
        'El centro. Buscamos una plaza cerca de tu casa, firmamos el convenio y contratamos el seguro. Si tienes una empresa en mente, dinos cuál y la llamamos. Durante las prácticas tienes una persona tutora allí y otra aquí.',
      ),
    ],
  },
  {
    question: '¿Qué pasa si falto a clase?',
    answer: [
      p(
        'Avisa el mismo día a tu profesora. En los cursos privados te ayudamos a recuperar. En los subvencionados hay que asistir al menos al 75 por ciento de las horas, y tres faltas sin justificar en un mes pueden suponer la baja, porque así lo fija la convocatoria.',
      ),
    ],
  },
  {
    question: '¿Cuánto tarda en llegar el título?',
    answer: [
      p(
        'El diploma de un curso privado te lo damos en una semana. Los títulos oficiales los expide la administración y tardan de tres a ocho meses. Hasta entonces te entregamos un certificado que acredita que lo has aprobado y que puedes presentar a cualquier empresa.',
      ),
    ],
  },
  {
    question: '¿Me ayudáis a encontrar trabajo al terminar?',
    answer: [
      p(
        'Sí, sin prometerte un puesto. Repasamos contigo el currículo, ensayamos la entrevista y durante dos años recibes las ofertas que las empresas nos mandan de tu oficio y tu zona. También avisamos a las empresas donde hubo prácticas cuando buscan a alguien.',
      ),
    ],
  },
]

const TOPICS: readonly [topic: string, questions: readonly Question[]][] = [
  ['Elegir curso', ELEGIR],
  ['Requisitos y documentos', REQUISITOS],
  ['Precio y pago', PRECIO],
  ['Paro y trabajo', PARO_Y_TRABAJO],
  ['Durante el curso y después', DURANTE_Y_DESPUES],
]

/** What people ask before they enrol; topics follow each other by the hundreds of `order`. */
export const faqs: readonly Faq[] = TOPICS.flatMap(([topic, questions], topicIndex) =>
  questions.map((one, index) => ({ topic, ...one, order: (topicIndex + 1) * 100 + (index + 1) * 10 })),
)
