import type { Command } from '../compose/command.ts'
import type { Progress } from '../compose/progress.ts'
import { changeDatabasePassword } from './change-database-password.ts'
import { writeServiceFolders } from './materialise.ts'
import { forgetPrevious, renewSecrets, retirePrevious } from './renew-secrets.ts'
import { type RotationStep, rotationSteps } from './rotation-steps.ts'
import type { SecretStore } from './secret-store.ts'
import { previous } from './service-files.ts'
import type { ServiceName } from './service-users.ts'

/** What a rotation asks of the stack. */
export type StackTools = {
  /** Runs a command of `docker compose`, with variables of its own; its output. Throws when it fails. */
  compose: (args: string[], env?: Record<string, string>) => Promise<string>
  /** The service runs again with what its files say now; without a gap where it can be rolled. */
  restart: (service: ServiceName) => Promise<void>
  say: Progress
  /** A session of the database's administrator. */
  psql: Command
}

type Rotation = {
  name: string
  secretsFolder: string
  store: SecretStore
  stack: StackTools
  /** The operator's own new value, of a secret that somebody else gives out. */
  given?: string | undefined
}

/** Rotates a secret, from the start or from wherever an earlier run of it was interrupted. */
export async function runRotation(rotation: Rotation): Promise<void> {
  for (const step of rotationSteps(rotation.name)) await runStep(step, rotation)
}

async function runStep(step: RotationStep, { secretsFolder, store, stack, given }: Rotation): Promise<void> {
  switch (step.do) {
    case 'renew':
      return renewSecrets(store, step.secrets, given)
    case 'write':
      writeServiceFolders(secretsFolder, store, step.services)
      return
    case 'load redis users':
      return loadRedisUsers(store, stack)
    case 'make store accounts':
      stack.say('making the accounts of the object store')
      await stack.compose(['run', '--rm', '--no-deps', '-T', 'storage-init'])
      return
    case 'reseal second factors':
      stack.say('sealing second factors with the new secret')
      await stack.compose(['run', '--rm', '--no-deps', '-T', 'migrate'])
      return
    case 'empty page cache':
      await stack.compose(['exec', '-T', 'nginx', 'find', '/var/cache/nginx', '-type', 'f', '-delete'])
      return
    case 'change database password':
      stack.say("changing the database role's password")
      return changeDatabasePassword({ secretsFolder, store, psql: stack.psql })
    case 'restart':
      stack.say(`restarting ${step.service}`)
      return stack.restart(step.service)
    case 'retire':
      return retirePrevious(store, step.secrets)
    case 'forget':
      return forgetPrevious(store, step.secrets)
  }
}

/**
 * Has Redis read its users again. The server knows the operator's password of before or, when this was
 * done already, the one of now.
 */
async function loadRedisUsers(store: SecretStore, { compose, say }: StackTools): Promise<void> {
  say('telling the queue about its users')
  const key = 'REDIS_PASSWORD.redis'
  const passwords = [store.get(previous(key)), store.get(key)].flatMap((password) => password || [])
  const answers: string[] = []
  for (const password of passwords) {
    const answer = await compose(
      ['exec', '-T', '-e', 'REDISCLI_AUTH', 'redis', 'redis-cli', '--user', 'operator', 'ACL', 'LOAD'],
      { REDISCLI_AUTH: password },
    )
    if (/^OK$/m.test(answer)) return
    answers.push(answer)
  }
  throw new Error(`Redis did not load its users: ${answers.join(' ')}`)
}
