import type { CourseCard, CourseDetail, RunDetail, RunSummary } from '@cep/contracts/public-api'
import type { CourseType, Modality, RunStatus, Weekday } from '@cep/contracts/vocabulary'
import { areas, campusSummary, picture } from './centre.ts'
import { richText } from './rich-text.ts'

type Fact = {
  slug: string
  name: string
  area: string
  type: CourseType
  modality: Modality
  hours: number
  euros: number
  subsidy: number
  summary: string
  cycle?: string
  runs: [campus: string | null, start: string, end: string, seatsLeft: number, status?: RunStatus][]
}

const MORNINGS: Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']
const EVENINGS: Weekday[] = ['monday', 'wednesday', 'thursday']

const facts: Fact[] = [
  {
    slug: 'atencion-sociosanitaria-en-instituciones',
    name: 'Atención sociosanitaria a personas dependientes en instituciones',
    area: 'SAN',
    type: 'desempleados',
    modality: 'presencial',
    hours: 450,
    euros: 1950,
    subsidy: 100,
    summary:
      'Aprende a cuidar a personas mayores y dependientes en residencias y centros de día: higiene, movilización, alimentación y trato. Incluye 80 horas de prácticas en una residencia cercana.',
    runs: [
      ['santander', '2026-12-14', '2027-05-21', 4],
      ['gijon', '2027-02-01', '2027-06-30', 16],
      ['cordoba', '2027-03-08', '2027-07-30', 0],
    ],
  },
  {
    slug: 'auxiliar-de-enfermeria',
    name: 'Cuidados auxiliares de enfermería',
    area: 'SAN',
    type: 'ciclo_medio',
    modality: 'presencial',
    hours: 1400,
    euros: 2400,
    subsidy: 0,
    cycle: 'cuidados-auxiliares-de-enfermeria',
    summary:
      'El ciclo con el que se entra a trabajar en hospitales y centros de salud. Aulas con camas articuladas, maniquíes y material real, y 440 horas en hospital en el último trimestre del curso.',
    runs: [
      ['santander', '2027-09-13', '2028-06-16', 21, 'published'],
      ['malaga', '2027-09-13', '2028-06-16', 18, 'published'],
    ],
  },
  {
    slug: 'farmacia-y-parafarmacia',
    name: 'Técnico en farmacia y parafarmacia',
    area: 'SAN',
    type: 'ciclo_medio',
    modality: 'hibrido',
    hours: 1300,
    euros: 2180,
    subsidy: 20,
    cycle: 'farmacia-y-parafarmacia',
    summary:
      'Despacha, asesora y prepara fórmulas en una farmacia. La teoría la sigues desde casa y las prácticas de laboratorio son dos tardes por semana en la sede que elijas de las tres disponibles.',
    runs: [
      ['bilbao', '2027-01-18', '2027-12-17', 7],
      ['santander', '2027-01-25', '2027-12-17', 1],
    ],
  },
  {
    slug: 'estetica-integral-y-bienestar',
    name: 'Estética integral y bienestar',
    area: 'EST',
    type: 'ciclo_superior',
    modality: 'presencial',
    hours: 2000,
    euros: 3900,
    subsidy: 0,
    cycle: 'estetica-integral-y-bienestar',
    summary:
      'Tratamientos faciales y corporales, depilación láser, drenaje y dirección de cabina. Practicas desde la segunda semana con modelos reales en el salón de la sede, abierto a clientas del barrio.',
    runs: [['bilbao', '2027-02-08', '2028-12-15', 12]],
  },
  {
    slug: 'manicura-y-pedicura-profesional',
    name: 'Manicura y pedicura profesional',
    area: 'EST',
    type: 'privado',
    modality: 'presencial',
    hours: 120,
    euros: 690,
    subsidy: 0,
    summary:
      'Desde la limpieza de manos hasta las uñas de gel y acrílico, con tu propio maletín de trabajo, que te quedas. Grupos de doce personas y modelo real en cada clase a partir de la segunda semana.',
    runs: [
      ['malaga', '2026-12-09', '2027-02-26', 2],
      ['gijon', '2027-01-20', '2027-04-09', 9],
    ],
  },
  {
    slug: 'auxiliar-tecnico-veterinario',
    name: 'Auxiliar técnico veterinario (ATV)',
    area: 'VET',
    type: 'privado',
    modality: 'hibrido',
    hours: 600,
    euros: 1480,
    subsidy: 0,
    summary:
      'Ayuda en consulta, quirófano y hospitalización de una clínica de animales. Sesiones en línea por la tarde, talleres de fin de semana y 200 horas de prácticas en una clínica de tu ciudad.',
    runs: [
      ['bilbao', '2027-01-16', '2027-09-25', 5],
      ['cordoba', '2027-02-06', '2027-10-16', 14],
      ['santander', '2027-02-20', '2027-10-30', 11],
    ],
  },
  {
    slug: 'peluqueria-canina',
    name: 'Peluquería canina',
    area: 'VET',
    type: 'privado',
    modality: 'presencial',
    hours: 150,
    euros: 1150,
    subsidy: 0,
    summary:
      'Baño, corte a tijera, arreglo de las razas más frecuentes y manejo sin miedo. Se trabaja con perros reales de protectoras y de vecinos, y terminas con un plan para abrir tu propio salón.',
    runs: [['gijon', '2027-03-01', '2027-06-11', 8]],
  },
  {
    slug: 'carretilla-elevadora-y-almacen',
    name: 'Carretilla elevadora y gestión de almacén',
    area: 'LOG',
    type: 'ocupados',
    modality: 'presencial',
    hours: 60,
    euros: 380,
    subsidy: 100,
    summary:
      'Maneja frontal, retráctil y transpaleta con el carné en regla y aprende a recibir, ubicar y preparar pedidos con radiofrecuencia. Dos semanas de tarde, con pista propia detrás de la nave.',
    runs: [
      ['malaga', '2026-12-01', '2026-12-18', 3],
      ['cordoba', '2027-01-11', '2027-01-29', 13],
      ['bilbao', '2027-02-15', '2027-03-05', 18],
    ],
  },
  {
    slug: 'transporte-y-logistica',
    name: 'Transporte y logística internacional',
    area: 'LOG',
    type: 'ciclo_superior',
    modality: 'online',
    hours: 2000,
    euros: 2950,
    subsidy: 30,
    cycle: 'transporte-y-logistica',
    summary:
      'Organiza rutas, aduanas y flotas desde el portátil. Clases en directo por la tarde que quedan grabadas, tutor propio y prácticas de 400 horas en una empresa de transporte de tu provincia.',
    runs: [[null, '2027-01-11', '2028-12-15', 22]],
  },
  {
    slug: 'cocina-y-gastronomia',
    name: 'Cocina y gastronomía',
    area: 'HOS',
    type: 'ciclo_medio',
    modality: 'presencial',
    hours: 2000,
    euros: 3200,
    subsidy: 25,
    cycle: 'cocina-y-gastronomia',
    summary:
      'Dos cursos en cocinas con servicio de verdad: el restaurante de la escuela abre al público de martes a jueves y lo llevas tú. Acabas con prácticas de tres meses en un restaurante de la zona.',
    runs: [['cordoba', '2027-01-25', '2028-12-01', 6]],
  },
  {
    slug: 'panaderia-y-bolleria-artesana',
    name: 'Panadería y bollería artesana',
    area: 'HOS',
    type: 'desempleados',
    modality: 'presencial',
    hours: 240,
    euros: 1260,
    subsidy: 100,
    summary:
      'Masa madre, hojaldre, brioche y gestión de un obrador pequeño, de madrugada como en la vida real. Incluye carné de manipulador de alimentos y 40 horas en una panadería con quien ya trabajamos.',
    runs: [
      ['santander', '2027-01-12', '2027-03-26', 0],
      ['malaga', '2027-04-05', '2027-06-18', 15, 'published'],
    ],
  },
  {
    slug: 'desarrollo-web-desde-cero',
    name: 'Desarrollo web desde cero',
    area: 'TIC',
    type: 'teleformacion',
    modality: 'online',
    hours: 350,
    euros: 1690,
    subsidy: 40,
    summary:
      'De la primera etiqueta HTML a publicar una aplicación con su base de datos. Trabajas cada semana en un proyecto que corrige una persona y terminas con tres que puedes enseñar en una entrevista.',
    runs: [
      [null, '2026-12-07', '2027-06-04', 5],
      [null, '2027-03-01', '2027-09-10', 25],
    ],
  },
  {
    slug: 'sistemas-microinformaticos-y-redes',
    name: 'Sistemas microinformáticos y redes',
    area: 'TIC',
    type: 'ciclo_medio',
    modality: 'presencial',
    hours: 2000,
    euros: 2600,
    subsidy: 0,
    cycle: 'sistemas-microinformaticos-y-redes',
    summary:
      'Monta, repara y conecta equipos, configura servidores y resuelve las averías de una empresa entera. El taller tiene armarios de red reales y lo que se rompe en la sede lo arregláis vosotros.',
    runs: [['santander', '2027-09-13', '2029-06-15', 24, 'published']],
  },
  {
    slug: 'excel-y-analisis-de-datos',
    name: 'Excel y análisis de datos para empresa',
    area: 'TIC',
    type: 'ocupados',
    modality: 'online',
    hours: 80,
    euros: 320,
    subsidy: 100,
    summary:
      'Tablas dinámicas, Power Query y paneles que se actualizan solos, con los ficheros de tu propio trabajo. A tu ritmo durante ocho semanas y con una sesión en directo cada miércoles por la tarde.',
    runs: [[null, '2026-12-02', '2027-01-29', 30]],
  },
  {
    slug: 'gestion-administrativa',
    name: 'Gestión administrativa y nóminas',
    area: 'ADM',
    type: 'desempleados',
    modality: 'hibrido',
    hours: 300,
    euros: 1100,
    subsidy: 100,
    summary:
      'Facturas, contabilidad, contratos y nóminas con los programas que piden las asesorías. Dos mañanas en el aula y el resto desde casa, y 40 horas de prácticas en un despacho de la ciudad.',
    runs: [
      ['gijon', '2027-01-13', '2027-05-14', 10],
      ['cordoba', '2027-02-03', '2027-06-04', 19],
    ],
  },
  {
    slug: 'educacion-infantil',
    name: 'Educación infantil de 0 a 3 años',
    area: 'SOC',
    type: 'ciclo_superior',
    modality: 'hibrido',
    hours: 2000,
    euros: 3400,
    subsidy: 15,
    cycle: 'educacion-infantil',
    summary:
      'Para trabajar en escuelas infantiles: desarrollo, juego, primeros auxilios y trabajo con las familias. Sesiones presenciales los sábados y prácticas de un trimestre en una escuela de tu barrio.',
    runs: [
      ['malaga', '2027-01-23', '2028-12-16', 3],
      ['bilbao', '2027-02-27', '2028-12-16', 17],
    ],
  },
  {
    slug: 'monitor-de-comedor-y-ocio',
    name: 'Monitor de comedor escolar y ocio',
    area: 'SOC',
    type: 'privado',
    modality: 'online',
    hours: 90,
    euros: 240,
    subsidy: 0,
    summary:
      'Acompaña a niñas y niños en el comedor y en el patio: alergias, conflictos, juegos y primeros auxilios. Seis semanas a tu ritmo y un sábado presencial de primeros auxilios en la sede más cercana.',
    runs: [],
  },
]

