import type { CourseDetail } from '@cep/contracts/public-api'
import { courseTypeLabels, modalityLabels } from '@cep/contracts/vocabulary'
import type { ReactNode } from 'react'
import { ResponsivePicture } from '../components/responsive-picture.tsx'
import { useFormat } from '../formatting/use-format.ts'
import { LocalLink } from '../language/local-link.tsx'
import { useLanguage } from '../language/use-language.ts'
import { useTexts } from '../language/use-texts.ts'
import { coursePageTexts } from './course-page-texts.tsx'

type CourseHeaderProps = { course: Omit<CourseDetail, 'description'>; answers: ReactNode }

/** Name, poster and the four answers: on a phone all of it before the first scroll. */
export function CourseHeader({ course, answers }: CourseHeaderProps) {
  const language = useLanguage()
  const format = useFormat()
  const texts = useTexts(coursePageTexts)
  return (
    <header className="wrap grid gap-x-12 gap-y-5 pt-3 lg:grid-cols-12 lg:pt-8">
      <div className="flex flex-col lg:col-span-7">
        <h1
          lang="es"
          className="text-[clamp(1.75rem,1.1rem+3vw,4rem)] leading-[1.02] font-850 tracking-[-0.035em] hyphens-manual"
        >
          {course.name}
        </h1>
        <p className="mt-3 text-sm font-650 text-area-ink lg:mt-5 lg:text-base">
          {modalityLabels[course.modality][language]} · {format.duration(course.durationHours)} ·{' '}
          {courseTypeLabels[course.type][language]}
        </p>
        <p
          lang="es"
          className="mt-3 line-clamp-4 text-sm text-soft sm:line-clamp-none lg:mt-5 lg:max-w-xl lg:text-lg"
        >
          {course.summary}
        </p>
        {course.cycle ? (
          <p className="mt-2 text-sm max-lg:hidden">
            {texts.partOf(
              <LocalLink to={`/ciclos/${course.cycle.slug}`} lang="es" className="link">
                {course.cycle.name}
              </LocalLink>,
            )}
          </p>
        ) : null}
      </div>
      <div className="order-last lg:order-none lg:col-span-5 lg:row-span-2">
        {course.image ? (
          <ResponsivePicture
            picture={course.image}
            sizes="(min-width: 80rem) 30rem, (min-width: 64rem) 38vw, 92vw"
            loading="hero"
            className="aspect-[16/9] w-full rounded bg-area-tint object-cover lg:aspect-auto lg:h-full lg:max-h-[40rem] print:max-h-48"
          />
        ) : null}
      </div>
      <div className="lg:col-span-7 lg:self-end">{answers}</div>
    </header>
  )
}
