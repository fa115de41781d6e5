import { z } from 'zod'
import { compose, readDiskUse } from '../compose/docker-commands.ts'
import { runOrFail } from '../compose/run.ts'
import { bytesIn, sizeInWords } from './amounts.ts'
import type { Finding } from './light.ts'
import { lightOfUse } from './light.ts'
import type { StatusContext } from './status-context.ts'

/** The most each volume is meant to hold: specification, 6.3; the edge's by what its configuration keeps. */
const MAXIMA_BYTES: Record<string, number> = {
  'postgres-data': 5e9,
  'minio-data': 20e9,
  'redis-data': 1e9,
  'ssl-certs': 10e6,
  'nginx-cache': 0.8e9,
}

/** The disk that the volumes lie on. */
export async function findDisk({ run, stack }: StatusContext): Promise<Finding> {
  const { stdout } = await runOrFail(run, diskCommand(stack), {
    failure: 'the database container does not answer',
  })
  const [total = 0, used = 0, free = 0] = stdout
    .trim()
    .split(/\s+/)
    .map((kilobytes) => Number(kilobytes) * 1024)
  return {
    // What is reserved for root counts as used.
    light: lightOfUse(total - free, total),
    text: `${sizeInWords(free)} of ${sizeInWords(total)} free`,
    totalBytes: total,
    usedBytes: used,
    freeBytes: free,
  }
}

const diskCommand = (stack: Parameters<typeof compose>[0]) =>
  compose(stack, [
    'exec',
    '-T',
    'postgres',
    'sh',
    '-c',
    `df -Pk /var/lib/postgresql/data | awk 'NR == 2 { print $2, $3, $4 }'`,
  ])

export type VolumeFinding = Finding<{ volume: string; sizeBytes: number; mostBytes: number | null }>

const diskUse = z.object({ Volumes: z.array(z.object({ Name: z.string(), Size: z.string() })).nullable() })

/** The stack's volumes, each against the most it is meant to hold. */
export async function findVolumes({ run, stack }: StatusContext): Promise<VolumeFinding[]> {
  const { stdout } = await runOrFail(run, readDiskUse(), {
    failure: 'Docker does not say how large volumes are',
  })
  return parseVolumes(stdout, stack.project)
}

export function parseVolumes(json: string, project: string): VolumeFinding[] {
  const prefix = `${project}_`
  return (diskUse.parse(JSON.parse(json)).Volumes ?? [])
    .filter(({ Name }) => Name.startsWith(prefix))
    .map(({ Name, Size }) => {
      const volume = Name.slice(prefix.length)
      const sizeBytes = bytesIn(Size) ?? 0
      const mostBytes = MAXIMA_BYTES[volume] ?? null
      return {
        light: mostBytes === null ? ('green' as const) : lightOfUse(sizeBytes, mostBytes),
        text:
          mostBytes === null
            ? sizeInWords(sizeBytes)
            : `${sizeInWords(sizeBytes)} of at most ${sizeInWords(mostBytes)}`,
        volume,
        sizeBytes,
        mostBytes,
      }
    })
    .toSorted((a, b) => a.volume.localeCompare(b.volume))
}
