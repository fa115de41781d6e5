import type { CycleCard } from '@cep/contracts/public-api'
import { CYCLE_LEVELS, cycleLevelLabels } from '@cep/contracts/vocabulary'
import { Link } from 'react-router'
import { listCycles } from '../api/list-cycles.ts'
import { PageHead } from '../components/page-head.tsx'
import { PageHeader } from '../components/page-header.tsx'
import { count } from '../formatting/format.ts'
import type { Route } from './+types/cycles'

const DESCRIPTION =
  'FP básica, grado medio, grado superior y certificados de profesionalidad: módulos, requisitos, salidas y los cursos que los componen.'

export const loader = ({ context }: Route.LoaderArgs) => listCycles(context)

export default function Cycles({ loaderData: cycles }: Route.ComponentProps) {
  return (
    <>
      <PageHead title="Ciclos y certificados de FP" description={DESCRIPTION} path="/ciclos" />
      <PageHeader
        title="Ciclos y certificados"
        intro="Un título oficial, del nivel que te toca. Dentro de cada uno verás los módulos, lo que necesitas para entrar y los cursos con fecha."
      />
      <div className="wrap grid gap-16 pt-12 pb-24">
        {CYCLE_LEVELS.map((level) => (
          <Level
            key={level}
            title={cycleLevelLabels[level].es}
            cycles={cycles.filter((cycle) => cycle.level === level)}
          />
        ))}
      </div>
    </>
  )
}

function Level({ title, cycles }: { title: string; cycles: CycleCard[] }) {
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
            <div>
              <h3 className="text-xl">
                <Link
                  to={`/ciclos/${cycle.slug}`}
                  prefetch="intent"
                  className="decoration-2 underline-offset-4 after:absolute after:inset-0 group-hover:underline"
                >
                  {cycle.name}
                </Link>
              </h3>
              <p className="mt-1.5 line-clamp-2 max-w-2xl text-sm text-soft">{cycle.description}</p>
            </div>
            <p className="text-sm font-650 whitespace-nowrap tabular">
              {count(cycle.courseCount, 'curso', 'cursos')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
