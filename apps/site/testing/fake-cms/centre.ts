import type { AreaSummary, CampusCard, Picture, SiteSettings, StaffCard } from '@cep/contracts/public-api'

/** A picture as the CMS describes one; the fake serves `/media/…` itself. */
export function picture(name: string, alt: string, width = 1920, height = 1440): Picture {
  return {
    alt,
    width,
    height,
    sources: [400, 768, 1920].map((size) => ({ url: `/media/${name}-${size}.webp`, width: size })),
  }
}

export const areas: AreaSummary[] = [
  { code: 'SAN', name: 'Sanidad', colour: '#067f5c', courseCount: 0 },
  { code: 'SOC', name: 'Servicios sociales y educación', colour: '#037a84', courseCount: 0 },
  { code: 'EST', name: 'Estética y peluquería', colour: '#924c96', courseCount: 0 },
  { code: 'VET', name: 'Veterinaria y animales', colour: '#5a7803', courseCount: 0 },
  { code: 'LOG', name: 'Logística y transporte', colour: '#886602', courseCount: 0 },
  { code: 'HOS', name: 'Hostelería y cocina', colour: '#a94d1c', courseCount: 0 },
  { code: 'TIC', name: 'Informática y datos', colour: '#0471b2', courseCount: 0 },
  { code: 'ADM', name: 'Administración y empresa', colour: '#b3405f', courseCount: 0 },
]

type CampusFacts = Pick<
  CampusCard,
  'slug' | 'city' | 'address' | 'postalCode' | 'phone' | 'geo' | 'openingHours'
>

const campusFacts: CampusFacts[] = [
  {
    slug: 'santander',
    city: 'Santander',
    address: 'Calle Castilla, 88',
    postalCode: '39009',
    phone: '+34942000310',
    geo: { latitude: 43.4569, longitude: -3.8227 },
    openingHours: 'De lunes a viernes, de 8:30 a 21:00. Sábados, de 9:30 a 13:30.',
  },
  {
    slug: 'gijon',
    city: 'Gijón',
    address: 'Avenida de la Costa, 112',
    postalCode: '33204',
    phone: '+34984000275',
    geo: { latitude: 43.5365, longitude: -5.6527 },
    openingHours: 'De lunes a viernes, de 8:30 a 20:30.',
  },
  {
    slug: 'bilbao',
    city: 'Bilbao',
    address: 'Calle Licenciado Poza, 61',
    postalCode: '48013',
    phone: '+34946000148',
    geo: { latitude: 43.2625, longitude: -2.9449 },
    openingHours: 'De lunes a viernes, de 8:00 a 21:00. Sábados, de 9:00 a 14:00.',
  },
  {
    slug: 'cordoba',
    city: 'Córdoba',
    address: 'Avenida de Barcelona, 24',
    postalCode: '14010',
    phone: '+34957000436',
    geo: { latitude: 37.8879, longitude: -4.7668 },
    openingHours: 'De lunes a viernes, de 8:30 a 14:30 y de 16:30 a 20:30.',
  },
  {
    slug: 'malaga',
    city: 'Málaga',
    address: 'Calle Héroe de Sostoa, 57',
    postalCode: '29002',
    phone: '+34952000388',
    geo: { latitude: 36.7141, longitude: -4.4357 },
    openingHours: 'De lunes a viernes, de 9:00 a 21:00.',
  },
]

export const campuses: CampusCard[] = campusFacts.map((facts) => ({
  ...facts,
  name: `CEP ${facts.city}`,
  email: `${facts.slug}@cepformacion.example`,
  photo: picture(`sede-${facts.slug}`, `Cartel de la sede de ${facts.city}`),
  openRunCount: 0,
}))

export const campusSummary = (slug: string) => {
  const campus = campuses.find((candidate) => candidate.slug === slug)
  return campus ? { slug: campus.slug, name: campus.name, city: campus.city } : null
}

export const settings: SiteSettings = {
  name: 'CEP Formación',
  legalName: 'Centro de Estudios Profesionales CEP, S. L.',
  tagline: 'Formación profesional con plaza, fecha y precio a la vista',
  phone: '+34942000300',
  whatsapp: '+34731000300',
  email: 'hola@cepformacion.example',
  address: 'Calle Castilla, 88, 39009 Santander',
  openingHours: [
    { days: 'De lunes a viernes', hours: 'de 8:30 a 21:00' },
    { days: 'Sábados', hours: 'de 9:30 a 13:30' },
    { days: 'Domingos y festivos', hours: 'cerrado' },
  ],
  social: [
    { network: 'Instagram', url: 'https://instagram.example/cepformacion' },
    { network: 'LinkedIn', url: 'https://linkedin.example/company/cepformacion' },
  ],
  campuses: campuses.map(({ slug, name, city }) => ({ slug, name, city })),
  areas,
}

export const staff: StaffCard[] = [
  {
    name: 'Begoña Ruiz Cavia',
    jobTitle: 'Dirección',
    bio: 'Empezó dando clase de anatomía en 1998 y sigue entrando al aula un día a la semana.',
    photo: null,
    campus: campusSummary('santander'),
  },
  {
    name: 'Nerea Fernández Llano',
    jobTitle: 'Asesora de formación',
    bio: 'Te dice qué curso encaja contigo y cuál no, aunque eso signifique esperar a otra convocatoria.',
    photo: null,
    campus: campusSummary('gijon'),
  },
  {
    name: 'Íñigo Sarasola Peña',
    jobTitle: 'Jefatura de estudios',
    bio: 'Organiza las prácticas con 140 empresas y visita cada una antes de enviar a nadie.',
    photo: null,
    campus: campusSummary('bilbao'),
  },
  {
    name: 'Carmen Luque Aranda',
    jobTitle: 'Profesora de cocina',
    bio: 'Quince años al frente de una cocina y ocho enseñando a llevar otra.',
    photo: null,
    campus: campusSummary('cordoba'),
  },
]
