import { disposableEmailBlocklistSet } from 'disposable-email-domains-js'

let domains: Set<string> | undefined

/** Whether an address belongs to a throw-away mail service, by its domain or one above it. */
export function isDisposableEmail(email: string): boolean {
  // Kept: the package builds its set of ten thousand names anew at each call.
  domains ??= disposableEmailBlocklistSet()
  const labels = email
    .slice(email.lastIndexOf('@') + 1)
    .toLowerCase()
    .split('.')
  return labels.some((_, index) => domains?.has(labels.slice(index).join('.')))
}
