import { afterAll, beforeAll } from 'vitest'
import { startFakeUpstream } from './fake-upstream.ts'
import { NONCE_PLACEHOLDER, startEdge } from './start-edge.ts'

/** The embedded system's edge and one upstream for all tests of a file. */
export function useEdge(options?: Parameters<typeof startEdge>[1]) {
  let upstream: Awaited<ReturnType<typeof startFakeUpstream>>
  let edge: Awaited<ReturnType<typeof startEdge>>

  beforeAll(async () => {
    upstream = await startFakeUpstream()
    edge = await startEdge(upstream.address, options)
  })
  afterAll(async () => {
    await edge?.stop()
    await upstream?.stop()
  })

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(edge.url + path, { headers, redirect: 'manual' })
  return {
    get edge() {
      return edge
    },
    get upstream() {
      return upstream
    },
    get,
    bodyOf: async (path: string, headers: Record<string, string> = {}) => (await get(path, headers)).text(),
  }
}

/** A page as the site renders it, with a script under the placeholder of a nonce. */
export const page = (content: string) =>
  `<!doctype html><script nonce="${NONCE_PLACEHOLDER}">1</script>${content}`
