import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { withBuildLock } from './build-lock.ts'
import type { Home } from './home.ts'
import type { Environment, Task } from './part.ts'
import { runToEnd } from './run-to-end.ts'

const LANES = [['cms'], ['site', 'worker', 'board']]

const manifestFile = z.object({ dependencies: z.record(z.string(), z.string()).default({}) })

/**
 * One task for each application: builds it when its sources are not those of the last build.
 * The CMS takes longest and has a lane of its own; the others follow each other in a second one.
 */
export function buildTasks(home: Home, say: (text: string) => void): Task[] {
  return LANES.flatMap((lane) =>
    lane.map((app, position) => ({
      name: `build:${app}`,
      needs: lane.slice(0, position).map((earlier) => `build:${earlier}`),
      run: (signal: AbortSignal) => buildIfStale(home, app, say, signal),
    })),
  )
}

async function buildIfStale(
  home: Home,
  app: string,
  say: (text: string) => void,
  signal: AbortSignal,
): Promise<void> {
  if (isCurrent(home.tree, app)) return
  await withBuildLock(join(home.tree, 'node_modules/.cache/cep', `build-${app}`), signal, async () => {
    // Another start of the same checkout may have built it while we waited.
    if (isCurrent(home.tree, app)) return
    const startedAt = performance.now()
    const sources = hashSources(home.tree, app)
    say(`building ${app}`)
    await runToEnd({
      name: `build-${app}`,
      command: ['npm', 'run', 'build', '--workspace', `@cep/${app}`],
      cwd: home.tree,
      env: buildEnvironment(home.tree),
      logFolder: home.logFolder,
      signal,
    })
    mkdirSync(dirname(stampFile(home.tree, app)), { recursive: true })
    writeFileSync(stampFile(home.tree, app), sources)
    say(`built ${app} (${Math.round((performance.now() - startedAt) / 1000)} s)`)
  })
}

const stampFile = (tree: string, app: string) => join(tree, 'apps', app, 'dist/.sources')

function isCurrent(tree: string, app: string): boolean {
  const stamp = stampFile(tree, app)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashSources(tree, app)
}

/** A build sees nothing of the running system: neither its secrets nor its data. */
function buildEnvironment(tree: string): Environment {
  return {
    PATH: `${join(tree, 'node_modules/.bin')}:${process.env.PATH ?? '/usr/bin:/bin'}`,
    HOME: process.env.HOME ?? '/',
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    CI: '1',
  }
}

/** A hash over the names and contents of everything the app is built from. */
export function hashSources(tree: string, app: string): string {
  const folders = [join('apps', app), ...ownPackagesOf(tree, join('apps', app))]
  const hash = createHash('sha256')
  for (const file of sourceFiles(tree, [...folders, 'infra/build', 'package-lock.json'])) {
    hash.update(`${file}\0`).update(readFileSync(join(tree, file)))
  }
  return hash.digest('hex')
}

/** The folders of our own packages that a workspace imports, directly or not. */
function ownPackagesOf(tree: string, folder: string, seen = new Set<string>()): string[] {
  const manifest = manifestFile.parse(JSON.parse(readFileSync(join(tree, folder, 'package.json'), 'utf8')))
  for (const name of Object.keys(manifest.dependencies)) {
    const dependency = join('packages', name.replace('@cep/', ''))
    if (!name.startsWith('@cep/') || seen.has(dependency)) continue
    seen.add(dependency)
    ownPackagesOf(tree, dependency, seen)
  }
  return [...seen].sort()
}

/** Files without what .gitignore names and without tests; in a checkout that isn't git's, all but outputs. */
function sourceFiles(tree: string, paths: string[]): string[] {
  const files = existsSync(join(tree, '.git')) ? filesOfGit(tree, paths) : filesOnDisk(tree, paths)
  return files.filter((file) => !/\.test\.tsx?$/.test(file) && existsSync(join(tree, file))).sort()
}

function filesOfGit(tree: string, paths: string[]): string[] {
  const listed = execFileSync(
    'git',
    // Root may start what another user cloned.
    [
      '-c',
      'safe.directory=*',
      'ls-files',
      '--cached',
      '--others',
      '--exclude-standard',
      '--deduplicate',
      '-z',
      '--',
      ...paths,
    ],
    { cwd: tree, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  return listed.split('\0').filter(Boolean)
}

function filesOnDisk(tree: string, paths: string[]): string[] {
  const isOutput = (name: string) =>
    /(^|\/)(node_modules|dist|build|\.next|\.react-router|next-env\.d\.ts)$/.test(name)
  const found = globSync(
    paths.flatMap((path) => [path, `${path}/**`]),
    { cwd: tree, exclude: isOutput },
  )
  return [...new Set(found)].filter((file) => statSync(join(tree, file)).isFile())
}
