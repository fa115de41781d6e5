import { execFileSync } from 'node:child_process'
import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Builds the site when a source is newer than the last build. Run under `flock` (see
 * `start-stack.ts`): two test files may want it at once.
 */
const app = join(import.meta.dirname, '..')
const sources = [
  'app/**/*',
  'server/**/*',
  'public/**/*',
  '*.config.ts',
  'package.json',
  '../../packages/*/src/**/*.ts',
]

const changedAt = (path: string) => statSync(join(app, path), { throwIfNoEntry: false })?.mtimeMs ?? 0
const newestSource = Math.max(...globSync(sources, { cwd: app }).map(changedAt))

if (changedAt('dist/main.mjs') < newestSource) {
  execFileSync('npm', ['run', 'build'], { cwd: app, stdio: 'inherit' })
}
