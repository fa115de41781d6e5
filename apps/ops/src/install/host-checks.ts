import type { HostFacts } from './host-facts.ts'
import { failed, ok, unknown, type Verdict, warning } from './verdict.ts'

/** From what the host is to whether the stack can live on it. */
export const checkHost = (facts: HostFacts): Verdict[] => [
  checkSystem(facts),
  checkRoot(facts),
  checkDocker(facts),
  checkCompose(facts),
  checkMemory(facts),
  checkSwap(facts),
  checkDisk(facts),
  checkProcessors(facts),
  checkKernel(facts),
  checkOvercommit(facts),
]

/** Ubuntu 22.04 and Debian 12, or newer: what is tested and gets security updates. */
function checkSystem({ system }: Pick<HostFacts, 'system'>): Verdict {
  const oldest: Record<string, number> = { ubuntu: 22.04, debian: 12 }
  const minimum = oldest[system.id]
  if (minimum !== undefined && Number(system.version) >= minimum) return ok('system', system.name)
  return failed('system', {
    message: `${system.name || 'unknown system'} is not Ubuntu 22.04 or Debian 12, or newer`,
    advice: 'Have your provider install one of them.',
  })
}

function checkRoot({ isRoot }: Pick<HostFacts, 'isRoot'>): Verdict {
  if (isRoot) return ok('root', 'running as root')
  return failed('root', { message: 'not running as root', advice: 'Run it with sudo.' })
}

function checkDocker({ docker, limitsMemory }: Pick<HostFacts, 'docker' | 'limitsMemory'>): Verdict {
  if (docker === null) {
    return failed('docker', { message: 'Docker does not answer', advice: 'systemctl start docker' })
  }
  if (isOlder(docker, [24, 0])) {
    return failed('docker', {
      message: `Docker ${docker} is older than 24`,
      advice:
        'Remove it (apt-get remove docker.io docker-compose), then run ./cep install: it brings a newer one.',
    })
  }
  if (limitsMemory === false) {
    return failed('docker', {
      message: "this kernel can't limit the memory of containers",
      advice: 'Add "cgroup_enable=memory swapaccount=1" to the kernel’s command line and restart.',
    })
  }
  return ok('docker', `Docker ${docker}`)
}

function checkCompose({ compose }: Pick<HostFacts, 'compose'>): Verdict {
  if (compose !== null && !isOlder(compose, [2, 20])) return ok('compose', `Compose ${compose}`)
  return failed('compose', {
    message: compose === null ? 'Docker Compose is missing' : `Compose ${compose} is older than 2.20`,
    advice: 'apt-get install docker-compose-plugin (Docker’s packages) or docker-compose-v2 (Ubuntu’s)',
  })
}

// A host sold with 4 GB shows between 3.7 and 3.9.
const LEAST_MEMORY_MB = 3_700
const LEAST_SWAP_MB = 1_000

function checkMemory({ memoryMb }: Pick<HostFacts, 'memoryMb'>): Verdict {
  if (memoryMb >= LEAST_MEMORY_MB) return ok('memory', gigabytes(memoryMb))
  return failed('memory', {
    message: `${gigabytes(memoryMb)}; 4 GB are needed`,
    advice: 'Choose a larger host.',
  })
}

/** With much memory nothing is swapped; with 4 GB it saves the night somebody runs apt beside the stack. */
function checkSwap({ swapMb, memoryMb }: Pick<HostFacts, 'swapMb' | 'memoryMb'>): Verdict {
  if (swapMb >= LEAST_SWAP_MB || memoryMb >= 7_500) return ok('swap', gigabytes(swapMb))
  return warning('swap', {
    message: `${gigabytes(swapMb)}; 2 GB are advised with this little memory`,
    advice:
      'fallocate -l 2G /swapfile && chmod 600 /swapfile && mkswap /swapfile && swapon /swapfile && echo "/swapfile none swap sw 0 0" >> /etc/fstab',
  })
}

function checkDisk({ disk }: Pick<HostFacts, 'disk'>): Verdict {
  const found = `${gigabytes(disk.freeMb)} of ${gigabytes(disk.totalMb)} free (${disk.folder})`
  if (disk.freeMb < 10_000) {
    return failed('disk', {
      message: `${found}; 10 GB are needed`,
      advice: 'Free some space: docker system prune; or choose a larger disk.',
    })
  }
  if (disk.totalMb < 45_000) {
    return warning('disk', {
      message: `${found}; 50 GB are advised for two years`,
      advice: 'Plan for a larger disk.',
    })
  }
  return ok('disk', found)
}

function checkProcessors({ processors }: Pick<HostFacts, 'processors'>): Verdict {
  if (processors >= 2) return ok('processors', String(processors))
  return failed('processors', { message: 'one processor; two are needed', advice: 'Choose a larger host.' })
}

function checkKernel({ kernel }: Pick<HostFacts, 'kernel'>): Verdict {
  if (!isOlder(kernel, [5, 10])) return ok('kernel', kernel)
  return failed('kernel', {
    message: `${kernel} is older than 5.10`,
    advice: 'apt-get dist-upgrade, then restart.',
  })
}

/** Redis writes its data from a copy of itself; without it that fails when memory is short. */
function checkOvercommit({ overcommit }: Pick<HostFacts, 'overcommit'>): Verdict {
  if (overcommit === null) return unknown('overcommit', 'not readable here')
  if (overcommit === '1') return ok('overcommit', 'vm.overcommit_memory is 1')
  return warning('overcommit', {
    message: `vm.overcommit_memory is ${overcommit}; the queue's copy to disk can fail when memory is short`,
    advice: 'echo vm.overcommit_memory=1 > /etc/sysctl.d/60-cep.conf && sysctl --system',
  })
}

/** Whether a version's first two numbers come before. */
export function isOlder(version: string, [major, minor]: [number, number]): boolean {
  const [one = 0, two = 0] = (version.match(/\d+/g) ?? []).map(Number)
  return one < major || (one === major && two < minor)
}

const gigabytes = (mb: number) => `${(mb / 1024).toFixed(1)} GB`
