import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { imageOf } from './support/images.ts'
import { openOutside } from './support/outside.ts'
import { https } from './support/request.ts'
import { output, run } from './support/run.ts'
import { containerOf, isHealthy, longRunning, type Stack, serviceOf } from './support/stack.ts'
import { report, secondsUntil } from './support/within.ts'

const stack = inject('stack')
const engine = join(import.meta.dirname, '../../infra/stand-ins/engine.sh')
const BROKEN = 'broken'
const seen = ['/', '/cursos', '/contacto']

/** A version of the CMS that ends as soon as it is started. */
beforeAll(async () => {
  await output('docker', ['build', '-t', imageOf('cms', BROKEN), '-'], {
    input: `FROM ${imageOf('cms')}\nCMD ["node", "-e", "process.exit(1)"]\n`,
  })
  for (const path of seen) expect((await https(stack, path)).status).toBe(200)
})

afterAll(async () => {
  await run('docker', ['compose', 'up', '-d', '--wait'], {
    cwd: join(stack.tree, 'infra/docker'),
    timeoutMs: 120_000,
  })
  await output('docker', ['image', 'rm', imageOf('cms', BROKEN)])
})

// The engine is everybody's on this machine: not while somebody writes tests beside others.
it.skipIf(process.env.CEP_STACK)('after a reboot with a broken CMS the edge serves what it has', async () => {
  await startBroken(stack)
  await output(engine, ['restart'], { timeoutMs: 120_000 })
  await openOutside()
  const answersAll = async () => {
    const answers = await Promise.all(seen.map((path) => https(stack, path).catch(() => null)))
    return answers.every((answer) => answer?.status === 200 && answer.body.includes('</html>'))
  }
  const seconds = await secondsUntil('the edge to serve its pages', answersAll, 60)
  report(`pages served ${seconds} s after the engine answered again`)

  const cms = await containerOf(stack, 'cms')
  expect(isHealthy(cms)).toBe(false)
  const others = async () => (await longRunning(stack)).filter((container) => serviceOf(container) !== 'cms')
  await secondsUntil('the others to be healthy', async () => (await others()).every(isHealthy), 60)
})

async function startBroken({ tree }: Stack): Promise<void> {
  await output('docker', ['compose', 'up', '-d', '--no-deps', 'cms'], {
    cwd: join(tree, 'infra/docker'),
    env: { CMS_VERSION: BROKEN },
  })
}
