import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { hashSources } from './builds.ts'

let tree: string
beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'cep-builds-'))
  execFileSync('git', ['init', '-q'], { cwd: tree })
  write('.gitignore', 'dist/\n')
  write('apps/site/package.json', '{"dependencies":{"@cep/platform":"*"}}')
  write('apps/site/src/main.ts', '1')
  write('packages/platform/package.json', '{"dependencies":{"@cep/contracts":"*","zod":"4"}}')
  write('packages/contracts/package.json', '{}')
  write('packages/contracts/src/phone.ts', '1')
  write('packages/queues/package.json', '{}')
})
afterEach(() => rmSync(tree, { recursive: true }))

it.each([
  ['a source of the app', 'apps/site/src/main.ts'],
  ['a new source', 'apps/site/src/new.ts'],
  ['a package it imports through another', 'packages/contracts/src/phone.ts'],
  ['the dependencies', 'package-lock.json'],
])('changes with %s', (_, file) => {
  const before = hashSources(tree, 'site')
  write(file, '2')
  expect(hashSources(tree, 'site')).not.toBe(before)
})

it.each([
  ['its own output', 'apps/site/dist/main.mjs'],
  ['a test', 'apps/site/src/main.test.ts'],
  ['a package it does not import', 'packages/queues/src/queues.ts'],
  ['another app', 'apps/cms/src/main.ts'],
])('stays the same with %s', (_, file) => {
  const before = hashSources(tree, 'site')
  write(file, '2')
  expect(hashSources(tree, 'site')).toBe(before)
})

it('does without git', () => {
  const withGit = hashSources(tree, 'site')
  rmSync(join(tree, '.git'), { recursive: true })
  write('apps/site/dist/main.mjs', '2')
  expect(hashSources(tree, 'site')).toBe(withGit)
  write('packages/contracts/src/phone.ts', '2')
  expect(hashSources(tree, 'site')).not.toBe(withGit)
})

function write(file: string, content: string) {
  mkdirSync(join(tree, dirname(file)), { recursive: true })
  writeFileSync(join(tree, file), content)
}
