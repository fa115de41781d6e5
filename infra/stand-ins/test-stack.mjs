import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { node24, tree } from '../embedded/home.mjs'
import { Problem, runCommand, say } from '../embedded/say.mjs'

/**
 * `npm run test:stack [-- vitest's arguments]`, and with `--full` its long tests: an engine, the base
 * images, and the tests of the production stack, which build the product's images first. Where no engine
 * may run, every test is counted as skipped.
 */
const NOT_PERMITTED = 77
const here = fileURLToPath(new URL('.', import.meta.url))

await runCommand(async () => {
  const args = process.argv.slice(2)
  run(process.execPath, [join(tree, 'infra/embedded/test.mjs'), '--prepare'], 'The preparation failed.')
  const engine = spawnSync(join(here, 'engine.sh'), { stdio: 'inherit' }).status
  if (engine !== 0 && engine !== NOT_PERMITTED) throw new Problem('No engine could be started; see above.')
  const hasEngine = engine === 0
  if (hasEngine) run(process.execPath, [join(here, 'build.mjs')], 'A base image could not be built.')
  else say('the tests of the production stack are skipped: no engine may run here')
  const { status } = spawnSync(
    node24,
    [
      join(tree, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--project',
      'stack',
      // No test has such a name: all are counted as skipped.
      ...(hasEngine ? [] : ['--testNamePattern', '^no engine here$']),
      ...args.filter((arg) => arg !== '--full'),
    ],
    {
      cwd: tree,
      stdio: 'inherit',
      env: {
        ...process.env,
        CEP_TEST_SIZE: args.includes('--full') ? 'full' : 'small',
        ...(hasEngine ? {} : { CEP_NO_ENGINE: '1' }),
      },
    },
  )
  return status ?? 1
})

function run(program, args, failure) {
  if (spawnSync(program, args, { stdio: 'inherit', cwd: tree }).status !== 0) throw new Problem(failure)
}
