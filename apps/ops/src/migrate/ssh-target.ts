import { OperatorError } from '../operator-error.ts'

/** Where a system moves to: `ssh://user@host:port/folder`. */
export type SshTarget = {
  url: string
  user: string | null
  host: string
  port: number | null
  /** The checkout over there. */
  tree: string
}

/** Where the handbook puts a checkout. */
const DEFAULT_TREE = '/opt/cep'

/** @throws OperatorError for what is no such address. */
export function parseSshTarget(text: string): SshTarget {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol !== 'ssh:' || !url.hostname || url.password || url.search || url.hash) {
    throw new OperatorError(
      `"${text}" is no address of a host. Say it like ssh://root@203.0.113.7 or ssh://root@new.example:2222/opt/cep`,
    )
  }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // A name that began with "-" would be an option of ssh.
  if (!/^[\w:][\w.:-]*$/.test(host)) throw new OperatorError(`"${host}" is no name of a host.`)
  return {
    url: text,
    user: url.username ? decodeURIComponent(url.username) : null,
    host,
    port: url.port ? Number(url.port) : null,
    tree: decodeURIComponent(url.pathname).replace(/\/+$/, '') || DEFAULT_TREE,
  }
}
