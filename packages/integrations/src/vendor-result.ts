/**
 * What came of a request to a vendor. Expected outcomes are values: callers decide what a failure means
 * for their work. `reason` is short, constant for one kind of failure, and never quotes a body.
 */
export type VendorResult<Data> = { verdict: 'ok'; data: Data } | VendorFailure

export type VendorFailure =
  /** Not now: the same request may do later. `retryInMs` where the vendor, or our own limits, said when. */
  | { verdict: 'retryable'; reason: string; retryInMs: number | null }
  /** The same request will never do. */
  | { verdict: 'permanent'; reason: string }
  /** The key or token is refused: every request will be, until somebody changes it. */
  | { verdict: 'not_authorised'; reason: string }
