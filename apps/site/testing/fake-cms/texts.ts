import type { CycleDetail, FaqGroup, PageDetail, PostCard, PostDetail } from '@cep/contracts/public-api'
import { picture } from './centre.ts'
import { cardOf, courseDetails } from './courses.ts'
import { richText } from './rich-text.ts'

export const cycles: CycleDetail[] = courseDetails
  .filter((course) => course.cycle !== null)
  .map((course) => ({
    slug: course.cycle?.slug ?? course.slug,
    name: course.name,
    level: course.cycle?.level ?? 'grado_medio',
    description: course.summary,
    courseCount: 1,
    modules: [
      { name: 'Formación y orientación laboral', hours: 90 },
      { name: 'Empresa e iniciativa emprendedora', hours: 60 },
      { name: 'Técnicas básicas del oficio', hours: 330 },
      { name: 'Técnicas avanzadas', hours: 380 },
      { name: 'Formación en centros de trabajo', hours: 400 },
    ],
    requirements: ['Título de ESO, FP básica o prueba de acceso'],
    outcomes: ['Empleo en el sector', 'Acceso a grado superior'],
    courses: [cardOf(course)],
  }))

const postTitles = [
  ['como-elegir-un-ciclo', 'Cómo elegir un ciclo sin equivocarte', ['orientación']],
  ['que-paga-el-sepe', 'Qué paga el SEPE y qué no', ['subvenciones']],
  ['un-dia-en-la-panaderia', 'Un día en la panadería: empezamos a las cinco', ['oficios']],
  ['estudiar-trabajando', 'Estudiar con turno de tarde: lo que funciona', ['consejos']],
  ['carne-de-carretillero', 'El carné de carretillero, explicado', ['oficios', 'logística']],
] as const

export const posts: PostDetail[] = postTitles.map(([slug, title, tags], index) => ({
  slug,
  title,
  excerpt:
    'Lo que contamos cada semana a quien llama, puesto por escrito: plazos, papeles y las preguntas que conviene hacer antes de matricularse.',
  image: picture(`post-${slug}`, `Cartel de la entrada ${title}`),
  publishedAt: `2026-11-${String(20 - index * 3).padStart(2, '0')}T08:00:00.000Z`,
  author: 'Nerea Fernández Llano',
  tags: [...tags],
  content: richText(
    'Hay tres preguntas que hacemos siempre antes de hablar de cursos: qué haces ahora, cuánto tiempo tienes a la semana y para cuándo necesitas trabajar de ello. Las respuestas descartan más que cualquier folleto.',
    '## Primero, el calendario',
    'Un ciclo dura dos cursos. Un certificado, entre tres y seis meses. Si necesitas trabajar en primavera, empieza por el segundo y deja el ciclo para después: muchos módulos se convalidan.',
    '- Mira la fecha de inicio y la de fin, no solo las horas',
    '- Pregunta cuándo son las prácticas y si son de mañana',
    '- Comprueba que queda plaza antes de organizar lo demás',
    '## Después, el dinero',
    'Que un curso esté subvencionado no significa que sea gratis para todo el mundo. En cada ficha verás lo que te queda por pagar a ti, no el precio de catálogo.',
  ),
  seo: {
    title,
    description: 'Plazos, papeles y las preguntas que conviene hacer antes de matricularse en un curso.',
  },
  updatedAt: '2026-11-20T08:00:00.000Z',
  related: [],
}))

for (const post of posts) {
  post.related = posts
    .filter((other) => other !== post)
    .map(postCardOf)
    .slice(0, 3)
}

/** The card of a post: the detail without what only its page shows. */
export function postCardOf({ slug, title, excerpt, image, publishedAt, author, tags }: PostDetail): PostCard {
  return { slug, title, excerpt, image, publishedAt, author, tags }
}

export const faqs: FaqGroup[] = [
  {
    topic: 'Matrícula y plazas',
    questions: [
      {
        question: '¿Cómo reservo mi plaza?',
        answer: richText(
          'Pide información desde la ficha del curso. Te llamamos, resolvemos tus dudas y, si encaja, te reservamos la plaza con 100 euros que se descuentan del precio.',
        ),
      },
      {
        question: '¿Qué pasa si el curso está completo?',
        answer: richText(
          'Entras en la lista de espera por orden de llegada. Cuando alguien cancela, avisamos a la primera persona de la lista y tiene 48 horas para decidir.',
        ),
      },
    ],
  },
  {
    topic: 'Precios y ayudas',
    questions: [
      {
        question: '¿Puedo pagar a plazos?',
        answer: richText('Sí, hasta en seis plazos y sin intereses en los cursos de más de 300 euros.'),
      },
      {
        question: '¿Quién puede hacer un curso subvencionado?',
        answer: richText(
          'Depende de cada convocatoria:',
          '- Para desempleados: personas inscritas en el servicio de empleo',
          '- Para ocupados: personas con contrato o autónomas',
        ),
      },
    ],
  },
]

const legal = (slug: string, title: string): PageDetail => ({
  slug,
  title,
  content: richText(
    'Última revisión: 1 de noviembre de 2026.',
    '## Quién es el responsable',
    'Centro de Estudios Profesionales CEP, S. L., calle Castilla, 88, 39009 Santander.',
    '## Para qué usamos tus datos',
    'Para responder a lo que nos preguntas y, solo si marcas la casilla, para enviarte novedades de cursos.',
    '- Los datos de quien no llega a matricularse se borran a los dos años',
    '- Puedes pedir una copia o el borrado en cualquier momento',
  ),
  seo: {
    title,
    description: `${title} de CEP Formación: qué hacemos, con qué datos y cómo puedes pedir que dejemos de hacerlo.`,
  },
  updatedAt: '2026-11-01T00:00:00.000Z',
})

export const pages: PageDetail[] = [
  legal('privacidad', 'Política de privacidad'),
  legal('cookies', 'Política de cookies'),
  legal('aviso-legal', 'Aviso legal'),
  {
    ...legal('quienes-somos', 'Quiénes somos'),
    content: richText(
      'Llevamos desde 1994 enseñando oficios en el norte y en el sur. Somos cinco sedes, sesenta cursos y un equipo que contesta al teléfono.',
      '## Lo que nos importa',
      'Que sepas antes de empezar cuándo es, cuánto te cuesta y si hay sitio. Todo lo demás viene después.',
    ),
  },
]
