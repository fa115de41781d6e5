import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { readContainers } from '../compose/containers.ts'
import { inspectImages, pullImage } from '../compose/docker-commands.ts'
import { createProgress, type Progress } from '../compose/progress.ts'
import { createRun, type Run, runOrFail } from '../compose/run.ts'
import { checkoutVersion } from '../compose/stack.ts'
import { startStack } from '../deploy/deploy-command.ts'
import { readFreeMemory } from '../deploy/free-memory.ts'
import { findRecords } from '../dns/dns-command.ts'
import { buildImages } from '../images/build-images.ts'
import { recordDigests } from '../images/image-digests.ts'
import { allReferences, openImageSet } from '../images/product-images.ts'
import { mailPresets } from '../mail/mail-presets.ts'
import { OperatorError } from '../operator-error.ts'
import { levels, settingsOf } from '../resources/levels.ts'
import { materialiseSecrets, writeServiceFolders } from '../secrets/materialise.ts'
import { refreshBundle } from '../secrets/seal-bundle.ts'
import { openSecretStore } from '../secrets/secret-store.ts'
import { secretsByHand } from '../secrets/secrets-command.ts'
import { askSecret, canAsk } from '../settings/ask.ts'
import { type Installation, openInstallation } from '../settings/installation.ts'
import { replaceFile } from '../settings/replace-file.ts'
import { changeSettings, changeSettingsFile, readSettingsFile } from '../settings/settings-file.ts'
import { type StackSettings, stackSettings } from '../settings/stack-settings.ts'
import { askForSettings } from './ask-for-settings.ts'
import { nextSteps, signInsOnce } from './closing-words.ts'
import { preflight } from './doctor-command.ts'
import { readHostFacts } from './host-facts.ts'
import { type InstallOptions, settingsFromOptions, sizeFor } from './install-options.ts'
import { prepareHost } from './prepare-host.ts'
import { renderVerdicts } from './verdict.ts'

/** Prepares this host and starts the stack on it. Every step finds out by itself whether it was done before. */
export async function install(options: InstallOptions): Promise<number> {
  const installation = openInstallation()
  const [run, say] = [createRun(), createProgress()]
  const before = readSettingsFile(installation.settingsFile)
  const answers = options.yes || !canAsk() ? options : await askForSettings(options, before)

  const changes = settingsFromOptions(answers, before)
  // Images are tagged with the version of the checkout they were built from.
  if (before.size === 0 && !changes.has('CEP_VERSION'))
    changes.set('CEP_VERSION', checkoutVersion(installation.tree))
  const settings = parseSettings(new Map([...before, ...changes]))
  say('looking at this host')
  await refuseUnfit(run, settings, options.skipCheck)

  const done: string[] = []
  done.push(...(await writeSettings(run, installation, { changes, before, options: answers })))
  done.push(...(await writeSecrets(installation, answers)))
  if (options.host) {
    const host = { run, say, tree: installation.tree, project: settings.COMPOSE_PROJECT_NAME }
    done.push(...(await prepareHost(host, { withUpgrades: options.upgrades })))
  }
  await obtainImages(run, say, options)
  const containersBefore = await containerIds(run, settings)
  await startStack()
  if (containersBefore !== (await containerIds(run, settings))) done.push('containers')

  await tellTheRest(installation, done)
  return 0
}

function parseSettings(values: ReadonlyMap<string, string | null>): StackSettings {
  const filled = [...values].filter((entry): entry is [string, string] => Boolean(entry[1]))
  const parsed = stackSettings.safeParse(Object.fromEntries(filled))
  if (parsed.success) return parsed.data
  if (!values.get('DOMAIN'))
    throw new OperatorError('Say the domain of the site: ./cep install --domain cepformacion.es')
  throw new OperatorError("Some settings can't be used.", {
    details: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'),
  })
}

async function refuseUnfit(run: Run, settings: StackSettings, skipped: readonly string[]): Promise<void> {
  const verdicts = await preflight(run, settings)
  const unknown = skipped.find((name) => !verdicts.some(({ check }) => check === name))
  if (unknown) {
    throw new OperatorError(
      `--skip-check ${unknown}: the checks are ${verdicts.map(({ check }) => `"${check}"`).join(', ')}.`,
    )
  }
  const open = verdicts.filter(({ state }) => state !== 'ok')
  if (open.length > 0) process.stderr.write(`${renderVerdicts(open)}\n`)
  const failed = open.filter(({ state, check }) => state === 'failed' && !skipped.includes(check))
  if (failed.length === 0) return
  throw new OperatorError(
    `This host isn't ready (${failed.map(({ check }) => check).join(', ')}). Do what stands above, then run this again; or say --skip-check "${failed[0]?.check}".`,
  )
}