const SYLLABUS = [
  [
    'Antes de empezar: el oficio por dentro',
    ['Qué hace esta persona un lunes cualquiera', 'Equipo, normas y vocabulario', 'Cómo se evalúa el curso'],
  ],
  [
    'Seguridad y prevención',
    ['Riesgos del puesto y cómo evitarlos', 'Primeros auxilios', 'Posturas y cargas'],
  ],
  [
    'Técnicas básicas',
    ['Demostración paso a paso', 'Práctica guiada en el taller', 'Errores frecuentes y cómo corregirlos'],
  ],
  ['Técnicas avanzadas', ['Casos reales con tiempo limitado', 'Trabajo por parejas', 'Control de calidad']],
  [
    'Trato con las personas',
    ['Escuchar antes de actuar', 'Situaciones difíciles', 'Confidencialidad y protección de datos'],
  ],
  [
    'Organización y gestión',
    ['Turnos, partes y registros', 'Material y proveedores', 'Herramientas digitales del sector'],
  ],
  [
    'Prácticas en empresa',
    ['Plan de prácticas con tutora', 'Diario de trabajo', 'Informe final y entrevista'],
  ],
] as const

const PREFIX: Record<string, string> = {
  santander: 'SC',
  gijon: 'NOR',
  bilbao: 'NOR',
  cordoba: 'SUR',
  malaga: 'SUR',
}

