import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import type { Command } from '../compose/command.ts'
import { inspectImages, pullImage } from '../compose/docker-commands.ts'
import { explain, pipe, runOrFail } from '../compose/run.ts'
import { loadImages, saveImages } from '../images/image-commands.ts'
import { OperatorError } from '../operator-error.ts'
import { replaceFile } from '../settings/replace-file.ts'
import { changeSettings, readSettingsFile } from '../settings/settings-file.ts'
import type { Host } from './host.ts'
import type { MoveContext } from './move-context.ts'
import { settingsToMove } from './moved-settings.ts'
import {
  listRunning,
  packCertificates,
  runOnce,
  setOwnPassword,
  startAnew,
  stop,
  unpackCertificates,
} from './service-commands.ts'

/** Of a checkout, what belongs to one host alone or can be had again. */
const NOT_MOVED = ['./.git', './.env', './.secrets', './.cep*', './node_modules', './test-results']

/** The checkout over there: what is there stays, so that a newer version can be moved to. */
export async function bringCheckout({ old, new: there, say }: MoveContext): Promise<void> {
  const { tree, composeFile } = there.stack
  if ((await there.run({ program: 'test', args: ['-f', composeFile] })).code === 0) return
  say(`checkout: to ${tree}`)
  const pack = {
    program: 'tar',
    args: ['-C', old.stack.tree, ...NOT_MOVED.map((path) => `--exclude=${path}`), '-cf', '-', '.'],
  }
  await passOn(pack, unpackInto(there, tree, '022'), 'The checkout could not be copied.')
}

/** The launcher over there knows how; what it says afterwards about missing images is dealt with here. */
export async function bringDocker({ new: { run, stack }, say }: MoveContext): Promise<void> {
  if ((await run({ program: 'docker', args: ['version'] })).code === 0) return
  say('docker: is being installed')
  await run({ program: join(stack.tree, 'cep'), args: ['doctor'] })
}

/** The new host's own settings as text; null when it has none. */
export async function readSettingsThere({ run, stack }: Host): Promise<string | null> {
  const { code, stdout } = await run({ program: 'cat', args: [join(stack.tree, '.env')] })
  return code === 0 ? stdout : null
}

export const parseSettings = (text: string): Map<string, string> =>
  new Map(Object.entries(parseEnv(text)).flatMap(([name, value]) => (value ? [[name, value]] : [])))

/** What the new host's settings will be, and what they are now. */
export function plannedSettings(
  here: ReadonlyMap<string, string>,
  there: string | null,
  own: Readonly<Record<string, string>>,
): { text: string; values: Map<string, string> } {
  const before = there === null ? null : parseSettings(there)
  const changes = settingsToMove(here, before, new Map(Object.entries(own)))
  const head = '# Moved here by ./cep migrate push. Every name: .env.example.\n'
  const text = changeSettings(there ?? head, changes)
  return { text, values: parseSettings(text) }
}

export const secretsFolderIn = ({ tree }: { tree: string }, settings: ReadonlyMap<string, string>) =>
  resolve(tree, 'infra/docker', settings.get('CEP_SECRETS') ?? '../../.secrets')

export async function bringSettings(context: MoveContext): Promise<void> {
  const { new: there, stack, journal, secretsFolder, say } = context
  say('settings and secrets')
  const here = readSettingsFile(stack.settingsFile)
  const { text, values } = plannedSettings(here, await readSettingsThere(there), journal.own)
  const local = join(stack.stateFolder, 'settings-to-move')
  replaceFile(local, text, { mode: 0o600 })
  const target = join(there.stack.tree, '.env')
  const put = shell('umask 077; cat >"$1.new" && mv "$1.new" "$1" && ln -sfn ../../.env "$2"', [
    target,
    join(there.stack.tree, 'infra/docker/.env'),
  ])
  try {
    await passOn({ program: 'cat', args: [local] }, there.at(put), 'The settings could not be copied.')
  } finally {
    rmSync(local, { force: true })
  }
  // The master values alone: each service's folder is written from them over there.
  const pack = { program: 'tar', args: ['-C', secretsFolder, '-cf', '-', '.store'] }
  const folder = secretsFolderIn(there.stack, values)
  await passOn(pack, unpackInto(there, folder, '077'), 'The secrets could not be copied.')
}

/** Images that the settings over there name: from here where they are here, else from their registry. */
export async function bringImages({ old, new: there, say }: MoveContext): Promise<void> {
  const { stdout } = await runOrFail(
    there.run,
    {
      program: 'docker',
      args: ['compose', '-f', there.stack.composeFile, '--profile', 'recovery', 'config', '--images'],
    },
    { failure: 'docker compose on the new host does not accept its settings.' },
  )
  const missing: string[] = []
  for (const reference of new Set(stdout.split('\n').filter(Boolean))) {
    if ((await there.run(inspectImages([reference]))).code !== 0) missing.push(reference)
  }
  const here: string[] = []
  for (const reference of missing) {
    if ((await old.run(inspectImages([reference]))).code === 0) here.push(reference)
  }
  if (here.length > 0) {
    say(`images: ${here.length} are being sent`)
    await passOn(saveImages(here), there.at(loadImages()), 'The images could not be sent.')
  }
  for (const reference of missing.filter((other) => !here.includes(other))) {
    say(`images: pulling ${reference}`)
    await runOrFail(there.run, pullImage(reference), {
      failure: `The new host can't get ${reference}, and it isn't here either.`,
    })
  }
}

/** Database and store run over there, empty or as they are, with the secrets and the certificate of here. */
export async function bringServers({ old, new: there, say }: MoveContext): Promise<void> {
  say('servers: starting database and store on the new host')
  await startServers(there)
  say('certificate')
  await passOn(
    packCertificates(old.stack),
    there.at(unpackCertificates(there.stack)),
    'The certificate could not be copied.',
  )
}

/** Nothing runs but database and store, and they know the secrets of today. */
export async function startServers({ run, stack }: Pick<Host, 'run' | 'stack'>): Promise<void> {
  const { stdout } = await run(listRunning(stack))
  const running = stdout.split('\n').filter(Boolean)
  if (running.length > 0) {
    await runOrFail(run, stop(stack, running), { failure: 'What runs on the new host does not stop.' })
  }
  await runOrFail(run, startAnew(stack, ['postgres', 'minio']), {
    failure: 'Database and store do not start on the new host. See ./cep logs there.',
  })
  await runOrFail(run, setOwnPassword(stack), { failure: 'The database over there took no new password.' })
  await runOrFail(run, runOnce(stack, 'storage-init'), { failure: 'The store over there was not set up.' })
}

/** One program's output into another one's input. */
export async function passOn(from: Command, to: Command, failure: string): Promise<void> {
  const result = await pipe(from, to)
  if (result.code !== 0) throw new OperatorError(failure, { details: explain(to, result) })
}

const shell = (script: string, args: readonly string[]): Command => ({
  program: 'sh',
  args: ['-c', script, 'sh', ...args],
})

const unpackInto = ({ at }: Host, folder: string, umask: string): Command =>
  at(shell('umask "$2"; mkdir -p "$1" && tar -C "$1" -xf -', [folder, umask]))
