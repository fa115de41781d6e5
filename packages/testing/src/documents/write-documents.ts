import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { hasTool, openDocumentTools } from './document-tools.ts'
import { documents, type TestDocument } from './documents.ts'

export const isWritable = ({ needs }: TestDocument): boolean => needs.every(hasTool)

/** Writes every document whose programs are installed to `folder/NAME.pdf`. */
export async function writeDocuments(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const tools = openDocumentTools()
  try {
    for (const document of documents.filter(isWritable)) {
      await document.write(join(folder, `${document.name}.pdf`), tools, folder)
    }
  } finally {
    await tools.close()
  }
}

if (process.argv[1] === import.meta.filename) await writeDocuments(process.argv[2] ?? 'documents')
