import { describe, expect, it } from 'vitest'
import { printable } from '../compose/command.ts'
import { guardRules, sshPortsOf, ufwCommands, withGuard, withoutGuard } from './firewall-plan.ts'

const plan = { sshPorts: [2222, 22], httpPort: 80, httpsPort: 443 }

it('opens SSH before anything is closed', () => {
  expect(ufwCommands(plan).map(printable)).toEqual([
    'ufw allow 2222/tcp',
    'ufw allow 22/tcp',
    'ufw allow 80/tcp',
    'ufw allow 443/tcp',
    'ufw allow 443/udp',
    'ufw default deny incoming',
    'ufw default allow outgoing',
  ])
})

describe('the port of SSH', () => {
  it.each([
    ['203.0.113.5 52000 198.51.100.7 2222', 'port 22\nport 2222\n', [2222, 22]],
    [undefined, 'port 2200\n', [2200]],
    ['203.0.113.5 52000 198.51.100.7 22', null, [22]],
    [undefined, null, [22]],
  ])('%s and %j: %j', (connection, settings, ports) => {
    expect(sshPortsOf(connection, settings)).toEqual(ports)
  })
})

describe("the guard in ufw's file", () => {
  const original = '*filter\n:ufw-after-input - [0:0]\nCOMMIT\n'
  const rules = guardRules(plan)

  it('is added once, replaced, and taken out without a trace', () => {
    const once = withGuard(original, rules)
    expect(once).toContain('--ctorigdstport 443 --ctdir ORIGINAL -j RETURN')
    expect(withGuard(once, rules)).toBe(once)
    expect(withoutGuard(once)).toBe(original)
    expect(withoutGuard(original)).toBe(original)
  })

  it('keeps what somebody else wrote after it', () => {
    const more = `${withGuard(original, rules)}# ours\n`
    expect(withoutGuard(more)).toBe(`${original}# ours\n`)
  })
})
