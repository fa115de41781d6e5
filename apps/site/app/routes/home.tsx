import { getHome } from '../api/get-home.ts'
import { areaColours } from '../components/area.tsx'
import { CourseCard } from '../components/course-card.tsx'
import { courseTexts } from '../components/course-texts.ts'
import { Icon } from '../components/icon.tsx'
import { JsonLd } from '../components/json-ld.tsx'
import { NextStarts } from '../components/next-starts.tsx'
import { PageHead } from '../components/page-head.tsx'
import { PostCard } from '../components/post-card.tsx'
import { ResponsivePicture } from '../components/responsive-picture.tsx'
import { useRootData, useToday } from '../components/root-data.ts'
import { useFormat } from '../formatting/use-format.ts'
import { LocalForm, LocalLink, useLocalAddress } from '../language/local-link.tsx'
import { useTexts } from '../language/use-texts.ts'
import { organisation } from '../seo/organisation.ts'
import type { Route } from './+types/home'
import { homeTexts } from './home-texts.ts'

export const loader = ({ context }: Route.LoaderArgs) => getHome(context)

export default function Home({ loaderData: home }: Route.ComponentProps) {
  const root = useRootData()
  const texts = useTexts(homeTexts)
  const localAddress = useLocalAddress()
  return (
    <>
      <PageHead
        title={texts.title(root?.settings.name ?? 'CEP Formación')}
        description={texts.description(home.courseCount, home.campuses.length)}
        path="/"
      />
      {root ? (
        <JsonLd
          value={organisation({
            settings: root.settings,
            publicUrl: root.publicUrl,
            localAddress,
            campuses: home.campuses,
          })}
        />
      ) : null}
      <Hero home={home} />
      <NextStarts runs={home.nextRuns.slice(0, 6)} openRunCount={home.openRunCount} />
      <Areas areas={home.areas} />
      <Featured courses={home.featured} courseCount={home.courseCount} />
      <HowItWorks />
      <Campuses campuses={home.campuses} />
      {home.posts.length > 0 ? <Posts posts={home.posts} /> : null}
    </>
  )
}

type HomeData = Route.ComponentProps['loaderData']

