import { type ProposalResult, proposalResult } from '@cep/contracts/course-proposal'
import { isInstruction } from '@cep/contracts/injected-instructions'
import { type DocumentText, pageText } from '../document-text.ts'
import { checkProposal } from './check-proposal.ts'
import { detectLanguage } from './detect-language.ts'
import type { DraftProposal } from './extract-proposal.ts'
import { verifyProposal } from './verify-proposal.ts'

const FOREIGN = { en: 'inglés', ca: 'catalán' } as const

/**
 * The proposal as it is stored: whoever drafted it, each claim is checked against the document, and what
 * a person should look at is written beside it.
 *
 * @throws ZodError when a draft breaks the upper limits; its maker has to keep them
 */
export function finishProposal(
  draft: DraftProposal,
  document: DocumentText,
  { origin, notices }: { origin: ProposalResult['origin']; notices: readonly string[] },
): ProposalResult {
  const verified = verifyProposal(draft, document)
  const text = document.pages.map(pageText).join('\n')
  const language = detectLanguage(text)
  const aboutDocument = [...notices]
  if (language !== 'es') {
    aboutDocument.push(
      `El documento está en ${FOREIGN[language]}: traduce los textos antes de publicar la ficha en español.`,
    )
  }
  const giving = document.pages
    .filter((page) => isInstruction(pageText(page).replace(/\n/g, ' ')))
    .map(({ number }) => number)
  if (giving.length > 0) {
    aboutDocument.push(
      `En la página ${giving.join(', ')} hay frases que intentan dar órdenes al asistente; no se han obedecido ni usado.`,
    )
  }
  return proposalResult.parse({
    version: 1,
    origin,
    language,
    proposal: verified.proposal,
    warnings: [...verified.warnings, ...checkProposal(verified.proposal)],
    notices: aboutDocument,
  } satisfies ProposalResult)
}
