import { addressIn } from '@cep/contracts/language'

/** One Spanish address for every page that people can open, as the fake CMS knows them. */
export const PUBLIC_PAGES = [
  '/',
  '/cursos',
  '/cursos?area=SAN&modality=presencial&sort=price',
  '/cursos?q=veterniaria',
  '/cursos?q=equitacion',
  '/cursos/atencion-sociosanitaria-en-instituciones',
  '/cursos/monitor-de-comedor-y-ocio',
  '/convocatorias/SC-2026-001',
  '/ciclos',
  '/ciclos/cocina-y-gastronomia',
  '/sedes',
  '/sedes/bilbao',
  '/blog',
  '/blog/que-paga-el-sepe',
  '/faq',
  '/contacto',
  '/quienes-somos',
  '/gracias?ref=CEP-7K3M-9QXZ',
  '/privacidad',
  '/cookies',
  '/aviso-legal',
  '/mis-datos',
  '/mis-datos?enviado=1',
  '/mis-datos?caducado=1',
  '/mis-datos/confirmar?token=abc',
  '/baja',
] as const

/** The same pages in English. */
export const ENGLISH_PAGES = PUBLIC_PAGES.map((path) => addressIn('en', path))