/** Settings without secrets, in a file of root's alone. */
async function writeSettings(
  run: Run,
  { settingsFile, composeFolder }: Installation,
  {
    changes,
    before,
    options,
  }: { changes: Map<string, string | null>; before: ReadonlyMap<string, string>; options: InstallOptions },
): Promise<string[]> {
  linkForCompose(composeFolder)
  const isNew = !existsSync(settingsFile)
  const all = new Map(changes)
  if (isNew && !options.size) {
    const size = sizeFor((await readHostFacts(run)).memoryMb)
    // What compose uses by itself isn't written down.
    if (size !== '4g')
      for (const [name, value] of settingsOf(levels[size])) all.set(name, all.get(name) ?? value)
  }
  if (isNew) {
    const head =
      '# Made by ./cep install. Settings, no secrets (those are in .secrets/). Every name: .env.example.\n'
    replaceFile(settingsFile, changeSettings(head, all), { mode: 0o600 })
    return ['.env']
  }
  const different = new Map(
    [...all].filter(([name, value]) => (before.get(name) ?? null) !== (value || null)),
  )
  if (different.size > 0) changeSettingsFile(settingsFile, different)
  return [...different.keys()].map((name) => `${name} in .env`)
}

/** Plain `docker compose` in its folder reads the same settings; git keeps the link, an archive may not. */
function linkForCompose(composeFolder: string): void {
  const link = join(composeFolder, '.env')
  if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync('../../.env', link)
}

async function writeSecrets(
  { settingsFile, secretsFolder }: Installation,
  options: InstallOptions,
): Promise<string[]> {
  const { made, written } = await materialiseSecrets(secretsFolder, secretsByHand(settingsFile))
  const password = await mailPassword(options)
  const store = openSecretStore(secretsFolder)
  if (password !== undefined) store.set('SMTP_PASSWORD', password)
  refreshBundle()
  if (password === undefined) return made.length > 0 ? [`${made.length} secrets`] : written
  return [
    ...(made.length > 0 ? [`${made.length} secrets`] : written),
    ...writeServiceFolders(secretsFolder, store),
  ]
}

async function mailPassword({
  mail,
  smtpUser,
  smtpPasswordFile,
  yes,
}: InstallOptions): Promise<string | undefined> {
  if (smtpPasswordFile) return readFileSync(smtpPasswordFile, 'utf8').split('\n')[0]
  const preset = mail && mailPresets[mail]
  if (yes || !canAsk() || !preset?.password || !(smtpUser ?? preset.user)) return undefined
  return askSecret(`Password (${preset.password})`)
}

/** Brings what is missing; images that are there already are the ones that are meant. */
async function obtainImages(run: Run, say: Progress, { build = false }: InstallOptions): Promise<void> {
  const images = openImageSet()
  if (build) {
    await buildImages({ run, say, readFreeMemory }, images, { names: [], isFresh: false })
    return
  }
  const missing: string[] = []
  for (const reference of allReferences(images)) {
    if ((await run(inspectImages([reference]))).code !== 0) missing.push(reference)
  }
  // A name without a registry would be somebody else's at the public one.
  const homeless = missing.find(
    (reference) => reference.startsWith(`${images.prefix}/`) && !hasRegistry(reference),
  )
  if (homeless) {
    throw new OperatorError(
      `There is no image ${homeless}. Say where they come from (--images registry.example/cep), bring them here (./cep images load FILE), or build them (--build).`,
    )
  }
  for (const reference of missing) {
    say(`pulling ${reference}`)
    await runOrFail(run, pullImage(reference), {
      failure: `${reference} could not be pulled. Is CEP_IMAGES right, and are you signed in (docker login)? Or bring the images here: ./cep images load FILE`,
    })
  }
  if (images.stateFolder && missing.length > 0) await recordDigests(run, images.stateFolder, missing)
}

const hasRegistry = (reference: string) => /^(?:[^/]*[.:][^/]*|localhost)\//.test(reference)

async function containerIds(run: Run, { COMPOSE_PROJECT_NAME }: StackSettings): Promise<string> {
  const containers = await readContainers(run, COMPOSE_PROJECT_NAME)
  return containers
    .filter(({ isOneShot }) => !isOneShot)
    .map(({ id }) => id)
    .join()
}

async function tellTheRest({ settingsFile, secretsFolder }: Installation, done: string[]): Promise<void> {
  const settings = parseSettings(readSettingsFile(settingsFile))
  const store = openSecretStore(secretsFolder)
  const signIns = signInsOnce(store, settings)
  if (done.length === 0 && signIns === null) {
    process.stdout.write('Everything is as it should be; nothing was changed.\n')
    return
  }
  if (signIns !== null) process.stdout.write(`\n${signIns}\n`)
  const records = await findRecords(settings, store)
  process.stdout.write(`${nextSteps({ settings, records })}\nChanged: ${done.join(', ')}\n`)
}
