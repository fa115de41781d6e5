import type { ProposalResult } from '@cep/contracts/course-proposal'
import type { LlmUsage } from '@cep/integrations/llm/generate'
import type { LlmClient } from '@cep/integrations/llm/llm'
import type { VendorFailure } from '@cep/integrations/vendor-result'
import { type DocumentText, pageText } from './document-text.ts'
import { draftFromAnswer } from './proposal/draft-from-answer.ts'
import { extractProposal } from './proposal/extract-proposal.ts'
import { finishProposal } from './proposal/finish-proposal.ts'

export type ProposedCourse = {
  result: ProposalResult
  /** null where no model was asked, or none answered. */
  usage: LlmUsage | null
  /** Why the model's proposal is not what `result` holds; the extract stands in for it. */
  failure: VendorFailure | null
}

/**
 * A proposal for a document. Without a model it is made of the document's own words; with one, whatever the
 * model says is checked against them, and when it fails the extract is there anyway: the caller decides by
 * `failure` whether to try again first.
 */
export async function proposeCourse(
  document: DocumentText,
  { notices, client }: { notices: readonly string[]; client: LlmClient | null },
): Promise<ProposedCourse> {
  const extract = () => finishProposal(extractProposal(document), document, { origin: 'extractive', notices })
  if (!client) return { result: extract(), usage: null, failure: null }

  const pages = document.pages.map((page) => ({ number: page.number, text: pageText(page) }))
  const { result, usage, isCut } = await client.proposeCourse(pages)
  if (result.verdict !== 'ok') return { result: extract(), usage, failure: result }

  const said = isCut
    ? [...notices, 'El documento es muy largo: el asistente solo ha leído el principio.']
    : notices
  return {
    result: finishProposal(draftFromAnswer(result.data), document, { origin: 'model', notices: said }),
    usage,
    failure: null,
  }
}
