import { Resolver } from 'node:dns/promises'
import { compareRecord, type DnsRecord, type FoundRecord } from './dns-records.ts'

const TRY_MS = 3_000

/** Asks the world for each record. A name that can't be asked for counts as missing. */
export async function lookUpRecords(records: readonly DnsRecord[]): Promise<FoundRecord[]> {
  const resolver = new Resolver({ timeout: TRY_MS, tries: 2 })
  const answers = new Map<string, Promise<string[]>>()
  const ask = ({ name, type }: DnsRecord) => {
    const key = `${type} ${name}`
    const answer = answers.get(key) ?? valuesOf(resolver, { name, type }).catch(() => [])
    answers.set(key, answer)
    return answer
  }
  return Promise.all(records.map(async (record) => compareRecord(record, await ask(record), records)))
}

async function valuesOf(
  resolver: Resolver,
  { name, type }: Pick<DnsRecord, 'name' | 'type'>,
): Promise<string[]> {
  switch (type) {
    case 'A':
      return resolver.resolve4(name)
    case 'AAAA':
      return resolver.resolve6(name)
    case 'TXT':
      return (await resolver.resolveTxt(name)).map((parts) => parts.join(''))
    case 'CAA': {
      const answers = await resolver.resolveCaa(name)
      return answers.flatMap(({ critical, issue }) => (issue ? [`${critical} issue "${issue}"`] : []))
    }
  }
}
