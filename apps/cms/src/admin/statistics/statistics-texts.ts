import type { RollupDimension } from '@cep/contracts/rollups'
import type { PanelLanguage } from '../panel-language.ts'
import type { PeriodName } from './statistics-period.ts'

type StatisticsTexts = {
  title: string
  counted: string
  nothing: string
  periods: Record<PeriodName, string>
  periodLabel: string
  before: string
  funnelTitle: string
  visits: string
  leads: string
  contacted: string
  converted: string
  ofPrevious: (share: string) => string
  change: (now: string, before: string) => string
  trendTitle: string
  most: (count: string) => string
  now: string
  date: string
  table: string
  answerTitle: string
  inTime: (inTime: string, contacted: string) => string
  meanAnswer: (time: string) => string
  noneContacted: string
  shareTitle: Record<RollupDimension, string>
  shareLabel: string
  dimensions: Record<RollupDimension, string>
  none: Record<RollupDimension, string>
  sources: Record<string, string>
  revenue: string
  noShares: string
}

/** What the figures of the panel's start page say, in its two languages. */
export const statisticsTexts: Record<PanelLanguage, StatisticsTexts> = {
  es: {
    title: 'Cifras del centro',
    counted: 'Se cuentan cada hora. Cada cosa suma el día en que pasa; las visitas, sin cookies.',
    nothing: 'Todavía no hay nada contado. La primera cuenta se hace a los cinco minutos de la próxima hora.',
    periods: { '7d': '7 días', '30d': '30 días', '90d': '90 días', '12m': '12 meses' },
    periodLabel: 'Periodo',
    before: 'Periodo anterior',
    funnelTitle: '¿Cuántas visitas acaban en matrícula?',
    visits: 'Visitas',
    leads: 'Solicitudes',
    contacted: 'Contactadas',
    converted: 'Matriculadas',
    ofPrevious: (share) => `${share} del paso anterior`,
    change: (change, before) => `${change}; antes, ${before}`,
    trendTitle: '¿Cuántas solicitudes llegan?',
    most: (count) => `Lo más, ${count}`,
    now: 'Este periodo',
    date: 'Desde',
    table: 'Ver los datos',
    answerTitle: '¿Contestamos a tiempo?',
    inTime: (inTime, contacted) => `${inTime} de ${contacted} contactadas dentro de plazo`,
    meanAnswer: (time) => `De media, a los ${time} de llegar`,
    noneContacted: 'No se ha contactado a nadie en este periodo.',
    shareTitle: {
      course: '¿Qué cursos interesan?',
      campus: '¿Qué sedes funcionan?',
      source: '¿De dónde vienen?',
      campaign: '¿Qué campañas funcionan?',
      adviser: '¿Cómo va cada persona?',
    },
    shareLabel: 'Repartir por',
    dimensions: {
      course: 'Curso',
      campus: 'Sede',
      source: 'Origen',
      campaign: 'Campaña',
      adviser: 'Quién la lleva',
    },
    none: {
      course: 'Sin curso',
      campus: 'Sin sede',
      source: 'Sin origen',
      campaign: 'Sin campaña',
      adviser: 'Nadie',
    },
    sources: {
      direct: 'Directo',
      internal: 'Dentro del sitio',
      phone: 'Teléfono',
      event: 'Evento',
      import: 'Importación',
    },
    revenue: 'Cobrado',
    noShares: 'Nada en este periodo. Prueba con uno más largo.',
  },
  en: {
    title: "The centre's figures",
    counted: 'Counted every hour. Everything counts on the day it happens; visits, without cookies.',
    nothing: 'Nothing has been counted yet. The first count is five minutes past the next hour.',
    periods: { '7d': '7 days', '30d': '30 days', '90d': '90 days', '12m': '12 months' },
    periodLabel: 'Period',
    before: 'Period before',
    funnelTitle: 'How many visits end in an enrolment?',
    visits: 'Visits',
    leads: 'Leads',
    contacted: 'Contacted',
    converted: 'Enrolled',
    ofPrevious: (share) => `${share} of the step before`,
    change: (change, before) => `${change}; before, ${before}`,
    trendTitle: 'How many leads arrive?',
    most: (count) => `Most: ${count}`,
    now: 'This period',
    date: 'From',
    table: 'See the data',
    answerTitle: 'Do we answer in time?',
    inTime: (inTime, contacted) => `${inTime} of ${contacted} contacted within their time`,
    meanAnswer: (time) => `On average ${time} after they arrived`,
    noneContacted: 'Nobody was contacted in this period.',
    shareTitle: {
      course: 'Which courses are asked for?',
      campus: 'How do the campuses do?',
      source: 'Where do they come from?',
      campaign: 'Which campaigns work?',
      adviser: 'How does each person do?',
    },
    shareLabel: 'Split by',
    dimensions: {
      course: 'Course',
      campus: 'Campus',
      source: 'Source',
      campaign: 'Campaign',
      adviser: 'Who has it',
    },
    none: {
      course: 'No course',
      campus: 'No campus',
      source: 'No source',
      campaign: 'No campaign',
      adviser: 'Nobody',
    },
    sources: {
      direct: 'Direct',
      internal: 'Within the site',
      phone: 'Phone',
      event: 'Event',
      import: 'Import',
    },
    revenue: 'Paid',
    noShares: 'Nothing in this period. Try a longer one.',
  },
}
