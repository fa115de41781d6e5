import { once } from 'node:events'
import { createServer } from 'node:net'
import { createStorage } from '@cep/platform/storage'
import { runOrFail } from '../compose/run.ts'
import { OperatorError } from '../operator-error.ts'
import { openSecretStore } from '../secrets/secret-store.ts'
import type { Bucket } from './copy-objects.ts'
import type { Host } from './host.ts'
import { type MoveContext, sidesOf } from './move-context.ts'
import { containerId, inspectService, limitProcessors, volumeFolder } from './service-commands.ts'
import { addForward, type Forward } from './ssh-commands.ts'

/** Inside the database's container, as its user. */
const SOCKET = '.s.PGSQL.5432'
const DATABASE_USER = '999'

/** What runs behind a service on a host, for those who reach it from the host itself. */
type Served = { container: string; pid: string; address: string; cpus: number }

/** @throws OperatorError when the service does not run there. */
export async function findService(host: Host, service: string): Promise<Served> {
  const failure = `${service} does not run on the ${host.name} host. See ./cep status there.`
  const { stdout: id } = await runOrFail(host.run, containerId(host.stack, service), { failure })
  if (!id.trim()) throw new OperatorError(failure)
  const { stdout } = await runOrFail(host.run, inspectService(id.trim()), { failure })
  const [pid = '0', nanoCpus = '0', address] = stdout.trim().split(' ')
  if (pid === '0' || !address) throw new OperatorError(failure)
  return { container: id.trim(), pid, address, cpus: Number(nanoCpus) / 1e9 }
}

/**
 * The database that is copied, as a socket in a folder that the copying one has in its container. No port and no
 * network of either stack is opened, and only the database's own user may use it.
 */
export async function openDatabaseLine(context: MoveContext): Promise<void> {
  const { from, to } = sidesOf(context)
  const { pid } = await findService(from, 'postgres')
  const { stdout } = await runOrFail(to.run, volumeFolder(to.stack.project, 'postgres-backup'), {
    failure: `The ${to.name} host has no volume postgres-backup.`,
  })
  const folder = `${stdout.trim()}/.move`
  const socket = `${folder}/${SOCKET}`
  const failure = `The line to the ${to.name} host's database can't be laid.`
  const shell = (script: string) => ({ program: 'sh', args: ['-c', script, 'sh', folder, socket] })
  await runOrFail(
    to.run,
    shell(`install -d -o ${DATABASE_USER} -g ${DATABASE_USER} -m 0700 "$1" && rm -f "$2"`),
    { failure },
  )
  // Its way through the kernel's view of the container: /var/run is a link that would lead out of it.
  await forward(context, {
    at: to.name,
    listen: socket,
    to: `/proc/${pid}/root/run/postgresql/${SOCKET}`,
  })
  await runOrFail(to.run, shell(`chown ${DATABASE_USER}:${DATABASE_USER} "$2" && chmod 600 "$2"`), {
    failure,
  })
}

export async function closeDatabaseLine({ run, stack }: Host): Promise<void> {
  const { code, stdout } = await run(volumeFolder(stack.project, 'postgres-backup'))
  if (code === 0) await run({ program: 'rm', args: ['-rf', `${stdout.trim()}/.move`] })
}

/** Both stores as this process reaches them, their administrator's key being the same. */
export async function openStores(
  context: MoveContext,
): Promise<{ buckets: Bucket[]; close: () => Promise<void> }> {
  if (context.buckets.length === 0) return { buckets: [], close: async () => {} }
  const [here, there] = await Promise.all([
    findService(context.old, 'minio'),
    findService(context.new, 'minio'),
  ])
  const port = await freePort()
  await forward(context, { at: 'old', listen: `127.0.0.1:${port}`, to: `${there.address}:9000` })
  const secrets = openSecretStore(context.secretsFolder)
  const keys = {
    S3_REGION: 'us-east-1',
    S3_ACCESS_KEY_ID: secrets.get('MINIO_ROOT_USER') ?? '',
    S3_SECRET_ACCESS_KEY: secrets.get('MINIO_ROOT_PASSWORD') ?? '',
  }
  const restore = await giveProcessors([
    { host: context.old, served: here },
    { host: context.new, served: there },
  ])
  const { from } = sidesOf(context)
  const stores = context.buckets.map((name) => {
    const old = createStorage({ ...keys, S3_ENDPOINT: `http://${here.address}:9000` }, name)
    const fresh = createStorage({ ...keys, S3_ENDPOINT: `http://127.0.0.1:${port}` }, name)
    return { name, from: from.name === 'old' ? old : fresh, to: from.name === 'old' ? fresh : old }
  })
  return {
    buckets: stores,
    close: async () => {
      for (const { from: one, to: other } of stores) for (const store of [one, other]) store.close()
      await restore()
    },
  }
}

/** A store has a quarter of a processor, which is for pictures; a copy of all of them is in a hurry. */
async function giveProcessors(stores: { host: Host; served: Served }[]): Promise<() => Promise<void>> {
  const limited = stores.filter(({ served }) => served.cpus > 0 && served.cpus < 1)
  for (const { host, served } of limited) await host.run(limitProcessors(served.container, 1))
  return async () => {
    for (const { host, served } of limited) await host.run(limitProcessors(served.container, served.cpus))
  }
}

async function forward(context: MoveContext, line: Forward): Promise<void> {
  await runOrFail(context.old.run, addForward(context.connection.session, line), {
    failure: `ssh does not lay a line to the ${line.at === 'old' ? 'new' : 'old'} host. Does its sshd allow it (AllowTcpForwarding, AllowStreamLocalForwarding)?`,
  })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')
  return address.port
}
