import { registerHandlers } from '@cep/queues/queue-handler'
import type { JobBase } from '../jobs/job-context.ts'
import { statsRollup } from './stats-rollup.ts'

/** Who works which queue of the role. */
export const statisticsHandlers = () => registerHandlers<JobBase>()('stats', [statsRollup])
