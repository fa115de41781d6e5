import type { RuntimeFacts } from './runtime-facts.ts'
import { failed, ok, unknown, type Verdict, warning } from './verdict.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const RENEW = 'cd infra/docker && docker compose exec nginx edge certificate renew'

/** From how a host is kept to what somebody should do about it. */
export const checkRuntime = (facts: RuntimeFacts, now = Date.now()): Verdict[] => [
  checkSsh(facts),
  checkUpgrades(facts),
  checkRestart(facts),
  checkCertificate(facts, now),
  checkFirewall(facts),
  checkBypass(facts),
]

/** Most hosts that are taken over are taken over by a guessed password. */
function checkSsh({ sshPasswords }: Pick<RuntimeFacts, 'sshPasswords'>): Verdict {
  if (sshPasswords === null) return unknown('ssh', 'sshd -T does not answer; run this as root')
  if (sshPasswords === 'absent') return ok('ssh', 'no SSH server here')
  if (sshPasswords === 'no') return ok('ssh', 'keys alone')
  return warning('ssh', {
    message: 'signing in with a password is on, and the whole internet tries passwords',
    advice:
      'With your key in ~/.ssh/authorized_keys: echo "PasswordAuthentication no" > /etc/ssh/sshd_config.d/10-keys.conf && systemctl reload ssh',
  })
}

function checkUpgrades({ upgradesItself }: Pick<RuntimeFacts, 'upgradesItself'>): Verdict {
  if (upgradesItself === null) return unknown('upgrades', 'apt-config does not answer')
  if (upgradesItself) return ok('upgrades', 'security updates install themselves')
  return warning('upgrades', {
    message: 'security updates are not installed by themselves',
    advice: 'apt-get install unattended-upgrades && dpkg-reconfigure -f noninteractive unattended-upgrades',
  })
}

function checkRestart({ needsRestart }: Pick<RuntimeFacts, 'needsRestart'>): Verdict {
  if (!needsRestart) return ok('restart', 'no update waits for one')
  return warning('restart', {
    message: 'an update waits for a restart of the host',
    advice: 'At a quiet hour: reboot. The stack comes back by itself.',
  })
}

function checkCertificate({ certificate }: Pick<RuntimeFacts, 'certificate'>, now: number): Verdict {
  if (certificate === null) return unknown('certificate', 'the edge does not run')
  const days = Math.floor((Date.parse(certificate.notAfter) - now) / DAY_MS)
  if (days < 0) return failed('certificate', { message: 'expired', advice: RENEW })
  if (certificate.selfSigned) {
    return warning('certificate', {
      message: 'self-signed: browsers warn',
      advice: 'It is replaced by itself once DOMAIN leads to this host: ./cep dns',
    })
  }
  if (days >= 14) return ok('certificate', `valid for ${days} days`)
  return failed('certificate', {
    message: `ends in ${days} days and was not renewed`,
    advice: `./cep logs nginx says why; then: ${RENEW}`,
  })
}

function checkFirewall({ firewall, sshPasswords }: Pick<RuntimeFacts, 'firewall' | 'sshPasswords'>): Verdict {
  if (firewall.isOn) return ok('firewall', 'on')
  const where = sshPasswords === 'absent' ? '' : ', the port of SSH first'
  return warning('firewall', {
    message: firewall.isOn === null ? 'ufw is not installed, or this is not root' : 'off',
    advice: `./cep firewall apply opens 80 and 443${where}, and takes itself back unless you confirm.`,
  })
}

/** Docker's own rules come before the firewall's: what a container publishes is open, whatever ufw says. */
function checkBypass({ firewall, strangePorts }: Pick<RuntimeFacts, 'firewall' | 'strangePorts'>): Verdict {
  if (strangePorts.length === 0 && firewall.guardsContainers !== false) {
    return ok('published ports', 'only those of the stack')
  }
  if (firewall.guardsContainers) {
    return ok('published ports', `${strangePorts.join(', ')}: closed to the outside by the firewall`)
  }
  if (strangePorts.length === 0) {
    return firewall.isOn
      ? warning('published ports', {
          message: 'ufw is on, but what containers publish would bypass it',
          advice: './cep firewall apply',
        })
      : ok('published ports', 'only those of the stack')
  }
  return warning('published ports', {
    message: `open to everybody: ${strangePorts.join(', ')}`,
    advice: 'Publish them on 127.0.0.1, or close them for containers too: ./cep firewall apply',
  })
}
