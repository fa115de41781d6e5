import { documentObjectKey } from '@cep/contracts/document-object'
import type { JobOutcome, QueueHandler } from '@cep/queues/queue-handler'
import { chooseClient, insteadOfModel, pauseAfter } from '../llm/choose-client.ts'
import type { LlmContext } from '../llm/llm-context.ts'
import { recordUsage } from '../llm/llm-usage.ts'
import { pageText } from './document-text.ts'
import { proposeCourse } from './propose-course.ts'
import { readPdf } from './read-pdf.ts'
import { findDocument, markProcessing, storeFailure, storeProposal } from './stored-document.ts'

/** The object store is away: the document waits, as leads wait for the database. */
const RETRY_STORE_MS = 15_000

/**
 * Reads a document and stores what course it proposes, for a person to review. Ends `done` for a document
 * that can't be read too: the reason is stored with it.
 */
export const llmIngest: QueueHandler<'llm.ingest', LlmContext> = {
  queue: 'llm.ingest',
  handle: async (context, { documentId }): Promise<JobOutcome> => {
    const { transaction, pool, storage, requestedAt } = context
    const document = await findDocument(transaction, documentId)
    if (!document?.filename) return { status: 'skipped', reason: 'document_gone' }
    const { filename } = document
    if (document.state === 'ready' || document.state === 'failed') {
      return { status: 'skipped', reason: `already_${document.state}` }
    }
    // Seen by others at once; the rest is committed when it is all done.
    await markProcessing(pool, documentId)

    const object = await openObject(storage, documentObjectKey(filename))
    if (object === 'away') return { status: 'waiting', reason: 'storage_away', retryInMs: RETRY_STORE_MS }
    if (object === 'missing') {
      const message = 'El archivo ya no está en el almacén. Súbelo otra vez.'
      return stored(await storeFailure(transaction, { documentId, filename, message }), {
        read: 'object_missing',
      })
    }

    const reading = await readPdf(object)
    if (reading.status === 'unreadable') {
      const { message, reason } = reading
      return stored(await storeFailure(transaction, { documentId, filename, message }), { read: reason })
    }

    const { client, step } = await chooseClient(context)
    const proposed = await proposeCourse(reading.document, { notices: reading.notices, client })
    if (proposed.usage) await recordUsage(pool, proposed.usage, 'llm.ingest')
    if (proposed.failure) {
      const retryInMs = pauseAfter(proposed.failure, requestedAt)
      if (retryInMs !== null) return { status: 'waiting', reason: proposed.failure.reason, retryInMs }
    }
    const remark = insteadOfModel(step, proposed.failure)
    const result = remark
      ? { ...proposed.result, notices: [...proposed.result.notices, remark] }
      : proposed.result
    const isStored = await storeProposal(transaction, {
      documentId,
      filename,
      pages: reading.document.pageCount,
      extractedText: reading.document.pages.map(pageText).join('\n\f\n'),
      result,
      usage: proposed.usage,
    })
    return stored(isStored, {
      read: 'ready',
      origin: result.origin,
      warnings: result.warnings.length,
      llm: proposed.failure ? `failed: ${proposed.failure.reason}` : step,
    })
  },
}

const stored = (isStored: boolean, details: Record<string, unknown>): JobOutcome =>
  isStored ? { status: 'done', ...details } : { status: 'skipped', reason: 'file_replaced' }

/** The document's bytes, or why there are none. */
async function openObject(storage: LlmContext['storage'], key: string) {
  try {
    const { body } = await storage.get(key)
    return body
  } catch (error) {
    // The SDK's name for it; anything else is the store's trouble and may pass.
    return error instanceof Error && error.name === 'NoSuchKey' ? 'missing' : 'away'
  }
}
