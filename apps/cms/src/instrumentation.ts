/**
 * Next calls this once when a server starts. Payload's own clock (scheduled publication) starts with
 * Payload, and Payload with the first request it answers: without this a post that was planned for the
 * night would wait for the first visitor of the panel.
 */
export async function register(): Promise<void> {
  const isBuilding = process.env.NEXT_PHASE === 'phase-production-build'
  if (process.env.NEXT_RUNTIME !== 'nodejs' || isBuilding) return
  const [{ getPayload }, { default: config }] = await Promise.all([
    import('payload'),
    import('./payload.config.ts'),
  ])
  await getPayload({ config, cron: true })
}
