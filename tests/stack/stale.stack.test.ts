import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { https } from './support/request.ts'
import { compose, containerOf, isHealthy, query } from './support/stack.ts'
import { secondsUntil } from './support/within.ts'

const stack = inject('stack')
/** How long a page counts as fresh at the edge. */
const FRESH_MS = 5_000

let courses: string[]

beforeAll(async () => {
  const rows = await query(stack, "SELECT slug FROM courses WHERE _status = 'published' ORDER BY id LIMIT 3")
  courses = rows.map(([slug]) => `/cursos/${slug}`)
  for (const path of seen()) expect((await https(stack, path)).status).toBe(200)
  await compose(stack, ['stop', '--timeout', '5', 'cms', 'postgres'])
})

afterAll(async () => {
  await compose(stack, ['up', '-d', '--wait', '--no-recreate'])
  await secondsUntil('the CMS to be healthy', async () => isHealthy(await containerOf(stack, 'cms')), 60)
})

const seen = () => ['/', '/cursos', ...courses]

it('with CMS and database stopped, every page that was seen before is still served, again and again', async () => {
  expect(courses).toHaveLength(3)
  // Time has to pass for this one: what was seen must be older than fresh.
  await setTimeout(FRESH_MS + 1_000)
  for (const round of [1, 2]) {
    const answers = await Promise.all(
      seen().map(async (path) => {
        const { status, body } = await https(stack, path)
        return [path, status, body.includes('</html>')]
      }),
    )
    expect(answers, `round ${round}`).toEqual(seen().map((path) => [path, 200, true]))
  }
})

it('one that nobody saw says that it comes back, with 503', async () => {
  const { status, headers, body } = await https(stack, '/cursos?q=nunca-visto')
  expect(status).toBe(503)
  expect(Number(headers['retry-after'])).toBeGreaterThan(0)
  expect(body).toContain('</html>')
})

it('a lead is refused with words, not swallowed', async () => {
  const { status } = await https(stack, '/api/leads', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  expect(status).toBeGreaterThanOrEqual(502)
})
