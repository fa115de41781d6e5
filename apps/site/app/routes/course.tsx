import { lazy, Suspense } from 'react'
import { getCourse } from '../api/get-course.ts'
import { notFound } from '../api/not-found.ts'
import { areaColours } from '../components/area.tsx'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { CourseCard } from '../components/course-card.tsx'
import { JsonLd } from '../components/json-ld.tsx'
import { PageHead } from '../components/page-head.tsx'
import { useRootData } from '../components/root-data.ts'
import { siteTexts } from '../components/site-texts.ts'
import { richTextHtml } from '../content/rich-text-html.server.ts'
import { AskBar } from '../course/ask-bar.tsx'
import { CourseAnswers } from '../course/course-answers.tsx'
import { CourseContents } from '../course/course-contents.tsx'
import { CourseHeader } from '../course/course-header.tsx'
import { coursePageTexts } from '../course/course-page-texts.tsx'
import { RunList } from '../course/run-list.tsx'
import { useLocalAddress } from '../language/local-link.tsx'
import { useTexts } from '../language/use-texts.ts'
import { LeadForm } from '../lead-form/lead-form.tsx'
import { courseSchema } from '../seo/course-schema.ts'
import { isPreview } from '../visit/is-preview.ts'
import type { Route } from './+types/course'

const PreviewRefresh = lazy(() => import('../components/preview-refresh.tsx'))

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const course = (await getCourse(context, params.slug, request)) ?? (await notFound(context, request))
  const { description, ...rest } = course
  return { course: rest, descriptionHtml: richTextHtml(description, 'h3'), isDraft: isPreview(request.url) }
}

export default function Course({ loaderData }: Route.ComponentProps) {
  const { course, descriptionHtml, isDraft } = loaderData
  const root = useRootData()
  const texts = useTexts(coursePageTexts)
  const { askForInformation } = useTexts(siteTexts)
  const localAddress = useLocalAddress()
  const path = `/cursos/${course.slug}`
  return (
    <div {...areaColours(course.area)}>
      <PageHead
        title={course.seo.title || course.name}
        description={course.seo.description || course.summary}
        path={path}
        image={course.image}
        isHiddenFromSearch={isDraft}
      />
      {root ? (
        <JsonLd
          value={courseSchema(course, { settings: root.settings, publicUrl: root.publicUrl, localAddress })}
        />
      ) : null}
      {isDraft ? (
        <Suspense>
          <PreviewRefresh />
        </Suspense>
      ) : null}
      <div className="wrap pt-3 lg:pt-6">
        <Breadcrumbs
          trail={[
            { name: texts.courses, path: '/cursos' },
            { name: course.area.name, path: `/cursos?area=${course.area.code}`, isSpanish: true },
            { name: course.name, path, isSpanish: true },
          ]}
        />
      </div>
      <CourseHeader course={course} answers={<CourseAnswers course={course} />} />
      <div className="wrap grid gap-x-16 gap-y-14 py-12 lg:grid-cols-12 lg:py-20">
        <div className="grid content-start gap-14 lg:col-span-7">
          <RunList runs={course.runs} />
          <CourseContents course={course} descriptionHtml={descriptionHtml} />
        </div>
        <aside className="no-print lg:col-span-5" aria-label={askForInformation}>
          <div className="lg:sticky lg:top-6">
            <LeadForm
              subject={{
                kind: 'course',
                courseSlug: course.slug,
                runs: course.runs,
                campuses: course.campuses,
              }}
            />
          </div>
        </aside>
      </div>
      {course.related.length > 0 ? (
        <section className="no-print bg-sunken" aria-labelledby="parecidos">
          <div className="wrap section">
            <h2 id="parecidos" className="title">
              {texts.others}
            </h2>
            <ul className="mt-8 grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
              {course.related.slice(0, 3).map((related) => (
                <li key={related.slug}>
                  <CourseCard course={related} />
                </li>
              ))}
            </ul>
          </div>
        </section>
      ) : null}
      <AskBar price={(course.nextRun ?? course).price} run={course.nextRun} />
    </div>
  )
}
