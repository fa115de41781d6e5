import { createServer, type Server } from 'node:http'

export type Check = { name: string; isVital: boolean; probe: () => Promise<unknown> }

export type Readiness = {
  status: 'ok' | 'degraded' | 'unavailable'
  dependencies: Record<string, { status: 'ok' | 'down'; latencyMs: number; error?: string }>
}

/**
 * Asks every dependency at once. Without a vital one the system is `unavailable`, without another
 * it is `degraded`. A probe that takes longer than `timeoutMs` counts as down.
 */
export async function checkReadiness(checks: Check[], timeoutMs = 2_000): Promise<Readiness> {
  const results = await Promise.all(checks.map((check) => runCheck(check, timeoutMs)))
  const down = checks.filter((_, index) => results[index]?.status === 'down')
  return {
    status: down.some((check) => check.isVital) ? 'unavailable' : down.length > 0 ? 'degraded' : 'ok',
    dependencies: Object.fromEntries(
      checks.map((check, index) => [check.name, results[index]]),
    ) as Readiness['dependencies'],
  }
}

async function runCheck(check: Check, timeoutMs: number) {
  const startedAt = performance.now()
  let timer: NodeJS.Timeout | undefined
  try {
    await Promise.race([
      check.probe(),
      new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`no answer in ${timeoutMs} ms`)), timeoutMs)
      }),
    ])
    return { status: 'ok' as const, latencyMs: Math.round(performance.now() - startedAt) }
  } catch (error) {
    // The code ("ECONNREFUSED") says enough to an operator; messages may carry addresses.
    const reason = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.name) : 'unknown'
    return { status: 'down' as const, latencyMs: Math.round(performance.now() - startedAt), error: reason }
  } finally {
    clearTimeout(timer)
  }
}

/** A liveness endpoint (`GET /health`) for a process that serves nothing else. */
export function createHealthServer(describe: () => Record<string, unknown>): Server {
  return createServer((request, response) => {
    const isHealth = request.method === 'GET' && request.url === '/health'
    response.writeHead(isHealth ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(isHealth ? { status: 'ok', ...describe() } : { status: 'not_found' }))
  })
}
