/** A record as it is entered at a DNS provider. */
export type DnsRecord = {
  /** Without the dot at the end. */
  name: string
  type: 'A' | 'AAAA' | 'TXT' | 'CAA'
  value: string
  /** What doesn't work without it. */
  why: string
}

export type DnsPlan = {
  domain: string
  /** Public addresses of the host; a name in angle brackets where they aren't known. */
  ipv4: readonly string[]
  ipv6: readonly string[]
  /** What the SPF record includes; null: the mail provider has to say. */
  spf: string | null
  /** The published half of signing keys; only the own mail server has some. */
  dkim: readonly { selector: string; text: string }[]
  /** Who gets reports about forged mail. */
  reportsTo: string
  /** The name a certificate authority checks for, e.g. `letsencrypt.org`; null where it is unknown. */
  authority: string | null
}

const HOSTS = {
  '': 'the site',
  www: 'the site with www, which is sent on',
  api: 'the public API',
  s3: 'pictures and downloads',
  minio: "the object store's own page, for whom CONSOLE_ALLOW lets in",
}

/** Every record of a stack, in the order in which a person enters them. */
export function dnsRecords({ domain, ipv4, ipv6, spf, dkim, reportsTo, authority }: DnsPlan): DnsRecord[] {
  const addresses = Object.entries(HOSTS).flatMap(([host, why]): DnsRecord[] => {
    const name = host ? `${host}.${domain}` : domain
    return [
      ...ipv4.map((value) => ({ name, type: 'A' as const, value, why })),
      ...ipv6.map((value) => ({ name, type: 'AAAA' as const, value, why })),
    ]
  })
  const mail: DnsRecord[] = [
    {
      name: domain,
      type: 'TXT',
      // Softly: other services may send for this domain too, and nobody has entered those.
      value: `v=spf1 ${spf ?? '<what your mail provider says>'} ~all`,
      why: 'says who may send mail for the domain',
    },
    ...dkim.map(({ selector, text }) => ({
      name: `${selector}._domainkey.${domain}`,
      type: 'TXT' as const,
      value: text,
      why: 'proves that mails are not forged',
    })),
    {
      name: `_dmarc.${domain}`,
      type: 'TXT',
      value: `v=DMARC1; p=quarantine; rua=mailto:${reportsTo}`,
      why: 'says what others do with forged mail; without it providers refuse ours',
    },
  ]
  const certificates: DnsRecord[] = authority
    ? [
        {
          name: domain,
          type: 'CAA',
          value: `0 issue "${authority}"`,
          why: 'nobody else may make certificates for it',
        },
      ]
    : []
  return [...addresses, ...mail, ...certificates]
}

/** A record and what the world sees in its place. */
export type FoundRecord = DnsRecord & { state: 'ok' | 'missing' | 'different'; found: string[] }

/**
 * Compares a record with the values that resolve under its name.
 *
 * @param all the plan, because one name may have several addresses.
 */
export function compareRecord(
  record: DnsRecord,
  found: readonly string[],
  all: readonly DnsRecord[],
): FoundRecord {
  const relevant = record.type === 'TXT' ? found.filter((text) => sameKind(text, record.value)) : [...found]
  if (relevant.length === 0) return { ...record, state: 'missing', found: [] }
  const wanted = all
    .filter(({ name, type }) => name === record.name && type === record.type)
    .map(({ value }) => plain(value))
  const isThere = relevant.some(
    (value) => plain(value) === plain(record.value) || covers(value, record.value),
  )
  // An address too many sends some visitors elsewhere.
  const isAlone =
    record.type === 'TXT' || record.type === 'CAA' || relevant.every((value) => wanted.includes(plain(value)))
  return { ...record, state: isThere && isAlone ? 'ok' : 'different', found: relevant }
}

const plain = (value: string) => value.replaceAll(/\s+/g, '').toLowerCase()

/** Whether two texts say the same kind of thing: both SPF, both DMARC, both a key. */
const sameKind = (one: string, other: string) => /^v=\w+/.exec(one)?.[0] === /^v=\w+/.exec(other)?.[0]

/** An SPF record that names ours among others, a DMARC record with any policy: good as they are. */
function covers(found: string, wanted: string): boolean {
  if (/^v=DMARC1/i.test(wanted)) return /\bp=(?:none|quarantine|reject)\b/i.test(found)
  if (!/^v=spf1/i.test(wanted)) return false
  const [, ...needed] = wanted.split(/\s+/)
  return needed.slice(0, -1).every((part) => found.split(/\s+/).includes(part))
}
