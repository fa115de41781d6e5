import { expect, it } from 'vitest'
import { runSteps, sortByNeeds } from './run-steps.ts'

const never = new AbortController().signal

it('begins a step when those it needs are done, and others beside it', async () => {
  const log: string[] = []
  const gate = Promise.withResolvers<void>()
  const step = (name: string, needs: string[], wait?: Promise<void>) => ({
    name,
    needs,
    run: async () => {
      log.push(`${name} begins`)
      await wait
      log.push(`${name} ends`)
    },
  })
  await runSteps(
    [
      step('site', ['build']),
      step('build', [], gate.promise),
      { name: 'opener', needs: [], run: async () => gate.resolve() },
    ],
    never,
  )
  expect(log).toEqual(['build begins', 'build ends', 'site begins', 'site ends'])
})

it('throws the first failure, aborts what runs, and begins nothing that needs it', async () => {
  const began: string[] = []
  const running = runSteps(
    [
      { name: 'bad', needs: [], run: () => Promise.reject(new Error('disk full')) },
      {
        name: 'slow',
        needs: [],
        run: (signal) =>
          new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')))),
      },
      { name: 'after', needs: ['bad'], run: async () => void began.push('after') },
    ],
    never,
  )
  await expect(running).rejects.toThrow('disk full')
  expect(began).toEqual([])
})

it('refuses steps that wait for each other or for one that is not there', () => {
  expect(() =>
    sortByNeeds([
      { name: 'a', needs: ['b'] },
      { name: 'b', needs: ['a'] },
      { name: 'c', needs: ['nobody'] },
    ]),
  ).toThrow('a, b, c')
})
