import { expect, it } from 'vitest'
import { wordsInside } from './delegate.ts'

it.each([
  [['restore', 'list'], ['restore', 'list'], null],
  [
    ['restore', 'run', '--identity', '/root/op.key', '--yes'],
    ['restore', 'run', '--identity', '/tmp/operator.key', '--yes'],
    '/root/op.key',
  ],
  [
    ['restore', 'run', '--identity=/root/op.key', '--yes'],
    ['restore', 'run', '--identity', '/tmp/operator.key', '--yes'],
    '/root/op.key',
  ],
])('%j is said inside as %j', (words, inside, identityFile) => {
  expect(wordsInside(words)).toEqual({ inside, identityFile })
})
