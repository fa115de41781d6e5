import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { TEST_VERSION } from './support/images.ts'
import { run } from './support/run.ts'
import { cep } from './support/stack.ts'
import { makeVersion, removeVersion } from './support/variants.ts'

const stack = inject('stack')
const folder = join(import.meta.dirname, '../../docs/runbooks')
const runbooks = globSync('*.md', { cwd: folder })
  .filter((file) => file !== 'README.md')
  .toSorted(inOrder)

/** What a reader fills in, see docs/runbooks/README.md. */
const env = { VERSION: 'runbook', DOMAIN: stack?.domain ?? '', ADDRESS: '127.0.0.1' }

beforeAll(() => makeVersion(env.VERSION), 120_000)
afterAll(async () => {
  await cep(stack, ['deploy', '--version', TEST_VERSION])
  await removeVersion(env.VERSION)
}, 300_000)

describe.each(runbooks)('%s', (file) => {
  const text = readFileSync(join(folder, file), 'utf8')

  it('has its four parts', () => {
    const parts = [...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title)
    expect(parts).toEqual(['When', 'What you see', 'Do', 'How to know it worked'])
  })

  it.each(blocksOf(text).map((block, at) => [at + 1, block] as const))(
    'block %i works as pasted',
    async (_, block) => {
      const { code, stdout, stderr } = await run('bash', ['-eu', '-o', 'pipefail', '-c', block], {
        cwd: stack.tree,
        env,
        timeoutMs: 300_000,
      })
      expect({ block, code, said: code === 0 ? '' : `${stdout}\n${stderr}` }).toEqual({
        block,
        code: 0,
        said: '',
      })
    },
  )
})

/** A rollback needs an update before it; the others don't mind. */
function inOrder(a: string, b: string): number {
  const first = ['update.md', 'rollback.md']
  const rank = (file: string) =>
    first.includes(basename(file)) ? first.indexOf(basename(file)) : first.length
  return rank(a) - rank(b) || a.localeCompare(b)
}

function blocksOf(text: string): string[] {
  return [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block)
}
