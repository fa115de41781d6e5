import { describe, expect, it } from 'vitest'
import { renderRecords } from './dns-command.ts'
import { compareRecord, type DnsRecord, dnsRecords } from './dns-records.ts'

const plan = {
  domain: 'centro.es',
  ipv4: ['203.0.113.7'],
  ipv6: ['2001:db8::7'],
  spf: 'include:_spf.google.com',
  dkim: [{ selector: 'cep1', text: 'v=DKIM1; k=rsa; p=AAAA' }],
  reportsTo: 'direccion@centro.es',
  authority: 'letsencrypt.org',
}

const recordValue = (records: DnsRecord[], name: string, type: string) =>
  records.find((record) => record.name === name && record.type === type)?.value

describe('the records of a stack', () => {
  it('are those of its five names, of its mail and of its certificates', () => {
    const records = dnsRecords(plan)
    for (const name of ['centro.es', 'www.centro.es', 'api.centro.es', 's3.centro.es', 'minio.centro.es']) {
      expect(recordValue(records, name, 'A')).toBe('203.0.113.7')
      expect(recordValue(records, name, 'AAAA')).toBe('2001:db8::7')
    }
    expect(recordValue(records, 'centro.es', 'TXT')).toBe('v=spf1 include:_spf.google.com ~all')
    expect(recordValue(records, 'cep1._domainkey.centro.es', 'TXT')).toContain('v=DKIM1')
    expect(recordValue(records, '_dmarc.centro.es', 'TXT')).toContain('p=quarantine')
    expect(recordValue(records, 'centro.es', 'CAA')).toBe('0 issue "letsencrypt.org"')
  })
})

describe('comparing with what the world sees', () => {
  const records = dnsRecords(plan)
  const pick = (name: string, type: string) => {
    const record = records.find((each) => each.name === name && each.type === type)
    if (!record) throw new Error('not in the plan')
    return record
  }
  const stateOf = (name: string, type: string, found: string[]) =>
    compareRecord(pick(name, type), found, records).state

  it.each<[string, string, string[], string]>([
    ['centro.es', 'A', ['203.0.113.7'], 'ok'],
    ['centro.es', 'A', [], 'missing'],
    ['centro.es', 'A', ['198.51.100.1'], 'different'],
    // Half of the visitors would go to the old host.
    ['centro.es', 'A', ['203.0.113.7', '198.51.100.1'], 'different'],
    ['centro.es', 'TXT', ['google-site-verification=abc'], 'missing'],
    ['centro.es', 'TXT', ['v=spf1 mx include:_spf.google.com -all'], 'ok'],
    ['centro.es', 'TXT', ['v=spf1 mx -all'], 'different'],
    ['_dmarc.centro.es', 'TXT', ['v=DMARC1; p=reject'], 'ok'],
    ['cep1._domainkey.centro.es', 'TXT', ['v=DKIM1; k=rsa; p=BBBB'], 'different'],
    ['centro.es', 'CAA', ['0 issue "other.example"'], 'different'],
  ])('%s %s %j: %s', (name, type, found, state) => {
    expect(stateOf(name, type, found)).toBe(state)
  })

  it('is printed so that it can be pasted', () => {
    const text = renderRecords(records.map((record) => compareRecord(record, [], records)))
    expect(text).toMatch(/^NEW {3}centro\.es +A +203\.0\.113\.7$/m)
    expect(text).toContain(`${records.length} to be entered`)
  })
})
