import { afterAll, beforeAll } from 'vitest'
import { startFakeUpstream } from './fake-upstream.ts'
import { startProductionEdge } from './start-production-edge.ts'

/** The production edge and one upstream for all tests of a file. */
export function useProductionEdge(settings?: Record<string, string>) {
  let upstream: Awaited<ReturnType<typeof startFakeUpstream>>
  let edge: Awaited<ReturnType<typeof startProductionEdge>>

  beforeAll(async () => {
    upstream = await startFakeUpstream()
    edge = await startProductionEdge(upstream.address, settings)
  })
  afterAll(async () => {
    await edge?.stop()
    await upstream?.stop()
  })

  return {
    get edge() {
      return edge
    },
    get upstream() {
      return upstream
    },
  }
}
