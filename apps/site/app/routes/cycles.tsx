import type { CycleCard } from '@cep/contracts/public-api'
import { CYCLE_LEVELS, cycleLevelLabels } from '@cep/contracts/vocabulary'
import { listCycles } from '../api/list-cycles.ts'
import { courseTexts } from '../components/course-texts.ts'
import { PageHead } from '../components/page-head.tsx'
import { PageHeader } from '../components/page-header.tsx'
import { LocalLink } from '../language/local-link.tsx'
import { SpanishOnly } from '../language/spanish-only.tsx'
import { useLanguage } from '../language/use-language.ts'
import { useTexts } from '../language/use-texts.ts'
import type { Route } from './+types/cycles'
import { cycleTexts } from './cycle-texts.ts'

export const loader = ({ context }: Route.LoaderArgs) => listCycles(context)

export default function Cycles({ loaderData: cycles }: Route.ComponentProps) {
  const language = useLanguage()
  const texts = useTexts(cycleTexts)
  return (
    <>
      <PageHead title={texts.pageTitle} description={texts.description} path="/ciclos" />
      <PageHeader
        title={texts.title}
        intro={
          <>
            <p>{texts.intro}</p>
            <SpanishOnly isPlural className="mt-3" />
          </>
        }
      />
      <div className="wrap grid gap-16 pt-12 pb-24">
        {CYCLE_LEVELS.map((level) => (
          <Level
            key={level}
            title={cycleLevelLabels[level][language]}
            cycles={cycles.filter((cycle) => cycle.level === level)}
          />
        ))}
      </div>
    </>
  )
}

function Level({ title, cycles }: { title: string; cycles: CycleCard[] }) {
  const { courses } = useTexts(courseTexts)
  if (cycles.length === 0) return null
  return (
    <section className="grid gap-x-10 gap-y-5 lg:grid-cols-12">
      <h2 className="text-2xl lg:col-span-3">{title}</h2>
      <ul className="border-t border-line lg:col-span-9">
        {cycles.map((cycle) => (
          <li
            key={cycle.slug}
            className="group relative grid gap-x-8 gap-y-1 border-b border-line py-6 sm:grid-cols-[1fr_auto]"
          >
            <div lang="es">
              <h3 className="text-xl">
                <LocalLink
                  to={`/ciclos/${cycle.slug}`}
                  prefetch="intent"
                  className="decoration-2 underline-offset-4 after:absolute after:inset-0 group-hover:underline"
                >
                  {cycle.name}
                </LocalLink>
              </h3>
              <p className="mt-1.5 line-clamp-2 max-w-2xl text-sm text-soft">{cycle.description}</p>
            </div>
            <p className="text-sm font-650 whitespace-nowrap tabular">{courses(cycle.courseCount)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
