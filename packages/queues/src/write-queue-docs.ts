import { writeFile } from 'node:fs/promises'
import { queueDocs } from './queue-docs.ts'
import { queues } from './queues.ts'

/** Run by `npm run docs -w @cep/queues`; a test fails while the page says something else. */
await writeFile(new URL('../../../docs/queues.md', import.meta.url), queueDocs(queues))
