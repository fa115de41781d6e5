import { compose } from '../compose/docker-commands.ts'
import { runOrFail } from '../compose/run.ts'
import type { DeployContext } from './deploy-context.ts'

/** How many restore points of deployments stay; hand-chosen: the last weeks, next to the daily backups. */
const KEPT = 5
const FOLDER = '/backups/restore-points'

/** A dump is trusted once pg_restore could read it, and named once it is trusted. Its size is printed. */
const SCRIPT = `set -eu
folder=$1 name=$2 keep=$3
mkdir -p "$folder"
rm -f "$folder"/*.tmp
pg_dump --format=custom --compress=zstd:3 --username postgres --dbname "$POSTGRES_DB" --file "$folder/$name.tmp"
pg_restore --list "$folder/$name.tmp" | grep -q 'TABLE DATA public leads '
sync "$folder/$name.tmp"
mv "$folder/$name.tmp" "$folder/$name"
sync "$folder"
ls -1t "$folder"/*.dump | tail -n "+$((keep + 1))" | xargs -r rm -f
stat -c %s "$folder/$name"`

export const restorePointCommand = (stack: Parameters<typeof compose>[0], name: string) =>
  compose(stack, ['exec', '-T', 'postgres', 'sh', '-c', SCRIPT, 'sh', FOLDER, name, String(KEPT)])

/** Restore points that are there, newest first: name, bytes, seconds since 1970. */
const listRestorePointsCommand = (stack: Parameters<typeof compose>[0]) =>
  compose(stack, [
    'exec',
    '-T',
    'postgres',
    'sh',
    '-c',
    `ls -1t ${FOLDER}/*.dump 2>/dev/null | xargs -r stat -c '%n %s %Y'`,
  ])

/** Dumps the database into the volume `postgres-backup` and reads the dump back. @returns its path there. */
export async function makeRestorePoint({ run, stack, say }: DeployContext, id: string): Promise<string> {
  const name = `${id}.dump`
  say('restore point: dumping the database and reading the dump back')
  const { stdout } = await runOrFail(run, restorePointCommand(stack, name), {
    failure: 'No restore point could be made, so nothing was changed.',
  })
  say(`restore point: ${FOLDER}/${name}, ${(Number(stdout.trim()) / 1e6).toFixed(1)} MB`)
  return `${FOLDER}/${name}`
}

/** @returns the newest restore point, null when there is none. */
export async function readLastRestorePoint({ run, stack }: Pick<DeployContext, 'run' | 'stack'>): Promise<{
  path: string
  sizeBytes: number
  madeAt: string
} | null> {
  const { stdout } = await run(listRestorePointsCommand(stack))
  const match = /^(\S+) (\d+) (\d+)$/m.exec(stdout)
  if (!match) return null
  const [, path = '', size, seconds] = match
  return { path, sizeBytes: Number(size), madeAt: new Date(Number(seconds) * 1000).toISOString() }
}
