import type { Block } from './shapes.ts'

export type Mailing = {
  subject: string
  preheader: string
  content: readonly Block[]
  tags: readonly string[]
  /** The campaign it is part of, by its utm_campaign. */
  campaign: string | null
  /** `null` for one that is still being written. */
  sentDaysAgo: number | null
}

export const mailings: readonly Mailing[] = [
  {
    subject: 'Octubre: los cursos que aún tienen plaza',
    preheader: 'Fechas, precio y sitio, de un vistazo.',
    campaign: 'novedades-octubre',
    sentDaysAgo: 48,
    tags: [],
    content: [
      { type: 'p', text: 'Estos grupos empiezan en las próximas semanas y todavía puedes entrar.' },
      { type: 'h2', text: 'Si quieres empezar ya' },
      {
        type: 'ul',
        items: [
          'Carretillas elevadoras: dos días, grupos de ocho personas.',
          'Soporte vital básico: una jornada, con tu certificado al salir.',
          'Cocina: grupos de mañana y de tarde.',
        ],
      },
      { type: 'p', text: '¿No ves el tuyo? Responde a este correo y te decimos cuándo vuelve.' },
    ],
  },
  {
    subject: 'Noviembre: se abre la matrícula de invierno',
    preheader: 'Las primeras plazas son para quien ya nos conoce.',
    campaign: 'novedades-noviembre',
    sentDaysAgo: 12,
    tags: [],
    content: [
      { type: 'p', text: 'Desde hoy puedes matricularte en los grupos que empiezan después de Navidad.' },
      { type: 'h2', text: 'Qué hace falta' },
      {
        type: 'ol',
        items: ['Tu DNI o NIE.', 'El título que pide el curso, si pide alguno.', 'Diez minutos.'],
      },
      { type: 'p', text: 'Las plazas que quedan se ven en cada curso de la web, al día.' },
    ],
  },
  {
    subject: 'Sanidad: nuevas fechas para enero',
    preheader: 'Auxiliar de enfermería, celador y geriatría.',
    campaign: null,
    sentDaysAgo: null,
    tags: ['sanidad'],
    content: [
      { type: 'p', text: 'Nos preguntaste por un curso de sanidad. Estas son las fechas de enero.' },
      { type: 'p', text: 'Mira qué grupo te encaja y resérvate la plaza.' },
    ],
  },
]
