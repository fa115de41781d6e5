import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { BackupContext } from './backup-context.ts'

const damagedFile = z.array(z.string().regex(/^[0-9a-f]{64}$/))

const pathOf = ({ workFolder }: BackupContext) => join(workFolder, 'damaged-contents.json')

/** Contents of the store that a verification found missing or changed. The next set stores them anew. */
export async function readDamaged(context: BackupContext): Promise<string[]> {
  try {
    return damagedFile.parse(JSON.parse(await readFile(pathOf(context), 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

export async function writeDamaged(context: BackupContext, contents: readonly string[]): Promise<void> {
  await mkdir(context.workFolder, { recursive: true, mode: 0o700 })
  await writeFile(`${pathOf(context)}.new`, JSON.stringify([...new Set(contents)].sort()))
  await rename(`${pathOf(context)}.new`, pathOf(context))
}
