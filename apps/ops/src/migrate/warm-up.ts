import { z } from 'zod'
import { inspectImages, runIsolated } from '../compose/docker-commands.ts'
import { runOrFail } from '../compose/run.ts'
import { intolerable, pendingMigrations } from '../deploy/schema-compatibility.ts'
import { OperatorError } from '../operator-error.ts'
import { closeDatabase, psql } from './database-commands.ts'
import { type MoveContext, sidesOf } from './move-context.ts'
import { emptyQueue, SHOWN, startAlone } from './service-commands.ts'
import { openEdge, tryForward } from './turn-edges.ts'

/**
 * Starts what visitors will see on the side that is moved to, on the copy that follows, where nothing of it
 * can write: the freeze does not wait for programs to start.
 */
export async function warmUp(context: MoveContext, pending: readonly string[]): Promise<void> {
  const { to, from } = sidesOf(context)
  await runOrFail(to.run, closeDatabase(to.stack), {
    failure: `The ${to.name} host's database does not answer.`,
  })
  // A copy comes without what the planner knows about it.
  await runOrFail(to.run, psql(to.stack, 'ANALYZE'), { failure: 'The copy could not be analysed.' })
  for (const command of emptyQueue(to.stack)) {
    await runOrFail(to.run, command, { failure: `The ${to.name} host's queue can't be emptied.` })
  }
  // A newer version can't run on this schema yet: it starts in the freeze, after its migrations.
  const services = pending.length === 0 ? SHOWN : ['redis', 'frontend']
  context.say(`starting ${services.join(', ')} on the ${to.name} host`)
  await runOrFail(to.run, startAlone(to.stack, [...services, 'nginx']), {
    failure: `Not everything starts on the ${to.name} host. See ./cep logs there.`,
  })
  // On the way back the old edge goes on forwarding until everything is the same.
  if (from.name === 'new') return
  await openEdge(to, context.journal.key)
  if (pending.length === 0) await tryForward(context)
}

/** @returns the migrations that the version over there will run. @throws OperatorError for one too old. */
export async function readPending(context: MoveContext): Promise<string[]> {
  const { from, to } = sidesOf(context)
  const { stdout: images } = await runOrFail(
    to.run,
    { program: 'docker', args: ['compose', '-f', to.stack.composeFile, 'config', '--images', 'cms'] },
    { failure: `docker compose on the ${to.name} host does not accept its settings.` },
  )
  const image = images.split('\n').find((reference) => /\/cms:/.test(reference)) ?? ''
  await runOrFail(to.run, inspectImages([image]), { failure: `The ${to.name} host lacks ${image}.` })
  const known = await runOrFail(to.run, runIsolated(image, 'node', ['dist/migrate.mjs', '--names']), {
    failure: `${image} does not say which migrations it knows.`,
  })
  const { stdout } = await runOrFail(
    from.run,
    psql(from.stack, "SELECT name FROM payload_migrations WHERE name ~ '^[0-9]{8}_[0-9]{6}_' ORDER BY name"),
    { failure: `The ${from.name} host's database does not answer.` },
  )
  const database = stdout.split('\n').filter(Boolean)
  const knows = z.array(z.string()).parse(JSON.parse(known.stdout))
  const problems = intolerable({ knows }, database)
  if (problems.length > 0) {
    throw new OperatorError(
      `${image} can't run on this database: ${problems.join(', ')}. Give the ${to.name} host this version, or a newer one.`,
    )
  }
  return pendingMigrations({ knows }, database)
}
