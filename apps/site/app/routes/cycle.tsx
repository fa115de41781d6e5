import { cycleLevelLabels } from '@cep/contracts/vocabulary'
import { getCycle } from '../api/get-cycle.ts'
import { notFound } from '../api/not-found.ts'
import { CourseCard } from '../components/course-card.tsx'
import { Icon } from '../components/icon.tsx'
import { PageHead } from '../components/page-head.tsx'
import { PageHeader } from '../components/page-header.tsx'
import { useFormat } from '../formatting/use-format.ts'
import { SpanishOnly } from '../language/spanish-only.tsx'
import { useLanguage } from '../language/use-language.ts'
import { useTexts } from '../language/use-texts.ts'
import type { Route } from './+types/cycle'
import { cycleTexts } from './cycle-texts.ts'

export async function loader({ context, params, request }: Route.LoaderArgs) {
  return (await getCycle(context, params.slug)) ?? (await notFound(context, request))
}

export default function Cycle({ loaderData: cycle }: Route.ComponentProps) {
  const path = `/ciclos/${cycle.slug}`
  const language = useLanguage()
  const format = useFormat()
  const texts = useTexts(cycleTexts)
  return (
    <>
      <PageHead title={cycle.name} description={cycle.description.slice(0, 160)} path={path} />
      <PageHeader
        trail={[
          { name: texts.name, path: '/ciclos' },
          { name: cycle.name, path, isSpanish: true },
        ]}
        title={<span lang="es">{cycle.name}</span>}
        intro={
          <>
            <p className="font-700 text-ink">{cycleLevelLabels[cycle.level][language]}</p>
            <p lang="es" className="mt-2">
              {cycle.description}
            </p>
            <SpanishOnly className="mt-3" />
          </>
        }
      />
      <div className="wrap grid gap-x-16 gap-y-12 py-14 lg:grid-cols-12">
        {cycle.modules.length > 0 ? (
          <section className="lg:col-span-7" aria-labelledby="modulos">
            <h2 id="modulos" className="text-2xl">
              {texts.modules}
            </h2>
            <ol className="mt-5 border-t border-line">
              {cycle.modules.map((module, index) => (
                <li key={module.name} className="flex items-baseline gap-4 border-b border-line py-3.5">
                  <span className="w-7 font-800 text-brand-text tabular">{index + 1}</span>
                  <span lang="es" className="flex-1 font-650">
                    {module.name}
                  </span>
                  {module.hours ? (
                    <span className="text-sm whitespace-nowrap text-soft tabular">
                      {format.duration(module.hours)}
                    </span>
                  ) : null}
                </li>
              ))}
            </ol>
          </section>
        ) : null}
        <div className="grid content-start gap-12 lg:col-span-5">
          <CheckList title={texts.requirements} items={cycle.requirements} />
          <CheckList title={texts.outcomes} items={cycle.outcomes} />
        </div>
      </div>
      {cycle.courses.length > 0 ? (
        <section className="bg-sunken" aria-labelledby="cursos">
          <div className="wrap section">
            <h2 id="cursos" className="title">
              {texts.courses}
            </h2>
            <ul className="mt-8 grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
              {cycle.courses.map((course) => (
                <li key={course.slug}>
                  <CourseCard course={course} />
                </li>
              ))}
            </ul>
          </div>
        </section>
      ) : null}
    </>
  )
}

function CheckList({ title, items }: { title: string; items: string[] }) {
  if (items.length === 0) return null
  return (
    <section>
      <h2 className="text-2xl">{title}</h2>
      <ul lang="es" className="mt-4 grid gap-3">
        {items.map((item) => (
          <li key={item} className="flex gap-3">
            <Icon name="check" className="mt-0.5 size-5 text-brand-text" />
            {item}
          </li>
        ))}
      </ul>
    </section>
  )
}
