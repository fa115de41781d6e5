import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * Writes the database's tables as drizzle types for the workers. Payload's own generator imports
 * drizzle through Payload; workers take it from its own package and stay free of the CMS.
 */
const app = path.join(import.meta.dirname, '../..')
const output = path.join(app, '../../packages/platform/src/schema.generated.ts')

execFileSync('payload', ['generate:db-schema'], { cwd: app, stdio: 'inherit' })
const generated = await readFile(output, 'utf8')
await writeFile(
  output,
  generated
    .replace('import type {} from "@payloadcms/db-postgres";\n', '')
    .replace('"@payloadcms/db-postgres/drizzle/pg-core"', '"drizzle-orm/pg-core"')
    .replace('"@payloadcms/db-postgres/drizzle"', '"drizzle-orm"')
    .replace(/\ndeclare module "@payloadcms\/db-postgres[\s\S]*$/, '\n'),
)