function runsOf(fact: Fact, courseIndex: number): RunSummary[] {
  return fact.runs.map(([campus, startDate, endDate, seatsLeft, status], index) => {
    const isEvening = fact.type === 'ocupados' || fact.modality === 'hibrido'
    const hasTimetable = campus !== null
    return {
      code: `${campus ? PREFIX[campus] : 'ONL'}-${startDate.slice(0, 4)}-${String(courseIndex * 5 + index + 1).padStart(3, '0')}`,
      status: status ?? 'enrolment_open',
      startDate,
      endDate,
      enrolmentDeadline: new Date(Date.parse(startDate) - 3 * 86_400_000).toISOString().slice(0, 10),
      weekdays: hasTimetable ? (isEvening ? EVENINGS : MORNINGS) : [],
      startTime: hasTimetable ? (isEvening ? '17:30' : '09:00') : null,
      endTime: hasTimetable ? (isEvening ? '20:30' : '14:00') : null,
      campus: campus ? campusSummary(campus) : null,
      maxStudents: 25,
      seatsLeft,
      price: priceOf(fact),
      funding: fact.subsidy === 100 ? 'SEPE' : fact.subsidy > 0 ? 'mixto' : 'privado',
    }
  })
}

function priceOf(fact: Fact) {
  return {
    basePriceCents: fact.euros * 100,
    subsidyPercentage: fact.subsidy,
    finalPriceCents: Math.round(fact.euros * (100 - fact.subsidy)),
  }
}

