import { ROLLED_SERVICES, type RolledService, rolledServices } from './rolled-services.ts'

/** What all limits together may come to on the smallest machine, also while services are doubled (4 GB less the host's own). */
export const MEMORY_BUDGET_BYTES = 3891 * 1024 * 1024

/**
 * In which order services are replaced. A deployment goes one by one, each after those it needs. A
 * rollback is in a hurry: what visitors see changes together, when the limits leave room for that.
 */
export function planWaves({
  kind,
  services,
  limits,
}: {
  kind: 'deploy' | 'rollback'
  services: readonly RolledService[]
  /** Memory limits in bytes of everything that runs, by service. */
  limits: ReadonlyMap<string, number>
}): RolledService[][] {
  const ordered = ROLLED_SERVICES.filter((service) => services.includes(service))
  const visible = ordered.filter((service) => rolledServices[service].pages.length > 0)
  const oneByOne = ordered.map((service) => [service])
  if (kind === 'deploy' || visible.length < 2) return oneByOne

  const running = sum([...limits.values()])
  const doubled = sum(visible.map((service) => limits.get(service) ?? 0))
  if (running + doubled > MEMORY_BUDGET_BYTES) return oneByOne
  return [visible, ...ordered.filter((service) => !visible.includes(service)).map((service) => [service])]
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
