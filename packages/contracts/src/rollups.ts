/** The lengths of the periods that things are counted by; weeks begin on Monday, all in Madrid's time. */
export const ROLLUP_GRANULARITIES = ['hour', 'day', 'week', 'month'] as const
export type RollupGranularity = (typeof ROLLUP_GRANULARITIES)[number]
