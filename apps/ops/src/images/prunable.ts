import type { Deployment } from '../deploy/journal.ts'

/**
 * Images that nothing needs: not what runs, not the installed version, and not what the last deployment
 * replaced, to which a rollback goes.
 */
export function prunable(
  references: readonly string[],
  {
    inUse,
    version,
    history,
  }: {
    inUse: readonly string[]
    version: string
    history: readonly Pick<Deployment, 'from' | 'to' | 'outcome'>[]
  },
): string[] {
  const last = history.findLast(({ outcome }) => outcome === 'done')
  const kept = new Set([version, ...Object.values(last?.from ?? {}), ...Object.values(last?.to ?? {})])
  return references.filter((reference) => {
    const tag = reference.split(':').at(-1) ?? ''
    return !inUse.includes(reference) && !kept.has(tag)
  })
}