function Hero({ home }: { home: HomeData }) {
  const today = useToday()
  const format = useFormat()
  const texts = useTexts(homeTexts)
  const firstRun = home.nextRuns[0]
  const posters = home.featured.filter((course) => course.image !== null).slice(0, 4)
  return (
    <section className="wrap grid items-center gap-x-12 gap-y-10 pt-10 pb-16 lg:grid-cols-12 lg:pt-16 lg:pb-24">
      <div className="lg:col-span-7">
        <h1 className="display">
          {texts.headline}{' '}
          <span className="text-brand">
            {firstRun ? texts.startsOn(format.date(firstRun.startDate, today)) : texts.startsHere}.
          </span>
        </h1>
        <p className="mt-6 max-w-xl text-lg text-soft">
          {texts.lead(home.courseCount, home.campuses.length)}
        </p>
        <LocalForm action="/cursos" role="search" className="mt-8 flex max-w-xl gap-2">
          <label htmlFor="buscar-inicio" className="sr-only">
            {texts.searchLabel}
          </label>
          <input
            id="buscar-inicio"
            name="q"
            type="search"
            maxLength={100}
            enterKeyHint="search"
            placeholder={texts.searchPlaceholder}
            className="field min-h-14 flex-1 px-4 text-lg"
          />
          <button type="submit" className="button min-h-14 px-6">
            <Icon name="search" />
            {texts.search}
          </button>
        </LocalForm>
        <p className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm">
          <LocalLink to="/cursos?maxPrice=0" className="link inline-flex min-h-8 items-center">
            {texts.freeCourses}
          </LocalLink>
          <LocalLink to="/cursos?modality=online" className="link inline-flex min-h-8 items-center">
            {texts.online}
          </LocalLink>
          <LocalLink to="/cursos?sort=start" className="link inline-flex min-h-8 items-center">
            {texts.startingSoonest}
          </LocalLink>
        </p>
      </div>
      <ul className="grid grid-cols-2 gap-3 lg:col-span-5 lg:gap-4" aria-label={texts.featured}>
        {posters.map((course, index) => (
          <li key={course.slug} className={index > 1 ? 'max-lg:hidden' : undefined}>
            <LocalLink
              to={`/cursos/${course.slug}`}
              {...areaColours(course.area)}
              className="group flex h-full flex-col overflow-hidden rounded bg-area"
            >
              {course.image ? (
                <ResponsivePicture
                  picture={course.image}
                  sizes="(min-width: 64rem) 16rem, 45vw"
                  loading="eager"
                  isDecorative
                  className="aspect-square w-full object-cover"
                />
              ) : null}
              <span className="px-3.5 pt-3 pb-3.5 text-sm leading-snug font-750 text-white underline-offset-2 group-hover:underline">
                <span lang="es" className="line-clamp-3">
                  {course.name}
                </span>
              </span>
            </LocalLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Areas({ areas }: { areas: HomeData['areas'] }) {
  const texts = useTexts(homeTexts)
  return (
    <section className="wrap section" aria-labelledby="areas">
      <h2 id="areas" className="title max-w-2xl">
        {texts.areas}
      </h2>
      <ul className="mt-10 grid gap-2 sm:grid-cols-2 lg:grid-cols-4 lg:gap-4">
        {areas.map((area) => (
          <li key={area.code} {...areaColours(area)}>
            <LocalLink
              to={`/cursos?area=${area.code}`}
              prefetch="intent"
              className="group flex h-full items-center justify-between gap-4 rounded bg-area px-5 py-4 text-white lg:min-h-60 lg:flex-col-reverse lg:items-start lg:p-6"
            >
              <span
                lang="es"
                className="text-lg leading-tight font-800 tracking-tight underline-offset-4 group-hover:underline group-hover:decoration-2 lg:text-xl xl:text-[1.5625rem] xl:leading-[1.1]"
              >
                {area.name}
              </span>
              <span className="flex items-baseline gap-1.5 tabular">
                <span className="text-3xl leading-none font-850 tracking-tighter lg:text-[4.5rem] lg:leading-[0.8]">
                  {area.courseCount}
                </span>
                <span className="text-sm font-650">{texts.course(area.courseCount)}</span>
              </span>
            </LocalLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Featured({ courses, courseCount }: { courses: HomeData['featured']; courseCount: number }) {
  const texts = useTexts(homeTexts)
  return (
    <section className="bg-sunken">
      <div className="wrap section">
        <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
          <h2 className="title max-w-2xl">{texts.startHere}</h2>
          <LocalLink to="/cursos" className="link inline-flex min-h-11 items-center">
            {texts.allCourses(courseCount)}
          </LocalLink>
        </div>
        <ul className="mt-10 grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
          {courses.slice(0, 6).map((course) => (
            <li key={course.slug}>
              <CourseCard course={course} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function HowItWorks() {
  const texts = useTexts(homeTexts)
  return (
    <section className="wrap section" aria-labelledby="como">
      <h2 id="como" className="title max-w-2xl">
        {texts.howItWorks}
      </h2>
      <ol className="mt-10 grid gap-x-8 gap-y-10 lg:grid-cols-3">
        {texts.steps.map(({ title, text }, index) => (
          <li key={title} className="border-t-[3px] border-ink pt-5">
            <span aria-hidden="true" className="display block text-brand tabular">
              {index + 1}
            </span>
            <h3 className="mt-3 text-xl">{title}</h3>
            <p className="mt-2 max-w-sm text-soft">{text}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Campuses({ campuses }: { campuses: HomeData['campuses'] }) {
  const texts = useTexts(homeTexts)
  const { runs } = useTexts(courseTexts)
  return (
    <section className="border-t border-line" aria-labelledby="sedes">
      <div className="wrap section">
        <h2 id="sedes" className="title max-w-2xl">
          {texts.campuses}
        </h2>
        <ul className="mt-8">
          {campuses.map((campus) => (
            <li key={campus.slug} className="border-b border-line">
              <LocalLink
                to={`/sedes/${campus.slug}`}
                prefetch="intent"
                className="group grid items-baseline gap-x-8 gap-y-1 py-5 sm:grid-cols-12"
              >
                <span className="text-3xl font-850 tracking-tight group-hover:text-brand-text sm:col-span-4">
                  {campus.city}
                </span>
                <span className="text-soft sm:col-span-5">
                  {campus.address}, {campus.postalCode}
                </span>
                <span className="flex items-center gap-3 font-650 tabular sm:col-span-3 sm:justify-end">
                  {runs(campus.openRunCount)}
                  <Icon name="arrow" className="size-5 max-sm:hidden" />
                </span>
              </LocalLink>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function Posts({ posts }: { posts: HomeData['posts'] }) {
  const texts = useTexts(homeTexts)
  return (
    <section className="bg-sunken" aria-labelledby="blog">
      <div className="wrap section">
        <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
          <h2 id="blog" className="title">
            {texts.posts}
          </h2>
          <LocalLink to="/blog" className="link inline-flex min-h-11 items-center">
            {texts.goToBlog}
          </LocalLink>
        </div>
        <ul className="mt-10 grid gap-x-6 gap-y-10 sm:grid-cols-2 lg:grid-cols-3">
          {posts.map((post) => (
            <li key={post.slug}>
              <PostCard post={post} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
