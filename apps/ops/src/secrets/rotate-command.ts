import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorError } from '../operator-error.ts'
import { askSecret, confirm } from '../settings/ask.ts'
import { requireInstallation } from '../settings/installation.ts'
import { changeSettingsFile, readSettingsFile } from '../settings/settings-file.ts'
import { isDkimPublished, prepareDkim } from './prepare-dkim.ts'
import { interrupted, isRenewed } from './renew-secrets.ts'
import { refusalOf, rotatedWith } from './rotation-steps.ts'
import { runRotation, type StackTools } from './run-rotation.ts'
import { refreshBundle } from './seal-bundle.ts'
import { openSecretStore, type SecretStore } from './secret-store.ts'
import { type Secret, secrets } from './secrets.ts'
import { stackTools } from './stack-tools.ts'

/** `./cep secrets rotate [NAME]`: finishes what was interrupted, then rotates the one that was named. */
export async function rotateSecret(
  name: string | undefined,
  { yes = false }: { yes?: boolean },
): Promise<number> {
  const { secretsFolder, settingsFile } = requireInstallation()
  const secret = secrets.find((candidate) => candidate.name === name)
  const refusal = secret && refusalOf(secret)
  if (refusal) throw new OperatorError(refusal)

  const stack = stackTools()
  const store = openSecretStore(secretsFolder)
  const finished = await finishRotations(secretsFolder, stack)
  if (!secret || finished.some((each) => rotatedWith(each).includes(secret.name))) {
    process.stdout.write(
      finished.length > 0
        ? `secrets: finished ${finished.join(', ')}\n`
        : 'secrets: nothing was interrupted\n',
    )
    return 0
  }
  if (!yes && !(await confirm(`Rotate ${secret.name}? ${secret.effect}.`))) return 1
  if (secret.rotation === 'dkim' && !(await isDkimReady(store, settingsFile))) return 0

  const given = await valueFor(secret, store)
  leaveSettingsFile(settingsFile, rotatedWith(secret.name))
  await runRotation({ name: secret.name, secretsFolder, store, stack, given })
  refreshBundle()
  process.stdout.write(`secrets: ${rotatedWith(secret.name).join(' and ')} rotated\n`)
  return 0
}

/**
 * Goes on with rotations that a crash or a power cut interrupted; `./cep up` does so too.
 *
 * @returns their names, one of each that are rotated together.
 */
export async function finishRotations(secretsFolder: string, stack: StackTools): Promise<string[]> {
  if (!existsSync(join(secretsFolder, '.store'))) return []
  const store = openSecretStore(secretsFolder)
  const finished: string[] = []
  const open = () =>
    interrupted(
      store,
      secrets.map(({ name }) => name),
    )
  for (let [name] = open(); name !== undefined; [name] = open()) {
    // The pair's first name decides the steps: an authority brings its certificate along.
    const first = secrets.find(
      (secret) =>
        rotatedWith(secret.name).length > 1 &&
        rotatedWith(secret.name).every((each) => open().includes(each)),
    )
    const rotated = first?.name ?? name
    stack.say(`finishing the rotation of ${rotated}, which was interrupted`)
    await runRotation({ name: rotated, secretsFolder, store, stack })
    finished.push(rotated)
  }
  return finished
}

async function valueFor(secret: Secret, store: SecretStore): Promise<string | undefined> {
  if (secret.make || isRenewed(store, secret.name)) return undefined
  if (secret.name === 'SMTP_PASSWORD') return askSecret('The new password that the mail provider gave you')
  if (secret.name !== 'BACKUP_OFFSITE_S3_SECRET_ACCESS_KEY') return undefined
  return askSecret('The new secret of the key to the second store')
}

/** From now on the store of secrets is where the value is; `.env` would contradict it. */
function leaveSettingsFile(settingsFile: string, names: readonly string[]): void {
  const written = readSettingsFile(settingsFile)
  const filled = names.filter((name) => written.has(name))
  if (filled.length === 0) return
  changeSettingsFile(settingsFile, new Map(filled.map((name) => [name, null])))
  process.stdout.write(
    `secrets: emptied ${filled.join(', ')} in .env; the stack keeps the new value itself\n`,
  )
}

async function isDkimReady(store: SecretStore, settingsFile: string): Promise<boolean> {
  const domain = readSettingsFile(settingsFile).get('DOMAIN') ?? ''
  const record = prepareDkim(store, domain)
  if (await isDkimPublished(record)) return true
  process.stdout.write(
    `The new key is ready and not used yet. Publish it, wait until it is there, then run this again:\n\n${record.name}  TXT  "${record.text}"\n`,
  )
  return false
}
