import type { CourseDetail } from '@cep/contracts/public-api'
import type { ReactNode } from 'react'
import { Icon } from '../components/icon.tsx'
import { Prose } from '../components/prose.tsx'
import { useFormat } from '../formatting/use-format.ts'
import { SpanishOnly } from '../language/spanish-only.tsx'
import { useTexts } from '../language/use-texts.ts'
import { coursePageTexts } from './course-page-texts.tsx'

type CourseContentsProps = { course: Omit<CourseDetail, 'description'>; descriptionHtml: string }

/** What is learnt, what it takes, where it leads. */
export function CourseContents({ course, descriptionHtml }: CourseContentsProps) {
  const format = useFormat()
  const texts = useTexts(coursePageTexts)
  return (
    <>
      {descriptionHtml ? (
        <Part title={texts.description}>
          <SpanishOnly className="mb-4" />
          <Prose html={descriptionHtml} />
        </Part>
      ) : null}
      <ListPart title={texts.objectives} items={course.objectives} />
      {course.syllabus.length > 0 ? (
        <Part title={texts.syllabus}>
          <ol className="border-t border-line">
            {course.syllabus.map((unit, index) => (
              <li key={unit.title} className="border-b border-line">
                <details className="group" open={index === 0}>
                  <summary className="flex min-h-14 items-center gap-4 py-3 hover:text-area-ink">
                    <span className="w-7 shrink-0 font-800 text-area-ink tabular">{index + 1}</span>
                    <span lang="es" className="flex-1 leading-snug font-700">
                      {unit.title}
                    </span>
                    {unit.hours ? (
                      <span className="text-sm whitespace-nowrap text-soft tabular">
                        {format.duration(unit.hours)}
                      </span>
                    ) : null}
                    <Icon name="chevron" className="size-5 group-open:rotate-180" />
                  </summary>
                  <ul lang="es" className="list-[square] pr-4 pb-5 pl-16 text-soft marker:text-area-ink">
                    {unit.points.map((point) => (
                      <li key={point} className="py-0.5">
                        {point}
                      </li>
                    ))}
                  </ul>
                </details>
              </li>
            ))}
          </ol>
        </Part>
      ) : null}
      <ListPart title={texts.requirements} items={course.requirements} />
      <ListPart title={texts.outcomes} items={course.outcomes} />
      <ListPart title={texts.benefits} items={course.benefits} />
      {course.financialAid ? <p className="rounded bg-area-tint p-5">{texts.financialAid}</p> : null}
    </>
  )
}

function ListPart({ title, items }: { title: string; items: string[] }) {
  if (items.length === 0) return null
  return (
    <Part title={title}>
      <ul lang="es" className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        {items.map((item) => (
          <li key={item} className="flex gap-3">
            <Icon name="check" className="mt-0.5 size-5 text-area-ink" />
            <span>{item}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="text-2xl">{title}</h2>
      <div className="mt-5">{children}</div>
    </section>
  )
}
