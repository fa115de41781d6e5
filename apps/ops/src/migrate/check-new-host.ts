import { runOrFail } from '../compose/run.ts'
import { failed, ok, type Verdict, warning } from '../install/verdict.ts'
import type { Host } from './host.ts'

export type HostFigures = {
  isRoot: boolean
  architecture: string
  freeBytes: number
  memoryBytes: number
  dockerVersion: string | null
  composeVersion: string | null
}

/** One line of a shell's answers each: user, architecture, free bytes, memory, Docker, Compose. */
const SCRIPT = `id -u; uname -m
mkdir -p "$1" && df -P --block-size=1 "$(test -d /var/lib/docker && echo /var/lib/docker || echo /)" | awk 'NR == 2 { print $4 }'
awk '/^MemTotal/ { print $2 * 1024 }' /proc/meminfo
docker version --format '{{.Server.Version}}' 2>/dev/null || echo none
docker compose version --short 2>/dev/null || echo none`

export async function readHostFigures({ run, stack }: Pick<Host, 'run' | 'stack'>): Promise<HostFigures> {
  const { stdout } = await runOrFail(
    run,
    { program: 'sh', args: ['-c', SCRIPT, 'sh', stack.tree] },
    { failure: 'The host does not answer as a Debian or Ubuntu does.' },
  )
  const [user, architecture = '', free, memory, docker = 'none', compose = 'none'] = stdout.split('\n')
  return {
    isRoot: user === '0',
    architecture,
    freeBytes: Number(free),
    memoryBytes: Number(memory),
    dockerVersion: docker === 'none' ? null : docker,
    composeVersion: compose === 'none' ? null : compose.replace(/^v/, ''),
  }
}

/** Data, its copy while the way back is taken, and a gigabyte to live in. */
const roomFor = (dataBytes: number) => Math.ceil(dataBytes * 2.2) + 1024 ** 3
/** DNS answers may be kept so long; after a move they lead to the old host meanwhile. */
const SHORT_TTL_SECONDS = 300

/** Every check before a move, from figures of both hosts to what somebody should do. */
export function checkNewHost({
  here,
  there,
  dataBytes,
  ttlSeconds,
}: {
  here: Pick<HostFigures, 'architecture' | 'memoryBytes'>
  there: HostFigures
  /** Database and objects. */
  dataBytes: number
  /** null: the name has no address. */
  ttlSeconds: number | null
}): Verdict[] {
  return [
    there.isRoot
      ? ok('user', 'root on the new host')
      : failed('user', { message: 'not root on the new host', advice: 'Say ssh://root@…' }),
    there.architecture === here.architecture
      ? ok('architecture', there.architecture)
      : failed('architecture', {
          message: `${there.architecture} there, ${here.architecture} here: images do not run`,
          advice: 'Take a host of the same architecture, or images from a registry that has both.',
        }),
    checkDocker(there),
    checkRoom(there, dataBytes),
    there.memoryBytes >= here.memoryBytes * 0.95
      ? ok('memory', `${gigabytes(there.memoryBytes)} GB`)
      : warning('memory', {
          message: `${gigabytes(there.memoryBytes)} GB there, ${gigabytes(here.memoryBytes)} GB here`,
          advice: 'At least 4 GB; see ./cep resources on the new host.',
        }),
    checkTtl(ttlSeconds),
  ]
}

function checkDocker({ dockerVersion, composeVersion }: HostFigures): Verdict {
  const isNewEnough = (found: string | null, wanted: [number, number]) => {
    const [major = 0, minor = 0] = (found ?? '0').split('.').map(Number)
    return major > wanted[0] || (major === wanted[0] && minor >= wanted[1])
  }
  if (isNewEnough(dockerVersion, [24, 0]) && isNewEnough(composeVersion, [2, 20])) {
    return ok('docker', `${dockerVersion} with Compose ${composeVersion}`)
  }
  return failed('docker', {
    message: `Docker ${dockerVersion ?? 'missing'}, Compose ${composeVersion ?? 'missing'}`,
    advice: 'Docker 24 and Compose 2.20, or newer. ./cep doctor on the new host installs them.',
  })
}

function checkRoom({ freeBytes }: HostFigures, dataBytes: number): Verdict {
  if (freeBytes >= roomFor(dataBytes)) return ok('room', `${gigabytes(freeBytes)} GB free`)
  return failed('room', {
    message: `${gigabytes(freeBytes)} GB free, ${gigabytes(roomFor(dataBytes))} GB needed`,
    advice: 'Take a host with a larger disk.',
  })
}

function checkTtl(ttlSeconds: number | null): Verdict {
  if (ttlSeconds === null) {
    return warning('dns', { message: 'the name has no address now', advice: 'See ./cep dns.' })
  }
  if (ttlSeconds <= SHORT_TTL_SECONDS) return ok('dns', `answers are kept for ${ttlSeconds} s`)
  return warning('dns', {
    message: `answers are kept for ${ttlSeconds} s: so long visitors come by the old host`,
    advice: `Lower the TTL of the A record to ${SHORT_TTL_SECONDS} s, and wait ${ttlSeconds} s. Nothing is lost otherwise: the old host forwards.`,
  })
}

const gigabytes = (bytes: number) => (bytes / 1024 ** 3).toFixed(1)
