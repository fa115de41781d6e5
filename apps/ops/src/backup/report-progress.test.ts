import { expect, it } from 'vitest'
import { reportProgress } from './report-progress.ts'

it('says how much, how fast and how much longer, every five seconds', () => {
  const said: string[] = []
  let clock = 0
  const report = reportProgress(
    (text) => said.push(text),
    () => clock,
  )
  const MB = 1024 ** 2
  report({ step: 'load', doneBytes: 0, totalBytes: 100 * MB })
  for (const second of [1, 2, 3, 4, 5, 6, 10]) {
    clock = second * 1000
    report({ step: 'load', doneBytes: second * 5 * MB, totalBytes: 100 * MB })
  }
  expect(said).toEqual([
    'loading the database: 25.0 of 100.0 MB, 5.0 MB/s, 15 s left',
    'loading the database: 50.0 of 100.0 MB, 5.0 MB/s, 10 s left',
  ])
})

it('says nothing about the end where nobody knows it', () => {
  const said: string[] = []
  let clock = 0
  const report = reportProgress(
    (text) => said.push(text),
    () => clock,
  )
  report({ step: 'database', doneBytes: 0, totalBytes: null })
  clock = 5_000
  report({ step: 'database', doneBytes: 10 * 1024 ** 2, totalBytes: null })
  expect(said).toEqual(['database: 10.0 MB, 2.0 MB/s'])
})
