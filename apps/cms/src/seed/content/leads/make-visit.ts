import type { Random } from '../random.ts'
import type { Course, Lead, LeadSource } from '../shapes.ts'

export type Visit = Pick<Lead, 'utm' | 'referrer' | 'landingPath' | 'externalId'>

type Utm = Lead['utm']

const NO_UTM: Utm = { source: null, medium: null, campaign: null, term: null, content: null }

/** Searched words by area, as an advertisement was shown for them. */
const TERMS: Readonly<Record<Course['area'], string>> = {
  SAN: 'curso-auxiliar-enfermeria',
  SOC: 'certificado-atencion-sociosanitaria',
  EST: 'curso-estetica',
  VET: 'curso-auxiliar-veterinaria',
  LOG: 'carnet-carretillero',
  HOS: 'curso-cocina',
  TIC: 'curso-programacion',
  ADM: 'curso-administrativo',
}

/** Where somebody came from, as it fits the way their request came in. */
export function makeVisit(random: Random, source: LeadSource, course: Course | null): Visit {
  switch (source) {
    case 'meta':
      return {
        utm: socialUtm(random, course),
        referrer: null,
        landingPath: null,
        externalId:
          String(random.between(1_000_000, 9_999_999)) + String(random.between(10_000_000, 99_999_999)),
      }
    case 'event':
      return {
        utm: {
          ...NO_UTM,
          source: 'feria',
          medium: 'event',
          campaign: random.pick(['feria-empleo-otono', 'puertas-abiertas']),
        },
        referrer: null,
        landingPath: null,
        externalId: null,
      }
    case 'web':
      return { ...webVisit(random, course), externalId: null }
    default:
      return { utm: NO_UTM, referrer: null, landingPath: null, externalId: null }
  }
}

function webVisit(random: Random, course: Course | null): Omit<Visit, 'externalId'> {
  const landingPath =
    course && random.chance(0.7)
      ? `/cursos/${course.slug}`
      : random.pick(['/', '/', '/cursos', '/ciclos', '/blog', '/contacto'])
  const way = random.weighted({ search: 45, ads: 22, direct: 16, social: 10, mail: 4, link: 3 })
  switch (way) {
    case 'search':
      return { utm: NO_UTM, referrer: 'https://buscador.example/', landingPath }
    case 'ads':
      return {
        utm: {
          source: 'google',
          medium: 'cpc',
          campaign: course ? `busqueda-${course.area.toLowerCase()}` : 'busqueda-marca',
          term: course ? TERMS[course.area] : 'cep-formacion',
          content: random.pick(['titular-plazas', 'titular-precio', null]),
        },
        referrer: 'https://buscador.example/',
        landingPath,
      }
    case 'social':
      return { utm: socialUtm(random, course), referrer: 'https://instagram.example/', landingPath }
    case 'mail':
      return {
        utm: {
          ...NO_UTM,
          source: 'boletin',
          medium: 'email',
          campaign: random.pick(['novedades-octubre', 'novedades-noviembre']),
        },
        referrer: null,
        landingPath,
      }
    case 'link':
      return {
        utm: NO_UTM,
        referrer: random.pick(['https://ayuntamiento.example/empleo', 'https://foro.example/fp']),
        landingPath,
      }
    default:
      return { utm: NO_UTM, referrer: null, landingPath }
  }
}

function socialUtm(random: Random, course: Course | null): Utm {
  return {
    source: random.weighted({ instagram: 6, facebook: 4 }),
    medium: 'paid-social',
    campaign: course ? `otono-${course.area.toLowerCase()}` : 'otono-general',
    term: null,
    content: random.pick(['video-taller', 'carrusel-salidas', 'imagen-fecha']),
  }
}
