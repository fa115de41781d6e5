import type { AdCourse, AdRequest } from '@cep/contracts/ad-proposal'
import { isInstruction } from '@cep/contracts/injected-instructions'
import { maskPersonalData } from '@cep/contracts/personal-data'
import type { z } from 'zod'
import type { IntegrationDeclaration } from '../integration.ts'
import type { LlmRequest, LlmResult } from './generate.ts'
import { type LlmSettings, llmSettings } from './llm-settings.ts'
import { type AdCopyAnswer, adCopyPrompt } from './prompts/ad-copy.v1.ts'
import { type CourseProposalAnswer, courseProposalPrompt } from './prompts/course-proposal.v1.ts'

export type LlmPage = { number: number; text: string }
export type LlmClient = {
  provider: string
  model: string
  /** The most that a day may take. */
  dailyCaps: { tokens: number; costMicros: number }
  /** Every claim of the answer is still to be checked against the document. `isCut`: it was too long to be sent whole. */
  proposeCourse: (pages: readonly LlmPage[]) => Promise<LlmResult<CourseProposalAnswer> & { isCut: boolean }>
  /** Still to be checked against the limits and the course's own facts. */
  writeAds: (course: AdCourse, request: AdRequest) => Promise<LlmResult<AdCopyAnswer>>
}

export const llm = {
  name: 'llm',
  flag: 'ENABLE_LLM_INTEGRATION',
  settings: llmSettings,
  create: createLlm,
} satisfies IntegrationDeclaration<typeof llmSettings, LlmClient>

/** A language model, wherever it runs. Personal data is taken out of everything before it leaves. */
function createLlm(settings: LlmSettings): LlmClient {
  // Loaded with the first question: the SDK and its providers take 50 MB that most houses never need.
  const ask = async <Schema extends z.ZodType>(request: LlmRequest<Schema>) => {
    const [{ generate }, { openModel }] = await Promise.all([
      import('./generate.ts'),
      import('./open-model.ts'),
    ])
    return await generate(openModel(settings), settings, request)
  }
  return {
    provider: settings.LLM_PROVIDER,
    model: settings.LLM_MODEL,
    dailyCaps: {
      tokens: settings.LLM_DAILY_TOKENS,
      costMicros: Math.round(settings.LLM_DAILY_EUROS * 1_000_000),
    },
    proposeCourse: async (pages) => {
      const { kept, isCut } = withinBudget(pages.map(madeHarmless), settings.LLM_MAX_INPUT_CHARACTERS)
      return { ...(await ask(courseProposalPrompt(kept))), isCut }
    },
    writeAds: (course, request) => ask(adCopyPrompt(course, request)),
  }
}

/** Without personal data, and without sentences that speak to the model instead of a reader. */
const madeHarmless = ({ number, text }: LlmPage): LlmPage => ({
  number,
  text: maskPersonalData(withoutOrders(text.split('\n')).join('\n')),
})

/** An order may begin on one line and end on the next: what is left of its sentence goes with it. */
function withoutOrders(lines: readonly string[]): string[] {
  const isEnd = (line: string) => /[.!?]\s*$/.test(line)
  const dropped = new Set<number>()
  lines.forEach((line, index) => {
    const next = lines[index + 1] ?? ''
    const isSplit = !isEnd(line) && !isInstruction(next) && isInstruction(`${line} ${next}`)
    if (!isInstruction(line) && !isSplit) return
    dropped.add(index)
    if (!isEnd(line)) dropped.add(index + 1)
  })
  return lines.filter((_line, index) => !dropped.has(index))
}

function withinBudget(pages: readonly LlmPage[], budget: number): { kept: LlmPage[]; isCut: boolean } {
  const kept: LlmPage[] = []
  let left = budget
  for (const page of pages) {
    if (left <= 0) return { kept, isCut: true }
    kept.push({ ...page, text: page.text.slice(0, left) })
    left -= page.text.length
  }
  return { kept, isCut: left < 0 }
}
