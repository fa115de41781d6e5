import type { WorkerRole } from '@cep/queues/queue-declaration'

/** What each role runs; loaded only when asked for, so that a role pays for nothing of another. */
export const roles: Record<WorkerRole, () => Promise<void>> = {
  automation: async () => (await import('./automation/start-automation.ts')).startAutomation(),
  stats: async () => (await import('./statistics/start-statistics.ts')).startStatistics(),
  llm: async () => (await import('./llm/start-llm.ts')).startLlm(),
}
