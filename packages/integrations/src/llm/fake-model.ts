import type { LanguageModel } from 'ai'

type Model = Extract<LanguageModel, { specificationVersion: 'v4' }>
type Prompt = Parameters<Model['doGenerate']>[0]['prompt']

/**
 * A model that thinks nothing and is always there: for development, and for tests that want the same
 * answer every time. It proposes the document's own first lines; for advertisements it turns the facts
 * that it is given into phrases.
 */
export function fakeModel(modelId: string): Model {
  return {
    specificationVersion: 'v4',
    provider: 'fake',
    modelId,
    supportedUrls: {},
    doGenerate: async ({ prompt }) => {
      const input = textOf(prompt)
      const answer = JSON.stringify(input.includes('<ficha') ? adAnswer(input) : proposalAnswer(input))
      return {
        content: [{ type: 'text', text: answer }],
        finishReason: { unified: 'stop', raw: 'stop' },
        usage: {
          inputTokens: {
            total: tokens(input),
            noCache: undefined,
            cacheRead: undefined,
            cacheWrite: undefined,
          },
          outputTokens: { total: tokens(answer), text: undefined, reasoning: undefined },
        },
        warnings: [],
      }
    },
    doStream: async () => {
      throw new Error('the fake model does not stream')
    },
  }
}

/** About four letters each, as people reckon. */
const tokens = (text: string) => Math.ceil(text.length / 4)

const textOf = (prompt: Prompt): string =>
  prompt
    .flatMap((message) => (message.role === 'user' ? message.content : []))
    .flatMap((part) => (part.type === 'text' ? [part.text] : []))
    .join('\n')

type FakeClaim = { value: string; page: number; quote: string }

function proposalAnswer(input: string): object {
  const lines = [...input.matchAll(/<pagina n="(\d+)">\n([\s\S]*?)\n<\/pagina>/g)].flatMap(
    ([, page = '1', text = '']) =>
      text
        .split('\n')
        .filter((line) => line.trim().length > 10)
        .map(
          (line): FakeClaim => ({ value: line.slice(0, 150), page: Number(page), quote: line.slice(0, 150) }),
        ),
  )
  const [title, ...rest] = lines
  const summary = rest.slice(0, 3)
  return {
    title: title ?? null,
    summary: {
      value: summary
        .map(({ value }) => value)
        .join(' ')
        .slice(0, 300),
      sources: summary.map(({ page, quote }) => ({ page, quote })),
    },
    objectives: rest.slice(3, 7),
    syllabus: rest
      .slice(7, 14)
      .map(({ value, page, quote }) => ({ title: value, hours: null, points: [], page, quote })),
    requirements: rest.slice(14, 16),
    outcomes: rest.slice(16, 19),
    benefits: rest.slice(19, 21),
    durationHours: null,
    modality: null,
    basePriceCents: null,
    subsidyPercentage: null,
  }
}

function adAnswer(input: string): object {
  const name = /^nombre: (.*)$/m.exec(input)?.[1] ?? 'Curso'
  const summary = /^resumen: (.*)$/m.exec(input)?.[1] ?? `${name}.`
  return {
    headlines: [`Fórmate: ${name}`, 'Empieza tu formación', 'Pide información'].map((text) =>
      text.slice(0, 40),
    ),
    primaryTexts: [summary, `${name}: pide información sin compromiso.`, 'Te contamos cómo es el curso.'].map(
      (text) => text.slice(0, 125),
    ),
    hashtags: ['#Formación', '#Curso', '#Empleo', '#Aprender', '#FP'],
    seoTitle: name.slice(0, 60),
    seoDescription: `${summary} Pide información y te contamos fechas, precio y plazas libres.`.slice(0, 160),
  }
}
