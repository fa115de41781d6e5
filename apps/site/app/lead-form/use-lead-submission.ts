import { useCallback, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useLocalAddress } from '../language/local-link.tsx'
import { currentVisit } from '../visit/attribution.ts'
import { type LeadBody, leadBody } from './lead-body.ts'
import { retryDelayMs } from './retry-delay.ts'
import { type SubmissionOutcome, submitLead } from './submit-lead.ts'

export type SubmissionState =
  | { status: 'idle' }
  | { status: 'sending' }
  | { status: 'invalid'; fields: Record<string, string>; attempt: number }
  | { status: 'refused'; reason: Extract<SubmissionOutcome, { kind: 'refused' }>['reason']; attempt: number }
  | { status: 'waiting'; reason: Extract<SubmissionOutcome, { kind: 'wait' }>['reason'] }

type Pending = { body: LeadBody; tries: number }

/**
 * Sends a lead form. What can't be delivered now is kept and sent again by itself, with the same
 * idempotency key, until it arrives or the page is left; when it has arrived, goes to the thank-you
 * page.
 */
export function useLeadSubmission() {
  const navigate = useNavigate()
  const thanks = useLocalAddress()('/gracias')
  const [state, setState] = useState<SubmissionState>({ status: 'idle' })
  const shownAt = useRef(0)
  const attempt = useRef(0)
  const idempotencyKey = useRef('')
  const pending = useRef<Pending | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isSending = useRef(false)
  const isOnPage = useRef(false)

  const deliver = useCallback(async () => {
    clearTimeout(timer.current)
    const current = pending.current
    if (!current || isSending.current) return
    isSending.current = true
    setState({ status: 'sending' })
    current.tries += 1
    const outcome = await submitLead(current.body, idempotencyKey.current)
    isSending.current = false
    // Whoever went on to another page is not called back from it.
    if (!isOnPage.current) return
    switch (outcome.kind) {
      case 'accepted':
        pending.current = null
        await navigate(`${thanks}?ref=${encodeURIComponent(outcome.reference)}`)
        return
      case 'wait':
        setState({ status: 'waiting', reason: outcome.reason })
        timer.current = setTimeout(deliver, retryDelayMs(current.tries, outcome.seconds))
        return
      case 'invalid':
        pending.current = null
        setState({ status: 'invalid', fields: outcome.fields, attempt: ++attempt.current })
        return
      case 'refused':
        pending.current = null
        setState({ status: 'refused', reason: outcome.reason, attempt: ++attempt.current })
    }
  }, [navigate, thanks])

  useEffect(() => {
    isOnPage.current = true
    shownAt.current = performance.now()
    idempotencyKey.current = newIdempotencyKey()
    const onOnline = () => {
      if (pending.current) void deliver()
    }
    window.addEventListener('online', onOnline)
    return () => {
      window.removeEventListener('online', onOnline)
      clearTimeout(timer.current)
      isOnPage.current = false
    }
  }, [deliver])

  const send = (form: HTMLFormElement) => {
    const body = leadBody({
      entries: new FormData(form),
      visit: currentVisit(),
      fillTimeMs: performance.now() - shownAt.current,
    })
    pending.current = { body, tries: 0 }
    void deliver()
  }

  return { state, send, retryNow: deliver }
}

/** `randomUUID` exists on secure origins alone; a test over plain HTTP on a local network is none. */
function newIdempotencyKey(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID()
  return Array.from(globalThis.crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