function areaOf(fact: Fact) {
  const area = areas.find((candidate) => candidate.code === fact.area)
  if (!area) throw new Error(`no area ${fact.area}`)
  area.courseCount += 1
  return { code: area.code, name: area.name, colour: area.colour }
}

function detailOf(fact: Fact, index: number): CourseDetail {
  const runs = runsOf(fact, index)
  const campuses = runs.flatMap((run) => (run.campus ? [run.campus] : []))
  return {
    slug: fact.slug,
    name: fact.name,
    summary: fact.summary,
    area: areaOf(fact),
    modality: fact.modality,
    type: fact.type,
    durationHours: fact.hours,
    image: picture(`${fact.area}-${fact.slug}`, `Cartel del curso ${fact.name}`),
    price: priceOf(fact),
    campuses: campuses.filter((campus, at) => campuses.findIndex(({ slug }) => slug === campus.slug) === at),
    nextRun: runs[0] ?? null,
    runCount: runs.length,
    code: `${fact.area}-CURS-${String(index + 1).padStart(4, '0')}`,
    cycle: fact.cycle
      ? {
          slug: fact.cycle,
          name: fact.name,
          level: fact.type === 'ciclo_medio' ? 'grado_medio' : 'grado_superior',
        }
      : null,
    description: richText(
      fact.summary,
      'El curso alterna taller y aula. Cada bloque empieza con una demostración, sigue con práctica guiada y termina con un ejercicio que se corrige en persona, para que sepas qué mejorar antes del siguiente.',
      '## Cómo son las clases',
      'Los grupos son de 25 personas como mucho y en el taller se trabaja por parejas. El material está en el centro; no tienes que comprar nada para empezar.',
      '- Ropa de trabajo y material incluidos',
      '- Apuntes en el campus virtual desde el primer día',
      '- Tutoría semanal, en persona o por videollamada',
    ),
    objectives: [
      'Trabajar con autonomía y seguridad desde el primer día de prácticas',
      'Conocer el material y los procedimientos del puesto',
      'Tratar a las personas con respeto y con criterio',
      'Preparar la entrevista y el currículum del sector',
    ],
    syllabus: SYLLABUS.map(([title, points], at) => ({
      title,
      hours: Math.round(fact.hours / (at + 5)),
      points: [...points],
    })),
    requirements: [
      'Tener 16 años cumplidos',
      'Título de ESO o prueba de acceso aprobada',
      'Sin experiencia previa',
    ],
    outcomes: [
      'Auxiliar en centros públicos y privados',
      'Trabajo por cuenta propia',
      'Acceso a ciclos de grado superior',
    ],
    benefits: [
      'Prácticas en empresa',
      'Bolsa de empleo',
      'Material incluido',
      'Pago en 6 plazos sin intereses',
    ],
    financialAid: fact.subsidy < 100,
    seo: { title: fact.name, description: fact.summary.slice(0, 155) },
    runs,
    related: [],
    updatedAt: '2026-11-20T09:30:00.000Z',
  }
}

export const courseDetails: CourseDetail[] = facts.map(detailOf)

/** The card of a course: the detail without what only its page shows. */
export function cardOf(course: CourseDetail): CourseCard {
  const {
    slug,
    name,
    summary,
    area,
    modality,
    type,
    durationHours,
    image,
    price,
    campuses,
    nextRun,
    runCount,
  } = course
  return {
    slug,
    name,
    summary,
    area,
    modality,
    type,
    durationHours,
    image,
    price,
    campuses,
    nextRun,
    runCount,
  }
}

for (const course of courseDetails) {
  const others = courseDetails.filter((other) => other !== course)
  const sameArea = others.filter((other) => other.area.code === course.area.code)
  course.related = [...sameArea, ...others].slice(0, 3).map(cardOf)
}

export const runDetails: RunDetail[] = courseDetails
  .flatMap((course) =>
    course.runs.map((run) => ({ ...run, course: cardOf(course), instructor: 'Marta Cobo Revilla' })),
  )
  .sort((a, b) => a.startDate.localeCompare(b.startDate))
