import type { CourseCard as Course } from '@cep/contracts/public-api'
import { modalityLabels } from '@cep/contracts/vocabulary'
import { capitalise } from '../formatting/format.ts'
import { useFormat } from '../formatting/use-format.ts'
import { LocalLink } from '../language/local-link.tsx'
import { useLanguage } from '../language/use-language.ts'
import { useTexts } from '../language/use-texts.ts'
import { AreaTag, areaColours } from './area.tsx'
import { courseTexts } from './course-texts.ts'
import { PriceText } from './price-text.tsx'
import { ResponsivePicture } from './responsive-picture.tsx'
import { useToday } from './root-data.ts'
import { SeatsText } from './seats-text.tsx'

type CourseCardProps = {
  course: Course
  sizes?: string
  loading?: 'hero' | 'lazy'
  headingLevel?: 'h2' | 'h3'
}

const GRID_SIZES = '(min-width: 80rem) 24rem, (min-width: 64rem) 30vw, (min-width: 40rem) 46vw, 92vw'

/** A course in a list: what it is, when and where, what is left to pay, whether there is a seat. */
export function CourseCard({
  course,
  sizes = GRID_SIZES,
  loading,
  headingLevel: Heading = 'h3',
}: CourseCardProps) {
  const today = useToday()
  const language = useLanguage()
  const format = useFormat()
  const texts = useTexts(courseTexts)
  const { nextRun } = course
  return (
    <article
      {...areaColours(course.area)}
      className="group relative flex h-full flex-col overflow-hidden rounded border border-line bg-surface transition-colors hover:border-ink"
    >
      {course.image ? (
        <ResponsivePicture
          picture={course.image}
          sizes={sizes}
          loading={loading}
          isDecorative
          className="aspect-[16/9] w-full bg-area-tint object-cover"
        />
      ) : null}
      <div className="flex flex-1 flex-col p-5">
        <AreaTag area={course.area} />
        <Heading lang="es" className="mt-2.5 text-lg leading-snug">
          <LocalLink
            to={`/cursos/${course.slug}`}
            prefetch="intent"
            className="after:absolute after:inset-0 group-hover:underline decoration-2 underline-offset-4"
          >
            {course.name}
          </LocalLink>
        </Heading>
        <p className="mt-2 text-sm text-soft">
          {modalityLabels[course.modality][language]} · {format.duration(course.durationHours)}
        </p>
        <div className="mt-auto pt-5">
          <p className="text-sm font-650">
            {nextRun ? (
              <>
                {capitalise(format.day(nextRun.startDate, today))}
                <span className="text-soft"> · {nextRun.campus?.city ?? texts.online}</span>
              </>
            ) : (
              texts.noDateOnCard
            )}
          </p>
          {nextRun ? <SeatsText run={nextRun} className="mt-0.5 text-sm" /> : null}
          <PriceText price={nextRun?.price ?? course.price} className="mt-4 border-t border-line pt-4" />
        </div>
      </div>
    </article>
  )
}
