import type { CampaignStatus, CampaignType } from '@cep/contracts/vocabulary'
import { areas } from './areas.ts'
import type { AreaCode } from './shapes.ts'

export type Campaign = {
  name: string
  type: CampaignType
  status: CampaignStatus
  utmCampaign: string
  utmSource: string | null
  utmMedium: string | null
  /** Days before today. */
  startedDaysAgo: number
  endsInDays: number | null
  budgetCents: number | null
  spendCents: number | null
  targetLeads: number | null
  /** Whose courses it is for; `null` for the whole centre. */
  area: AreaCode | null
}

const event = {
  type: 'event',
  status: 'completed',
  utmSource: 'feria',
  utmMedium: 'event',
  budgetCents: 120_000,
  spendCents: 104_500,
  targetLeads: 25,
  area: null,
} as const satisfies Partial<Campaign>

const newsletter = {
  type: 'email',
  status: 'completed',
  utmSource: 'boletin',
  utmMedium: 'email',
  budgetCents: null,
  spendCents: null,
  targetLeads: 10,
  area: null,
} as const satisfies Partial<Campaign>

/** What the demo's leads name in their visit (`leads/make-visit.ts`), as the campaigns they came from. */
export const campaigns: readonly Campaign[] = [
  ...areas.flatMap(({ code, name }, index) => [
    social(`otono-${code.toLowerCase()}`, `Otoño en redes: ${name}`, code, index),
    search(`busqueda-${code.toLowerCase()}`, `Búsqueda: ${name}`, code, index),
  ]),
  social('otono-general', 'Otoño en redes: el centro', null, areas.length),
  search('busqueda-marca', 'Búsqueda: nuestro nombre', null, areas.length),
  {
    ...event,
    utmCampaign: 'feria-empleo-otono',
    name: 'Feria de empleo de otoño',
    startedDaysAgo: 46,
    endsInDays: -44,
  },
  {
    ...event,
    utmCampaign: 'puertas-abiertas',
    name: 'Puertas abiertas',
    startedDaysAgo: 25,
    endsInDays: -25,
    budgetCents: 45_000,
    spendCents: 38_250,
  },
  {
    ...newsletter,
    utmCampaign: 'novedades-octubre',
    name: 'Boletín de octubre',
    startedDaysAgo: 50,
    endsInDays: -20,
  },
  {
    ...newsletter,
    utmCampaign: 'novedades-noviembre',
    name: 'Boletín de noviembre',
    startedDaysAgo: 19,
    endsInDays: 11,
    status: 'active',
  },
]

function social(utmCampaign: string, name: string, area: AreaCode | null, index: number): Campaign {
  const budgetCents = 60_000 + (index % 4) * 15_000
  return {
    name,
    type: 'social',
    status: 'active',
    utmCampaign,
    utmSource: 'instagram',
    utmMedium: 'paid-social',
    startedDaysAgo: 80 - index * 3,
    endsInDays: 20,
    budgetCents,
    spendCents: Math.round(budgetCents * 0.72),
    targetLeads: 12,
    area,
  }
}

function search(utmCampaign: string, name: string, area: AreaCode | null, index: number): Campaign {
  const budgetCents = 40_000 + (index % 3) * 10_000
  return {
    name,
    type: 'paid_ads',
    // One of them was not worth its money.
    status: area === 'LOG' ? 'paused' : 'active',
    utmCampaign,
    utmSource: 'google',
    utmMedium: 'cpc',
    startedDaysAgo: 88,
    endsInDays: null,
    budgetCents,
    spendCents: Math.round(budgetCents * 0.81),
    targetLeads: 10,
    area,
  }
}
