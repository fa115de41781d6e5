import type { Logger } from '@cep/platform/logger'
import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhenResult,
} from 'cockatiel'
import { TokenBucket } from 'limiter'
import type { z } from 'zod'
import { readBody } from './read-body.ts'
import { retryAfterMs } from './retry-after.ts'
import type { VendorFailure, VendorResult } from './vendor-result.ts'

export type VendorHttpOptions = {
  vendor: string
  /** Without a slash at the end. */
  baseUrl: string
  headers?: Record<string, string>
  logger: Logger
  /** What the vendor's own error body says; null leaves it to the status. */
  explain?: (error: { status: number; body: unknown }) => VendorFailure | null
} & VendorLimits

export type VendorLimits = {
  /** At most this many requests in a burst, refilled evenly over `perMs`. */
  rate: { requests: number; perMs: number }
  /** Of one attempt, body included. */
  timeoutMs?: number
  /** The breaker opens after this many failures in a row, and lets one request through after `halfOpenAfterMs`. */
  breaker?: { failures: number; halfOpenAfterMs: number }
}

export type VendorRequest<Data> = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  query?: Record<string, string>
  headers?: Record<string, string>
  /** Sent as JSON. */
  body?: unknown
  /** How to read the answer; an empty body is null. */
  answer: { as: 'json' | 'text'; schema: z.ZodType<Data> }
}

export type VendorHttp = { request: <Data>(request: VendorRequest<Data>) => Promise<VendorResult<Data>> }

type Attempt = { status: number; text: string; retryInMs: number | null }
/** A failure that speaks against the vendor as a whole, not against one request: the breaker counts it. */
type Outcome<Data> = { result: VendorResult<Data>; isOutage: boolean }

const DEFAULT_TIMEOUT_MS = 10_000
const DEFAULT_BREAKER = { failures: 5, halfOpenAfterMs: 30_000 }

/**
 * The one way to talk to a vendor: one attempt with a time limit, at the vendor's pace, behind a circuit
 * breaker, its answer checked. It repeats nothing itself: the queue does, and loses nothing by waiting.
 * Neither bodies nor addresses are ever logged.
 */
export function createVendorHttp(options: VendorHttpOptions): VendorHttp {
  const { vendor, logger, rate, timeoutMs = DEFAULT_TIMEOUT_MS, breaker = DEFAULT_BREAKER } = options
  const bucket = new TokenBucket({
    bucketSize: rate.requests,
    tokensPerInterval: rate.requests,
    interval: rate.perMs,
  })
  // A bucket starts empty.
  bucket.content = rate.requests
  const circuit = circuitBreaker(
    handleWhenResult((outcome) => (outcome as Outcome<unknown>).isOutage),
    { halfOpenAfter: breaker.halfOpenAfterMs, breaker: new ConsecutiveBreaker(breaker.failures) },
  )
  let opensAt = 0
  circuit.onBreak(() => {
    opensAt = Date.now() + breaker.halfOpenAfterMs
    logger.warn('vendor keeps failing: requests are held back')
  })
  circuit.onReset(() => logger.info('vendor answers again'))
  // A vendor that asks for a pause gets it from every request, not only from the one it told.
  let pausedUntil = 0

  return {
    request: async <Data>(request: VendorRequest<Data>): Promise<VendorResult<Data>> => {
      const pauseMs = pausedUntil - Date.now()
      if (pauseMs > 0) return later(`${vendor} asked for a pause`, pauseMs)
      if (circuit.state === CircuitState.Open && opensAt > Date.now()) return heldBack()
      if (!bucket.tryRemoveTokens(1)) return later(`${vendor}: own rate limit`, bucket.getWaitTime(1))
      try {
        const { result } = await circuit.execute(() => attempt(request))
        return result
      } catch (error) {
        if (error instanceof BrokenCircuitError) return heldBack()
        throw error
      }
    },
  }

  function heldBack(): VendorFailure {
    return later(`${vendor} keeps failing: held back`, Math.max(opensAt - Date.now(), 1))
  }

  async function attempt<Data>(request: VendorRequest<Data>): Promise<Outcome<Data>> {
    const answer = await send(request)
    if ('failure' in answer) return { result: answer.failure, isOutage: true }
    if (answer.status >= 200 && answer.status < 300) return readAnswer(answer, request.answer)

    const result = explained(answer)
    if (result.verdict === 'retryable' && result.retryInMs) pausedUntil = Date.now() + result.retryInMs
    return { result, isOutage: answer.status >= 500 }
  }

  /** One attempt, body included, within the time limit. */
  async function send(request: VendorRequest<unknown>): Promise<Attempt | { failure: VendorFailure }> {
    const url = `${options.baseUrl}${request.path}${queryString(request.query)}`
    try {
      const response = await fetch(url, {
        method: request.method,
        // A redirect would carry the token to another address.
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          accept: request.answer.as === 'json' ? 'application/json' : '*/*',
          ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...options.headers,
          ...request.headers,
        },
        ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      })
      const text = await readBody(response)
      return { status: response.status, text, retryInMs: retryAfterMs(response.headers.get('retry-after')) }
    } catch (error) {
      return { failure: { verdict: 'retryable', reason: `${vendor} ${whyNoAnswer(error)}`, retryInMs: null } }
    }
  }

  function readAnswer<Data>({ text }: Attempt, { as, schema }: VendorRequest<Data>['answer']): Outcome<Data> {
    const parsed = schema.safeParse(as === 'json' ? parseJson(text) : text)
    if (parsed.success) return { result: { verdict: 'ok', data: parsed.data }, isOutage: false }
    // A proxy's page, a half-written body: the vendor may have done its work, and be asked again.
    return { result: later(`${vendor} answered something unreadable`, null), isOutage: true }
  }

  function explained({ status, text, retryInMs }: Attempt): VendorFailure {
    const own = options.explain?.({ status, body: parseJson(text) })
    if (own) return own.verdict === 'retryable' ? { ...own, retryInMs: own.retryInMs ?? retryInMs } : own
    const reason = `${vendor} answered ${status}`
    if (status === 401 || status === 403) return { verdict: 'not_authorised', reason }
    if (status >= 500 || status === 429 || status === 408) return later(reason, retryInMs)
    return { verdict: 'permanent', reason }
  }
}

const later = (reason: string, retryInMs: number | null): VendorFailure => ({
  verdict: 'retryable',
  reason,
  retryInMs: retryInMs === null ? null : Math.ceil(retryInMs),
})

const queryString = (query: Record<string, string> = {}) => {
  const text = new URLSearchParams(query).toString()
  return text ? `?${text}` : ''
}

/** Undefined stands for no JSON at all; no schema takes it. */
function parseJson(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Never the message: it may quote the address, and an address may carry a key. */
function whyNoAnswer(error: unknown): string {
  if (!(error instanceof Error)) return 'could not be reached'
  if (error.name === 'TimeoutError') return 'did not answer in time'
  if (error instanceof RangeError) return 'answered without end'
  const { code } = (error.cause ?? error) as NodeJS.ErrnoException
  return typeof code === 'string' ? `could not be reached (${code})` : 'could not be reached'
}
