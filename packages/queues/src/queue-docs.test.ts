import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { queueDocs } from './queue-docs.ts'
import { queues } from './queues.ts'

it('says in docs/queues.md what the declarations say (else run npm run docs -w @cep/queues)', async () => {
  const page = await readFile(new URL('../../../docs/queues.md', import.meta.url), 'utf8')
  expect(page).toBe(queueDocs(queues))
})
