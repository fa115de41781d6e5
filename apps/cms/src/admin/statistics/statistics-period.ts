import type { RollupGranularity } from '@cep/contracts/rollups'

/** The periods that can be looked at, each against the same length before it. */
export const PERIODS = {
  '7d': { granularity: 'day', count: 7 },
  '30d': { granularity: 'day', count: 30 },
  '90d': { granularity: 'day', count: 90 },
  '12m': { granularity: 'month', count: 12 },
} as const satisfies Record<string, { granularity: RollupGranularity; count: number }>

export type PeriodName = keyof typeof PERIODS

/** What an address asks for ("?periodo=90d"); thirty days unless it says something we know. */
export const readPeriod = (value: unknown): PeriodName =>
  typeof value === 'string' && Object.hasOwn(PERIODS, value) ? (value as PeriodName) : '30d'
