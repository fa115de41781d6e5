import type { ProposalResult } from '@cep/contracts/course-proposal'
import type { DocumentState } from '@cep/contracts/vocabulary'
import type { LlmUsage } from '@cep/integrations/llm/generate'
import type { ClientBase, Pool } from 'pg'

type StoredDocument = { filename: string | null; state: DocumentState }

export async function findDocument(
  transaction: ClientBase,
  documentId: number,
): Promise<StoredDocument | undefined> {
  const { rows } = await transaction.query<StoredDocument>(
    'SELECT filename, state FROM documents WHERE id = $1',
    [documentId],
  )
  return rows[0]
}

export async function markProcessing(pool: Pool, documentId: number): Promise<void> {
  await pool.query(
    `UPDATE documents SET state = 'processing', updated_at = now() WHERE id = $1 AND state = 'uploaded'`,
    [documentId],
  )
}

/** The file that was read: another may have taken its place meanwhile, with a job of its own. */
type Read = { documentId: number; filename: string }

/** `message` in Spanish: why nothing came of it and what to do. Answers whether the document still has that file. */
export async function storeFailure(
  transaction: ClientBase,
  { documentId, filename, message }: Read & { message: string },
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `UPDATE documents SET state = 'failed', failure = $3, pages = NULL, result = NULL, extracted_text = NULL,
            input_tokens = NULL, output_tokens = NULL, model = NULL, prompt_version = NULL, updated_at = now()
     WHERE id = $1 AND filename = $2`,
    [documentId, filename, message],
  )
  return rowCount === 1
}

type Stored = Read & {
  pages: number
  extractedText: string
  result: ProposalResult
  usage: LlmUsage | null
}

/**
 * The proposal waits for review, whatever was decided about an earlier one. Answers whether the document still
 * has that file.
 */
export async function storeProposal(
  transaction: ClientBase,
  { documentId, filename, pages, extractedText, result, usage }: Stored,
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `UPDATE documents SET state = 'ready', review = 'pending', reviewed_by_id = NULL, reviewed_at = NULL,
            failure = NULL, pages = $3, extracted_text = $4, result = $5, input_tokens = $6, output_tokens = $7,
            model = $8, prompt_version = $9, updated_at = now()
     WHERE id = $1 AND filename = $2`,
    [
      documentId,
      filename,
      pages,
      extractedText,
      JSON.stringify(result),
      usage?.inputTokens ?? 0,
      usage?.outputTokens ?? 0,
      usage?.model ?? null,
      usage?.promptVersion ?? null,
    ],
  )
  return rowCount === 1
}
