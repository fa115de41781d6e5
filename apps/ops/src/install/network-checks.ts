import { overlap, rangeOf } from '../settings/check-settings.ts'
import type { NetworkFacts } from './network-facts.ts'
import { failed, ok, unknown, type Verdict, warning } from './verdict.ts'

/** From how the host stands in its networks to whether visitors, certificates and mail will work. */
export const checkNetwork = (facts: NetworkFacts, subnets: ReadonlyMap<string, string>): Verdict[] => [
  checkPorts(facts),
  checkSubnets(facts, subnets),
  checkDns(facts),
  checkMailPort(facts),
  checkClock(facts),
]

function checkPorts({ takenPorts }: Pick<NetworkFacts, 'takenPorts'>): Verdict {
  if (takenPorts.length === 0) return ok('ports', 'free, or held by this stack')
  return failed('ports', {
    message: `something else listens on ${takenPorts.join(', ')}`,
    advice: `See what it is: ss -lptun 'sport = :${Number.parseInt(takenPorts[0] ?? '80', 10)}'; then stop it (often: systemctl disable --now nginx apache2).`,
  })
}

/** @param subnets the stack's own, by the name of the setting. */
function checkSubnets(
  { routes }: Pick<NetworkFacts, 'routes'>,
  subnets: ReadonlyMap<string, string>,
): Verdict {
  const clashes = [...subnets].flatMap(([name, subnet]) =>
    routes
      .filter((route) => overlap(rangeOf(subnet), rangeOf(route)))
      .map((route) => `${name}=${subnet} overlaps ${route}`),
  )
  if (clashes.length === 0) return ok('subnets', 'the networks of the stack are free')
  return failed('subnets', {
    message: clashes.join('; '),
    advice:
      'Choose others in .env, for example 10.231.20.0/24; or remove an unused one: docker network prune',
  })
}

function checkDns({
  domain,
  dns,
  ownAddresses,
  reachesUs,
}: Pick<NetworkFacts, 'domain' | 'dns' | 'ownAddresses' | 'reachesUs'>): Verdict {
  if (domain === 'localhost') return unknown('dns', 'no domain to look up yet: say --domain')
  const found = [...dns.a, ...dns.aaaa]
  if (found.length === 0) {
    return failed('dns', {
      message: `${domain} has no address yet`,
      advice: 'Enter the records at your DNS provider: ./cep dns prints them. Then wait some minutes.',
    })
  }
  const strangers = found.filter((address) => !ownAddresses.includes(address))
  // A request takes one of the addresses; another one may still be the old host's.
  const isMixed = strangers.length > 0 && strangers.length < found.length
  if (reachesUs && !isMixed) return ok('dns', `${domain} (${found.join(', ')}) leads to this host`)
  if (strangers.length === 0) return ok('dns', `${domain} is ${found.join(', ')}, addresses of this host`)
  const isNat = ownAddresses.every(isPrivate)
  // Half of the visitors would be sent somewhere else; the certificate authority asks either.
  if (!isNat) {
    return failed('dns', {
      message: `${domain} leads to ${strangers.join(', ')}, which is not this host (${ownAddresses.filter((each) => !isPrivate(each)).join(', ')})`,
      advice: 'Correct the A and AAAA records; remove an AAAA record that is not this host’s.',
    })
  }
  if (reachesUs === null)
    return unknown('dns', `${domain} is ${found.join(', ')}; this host is behind one that forwards`)
  return warning('dns', {
    message: `${domain} is ${found.join(', ')}; a request to it did not come back to this host`,
    advice: 'Have ports 80 and 443 forwarded to this host, or look at the provider’s firewall.',
  })
}

function checkMailPort({ mail }: Pick<NetworkFacts, 'mail'>): Verdict {
  if (mail === null)
    return unknown('mail port', 'no mail server to try; mails wait until one is set: ./cep mail use')
  if (mail.problem === null) return ok('mail port', `${mail.target} answers`)
  return warning('mail port', {
    message: `${mail.target}: ${mail.problem}`,
    advice: mail.target.endsWith(':587')
      ? 'Check the server’s name; or ask your provider whether outgoing mail is blocked.'
      : 'Many providers block ports 25 and 465: use port 587 of a mail provider, or ask to have it opened.',
  })
}

const MOST_SKEW_SECONDS = 30

/** A wrong clock makes certificates invalid, second factors fail and backups land on the wrong day. */
function checkClock({
  clockSkewSeconds,
  isClockSynchronised,
}: Pick<NetworkFacts, 'clockSkewSeconds' | 'isClockSynchronised'>): Verdict {
  const advice = 'timedatectl set-ntp true'
  if (clockSkewSeconds !== null && Math.abs(clockSkewSeconds) > MOST_SKEW_SECONDS) {
    return failed('clock', {
      message: `${Math.abs(clockSkewSeconds)} s ${clockSkewSeconds > 0 ? 'fast' : 'slow'}`,
      advice,
    })
  }
  if (isClockSynchronised === false) {
    return warning('clock', { message: 'nothing keeps the clock right', advice })
  }
  if (clockSkewSeconds === null && isClockSynchronised === null) {
    return unknown('clock', 'neither timedatectl nor the certificate authority could be asked')
  }
  return ok('clock', 'right')
}

/** Addresses that no visitor can use. */
export const isPrivate = (address: string): boolean =>
  /^(?:10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|f[cd]|fe80)/i.test(
    address,
  )
