import { globSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** Who may import whom. Imports go one way; no app imports an app. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'packages/contracts': [],
  'packages/queues': ['packages/contracts'],
  'packages/platform': ['packages/contracts', 'package.json'],
  'packages/backup': ['packages/contracts', 'packages/platform', 'packages/testing'],
  'packages/integrations': ['packages/contracts', 'packages/platform', 'packages/testing'],
  'packages/testing': ['packages/contracts', 'packages/platform', 'infra/embedded'],
  'apps/cms': ['packages/contracts', 'packages/integrations', 'packages/platform', 'packages/testing'],
  'apps/site': ['packages/contracts', 'packages/platform', 'packages/testing'],
  'apps/worker': [
    'packages/contracts',
    'packages/integrations',
    'packages/platform',
    'packages/queues',
    'packages/testing',
  ],
  'apps/board': ['packages/queues', 'packages/platform', 'packages/testing'],
  'apps/ops': [
    'packages/backup',
    'packages/contracts',
    'packages/platform',
    'packages/testing',
    'infra/embedded',
    'infra/nginx',
  ],
}

/** Only tests and test set-ups may use the fixtures. */
const isTestFile = (file: string) => /(\.test\.tsx?$|\/testing\/|^packages\/testing\/)/.test(file)

type Manifest = {
  name: string
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

const workspaces = globSync('{apps,packages}/*/package.json', { cwd: root }).map(dirname)
const manifests = new Map(workspaces.map((workspace) => [workspace, manifestOf(workspace)]))
const workspaceByName = new Map([...manifests].map(([workspace, { name }]) => [name, workspace]))

describe.each(workspaces)('%s', (workspace) => {
  const files = sourcesOf(workspace)

  it('has a row in the table of imports', () => {
    expect(MAY_IMPORT).toHaveProperty([workspace])
  })

  it('imports only the workspaces it may', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .map((specifier) => ({ specifier, target: workspaceOf(specifier, file) }))
        .filter(({ target }) => target && target !== workspace && !allowed(workspace, target, file))
        .map(({ specifier }) => `${file} imports ${specifier}`),
    )
    expect(wrong).toEqual([])
  })

  it('declares every package it imports', () => {
    const { dependencies = {}, devDependencies = {} } = manifests.get(workspace) ?? {}
    const declared = new Set(['vitest', ...Object.keys(dependencies), ...Object.keys(devDependencies)])
    const missing = files.flatMap((file) =>
      importsOf(file)
        .map(packageNameOf)
        .filter(
          (name) => name !== null && !declared.has(name) && !(name === '@cep/testing' && isTestFile(file)),
        )
        .map((name) => `${file} imports ${name}`),
    )
    expect(missing).toEqual([])
  })

  it('pins every dependency to one exact version', () => {
    const { dependencies = {}, devDependencies = {} } = manifests.get(workspace) ?? {}
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([name, version]) => !name.startsWith('@cep/') && !/^\d/.test(version),
    )
    expect(loose).toEqual([])
  })
})

it('uses one version of each package in the whole house', () => {
  const versions = new Map<string, Set<string>>()
  for (const { dependencies = {}, devDependencies = {} } of [...manifests.values(), manifestOf('.')]) {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      if (!name.startsWith('@cep/')) versions.set(name, (versions.get(name) ?? new Set()).add(version))
    }
  }
  expect([...versions].filter(([, found]) => found.size > 1).map(([name]) => name)).toEqual([])
})

it('reads the environment in one place', () => {
  // Which of its runtimes and phases Next is in: its own constants, no settings.
  const readsEnvironment = (file: string) =>
    /process\.env\b(?!\.NEXT_(?:RUNTIME|PHASE)\b)/.test(readFileSync(join(root, file), 'utf8'))
  const readers = workspaces.flatMap(sourcesOf).filter((file) => !isTestFile(file) && readsEnvironment(file))
  // The configuration parser itself, and what starts processes and hands their environment on.
  const allowedReaders = (file: string) =>
    file === 'packages/platform/src/configuration.ts' ||
    file.startsWith('apps/ops/') ||
    /\.config\.ts$/.test(file)
  expect(readers.filter((file) => !allowedReaders(file))).toEqual([])
})

it('speaks of itself alone', () => {
  const tracked = globSync('{README,ARCHITECTURE,CONTRIBUTING}.md', { cwd: root }).concat(
    globSync('docs/**/*.md', { cwd: root }),
  )
  const foreign = tracked.filter((file) =>
    /\.\.\/shared|\/work\//.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(foreign).toEqual([])
})

function manifestOf(workspace: string): Manifest {
  return JSON.parse(readFileSync(join(root, workspace, 'package.json'), 'utf8'))
}

function sourcesOf(workspace: string): string[] {
  return globSync(`${workspace}/**/*.{ts,tsx}`, {
    cwd: root,
    exclude: (path) => /(^|\/)(node_modules|dist|build|\.next|\.react-router)$/.test(String(path)),
  }).filter((file) => !file.endsWith('.d.ts'))
}

function importsOf(file: string): string[] {
  const code = readFileSync(join(root, file), 'utf8')
  const found = code.matchAll(
    /(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g,
  )
  return [...found].map((match) => match[1] ?? match[2] ?? '').filter(Boolean)
}

function workspaceOf(specifier: string, file: string): string | undefined {
  if (specifier.startsWith('.')) {
    const target = relative(root, resolve(root, dirname(file), specifier))
    return target.split(sep).slice(0, 2).join('/')
  }
  const name = packageNameOf(specifier)
  return name === null ? undefined : workspaceByName.get(name)
}

function allowed(workspace: string, target: string, file: string): boolean {
  if (target === 'packages/testing' && !isTestFile(file)) return false
  return MAY_IMPORT[workspace]?.includes(target) ?? false
}

/** "@scope/name/part" → "@scope/name"; null for our own files, Node's modules and virtual ones. */
function packageNameOf(specifier: string): string | null {
  if (/^(\.|\/|~|#|virtual:)/.test(specifier) || isBuiltin(specifier)) return null
  const [first = '', second = ''] = specifier.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}
