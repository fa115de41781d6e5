import { listFaqs } from '../api/list-faqs.ts'
import { Icon } from '../components/icon.tsx'
import { JsonLd } from '../components/json-ld.tsx'
import { PageHead } from '../components/page-head.tsx'
import { PageHeader } from '../components/page-header.tsx'
import { Prose } from '../components/prose.tsx'
import { richTextHtml } from '../content/rich-text-html.server.ts'
import { LocalLink } from '../language/local-link.tsx'
import { SpanishOnly } from '../language/spanish-only.tsx'
import { useTexts } from '../language/use-texts.ts'
import { faqPage } from '../seo/faq-page.ts'
import type { Route } from './+types/faq'
import { faqTexts } from './faq-texts.tsx'

export async function loader({ context }: Route.LoaderArgs) {
  const groups = await listFaqs(context)
  return groups.map(({ topic, questions }) => ({
    topic,
    questions: questions.map(({ question, answer }) => ({ question, answerHtml: richTextHtml(answer) })),
  }))
}

export default function Faq({ loaderData: groups }: Route.ComponentProps) {
  const texts = useTexts(faqTexts)
  return (
    <>
      <PageHead title={texts.title} description={texts.description} path="/faq" />
      <JsonLd value={faqPage(groups)} />
      <PageHeader
        title={texts.title}
        intro={
          <>
            <p>
              {texts.intro((words) => (
                <LocalLink to="/contacto" className="link">
                  {words}
                </LocalLink>
              ))}
            </p>
            <SpanishOnly isPlural className="mt-3" />
          </>
        }
      />
      <div className="wrap grid gap-14 pt-12 pb-24">
        {groups.map(({ topic, questions }) => (
          <section key={topic} className="grid gap-x-10 gap-y-4 lg:grid-cols-12">
            <h2 lang="es" className="text-2xl lg:col-span-4">
              {topic}
            </h2>
            <div className="border-t border-line lg:col-span-8">
              {questions.map(({ question, answerHtml }) => (
                <details key={question} lang="es" className="group border-b border-line">
                  <summary className="flex min-h-16 items-center gap-4 py-4 text-lg leading-snug font-700 hover:text-brand-text">
                    <span className="flex-1">{question}</span>
                    <Icon name="chevron" className="size-5 group-open:rotate-180" />
                  </summary>
                  <Prose html={answerHtml} className="pb-6" />
                </details>
              ))}
            </div>
          </section>
        ))}
      </div>
    </>
  )
}
