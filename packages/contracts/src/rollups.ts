/** The lengths of the periods that things are counted by; weeks begin on Monday, all in Madrid's time. */
export const ROLLUP_GRANULARITIES = ['hour', 'day', 'week', 'month'] as const
export type RollupGranularity = (typeof ROLLUP_GRANULARITIES)[number]

/** What a period's figures are split by. */
export const ROLLUP_DIMENSIONS = ['course', 'campus', 'source', 'campaign', 'adviser'] as const
export type RollupDimension = (typeof ROLLUP_DIMENSIONS)[number]
