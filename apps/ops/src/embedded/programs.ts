import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Environment } from './part.ts'

const programsFile = z.object({
  /** The folder with `postgres`, `initdb`, `psql`. */
  postgresBin: z.string(),
  redisServer: z.string(),
  nginx: z.string(),
  /** For backups; a file written by an older bootstrap doesn't name them, then they are on PATH or missing. */
  age: z.string().default('age'),
  zstd: z.string().default('zstd'),
  /** For programs that were unpacked instead of installed. */
  libraryPath: z.string().nullable(),
})
export type Programs = z.infer<typeof programsFile>

/** Where the bootstrap found the servers. */
export function loadPrograms(folder: string): Programs {
  return programsFile.parse(JSON.parse(readFileSync(join(folder, 'programs.json'), 'utf8')))
}

/** The environment such a server needs: nothing of ours, no secret. */
export function serverEnvironment(programs: Programs): Environment {
  return {
    NODE_ENV: 'production',
    PATH: '/usr/bin:/bin',
    LC_ALL: 'C.UTF-8',
    ...(programs.libraryPath ? { LD_LIBRARY_PATH: programs.libraryPath } : {}),
  }
}
