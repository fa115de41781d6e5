import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const run = promisify(execFile)
const testing = join(import.meta.dirname, 'testing')

const canTry =
  process.getuid?.() === 0 && ['/usr/sbin/ufw', '/usr/sbin/iptables', '/usr/sbin/ip'].every(existsSync)

type Seen = { seen: Record<string, string[]>; enabled: string; goesOut: boolean }

/** In a network of its own; the machine's firewall is never touched. */
async function tryFirewall(...wishes: string[]): Promise<Seen> {
  const tree = mkdtempSync(join(tmpdir(), 'cep-firewall-'))
  writeFileSync(join(tree, '.env'), 'DOMAIN=centro.example\n')
  const { stdout } = await run(join(testing, 'in-own-network.sh'), [
    process.execPath,
    join(testing, 'try-firewall.ts'),
    tree,
    ...wishes,
  ])
  return JSON.parse(stdout)
}

describe.skipIf(!canTry)('the firewall', () => {
  const ALL = ['22', '80', '3306', '443', '5432']

  it('leaves SSH and the edge open, and closes what containers publish besides', async () => {
    const { seen, enabled, goesOut } = await tryFirewall('apply --yes', 'confirm')
    expect(seen.before).toEqual(ALL)
    expect(seen['apply --yes']).toEqual(['22', '80', '443'])
    expect(seen.confirm).toEqual(['22', '80', '443'])
    expect(enabled).toBe('ENABLED=yes')
    expect(goesOut).toBe(true)
  }, 120_000)

  it('takes itself back when nobody confirms, and leaves nothing when it is turned off', async () => {
    const { seen, enabled } = await tryFirewall('apply --yes --seconds 5', 'wait', 'apply --yes', 'off')
    expect(seen['apply --yes --seconds 5']).toEqual(['22', '80', '443'])
    expect(seen.wait).toEqual(ALL)
    expect(seen['apply --yes']).toEqual(['22', '80', '443'])
    expect(seen.off).toEqual(ALL)
    expect(enabled).toBe('ENABLED=no')
  }, 120_000)
})
