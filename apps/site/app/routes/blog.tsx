import { listPosts } from '../api/list-posts.ts'
import { PageHead } from '../components/page-head.tsx'
import { PageHeader } from '../components/page-header.tsx'
import { Pagination } from '../components/pagination.tsx'
import { PostCard } from '../components/post-card.tsx'
import { SpanishOnly } from '../language/spanish-only.tsx'
import { useTexts } from '../language/use-texts.ts'
import type { Route } from './+types/blog'
import { blogTexts } from './blog-texts.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const page = Number(new URL(request.url).searchParams.get('page'))
  return listPosts(context, Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1)
}

const hrefFor = (page: number) => (page > 1 ? `/blog?page=${page}` : '/blog')

export default function Blog({ loaderData: { items, page, pageCount } }: Route.ComponentProps) {
  const texts = useTexts(blogTexts)
  return (
    <>
      <PageHead title={texts.pageTitle(page)} description={texts.description} path={hrefFor(page)} />
      <PageHeader
        title={texts.title}
        intro={
          <>
            <p>{texts.intro}</p>
            <SpanishOnly isPlural className="mt-3" />
          </>
        }
      />
      <div className="wrap pt-12 pb-24">
        {items.length === 0 ? (
          <p className="text-lg text-soft">{texts.nothing}</p>
        ) : (
          <ul className="grid gap-x-6 gap-y-12 sm:grid-cols-2 lg:grid-cols-3">
            {items.map((post) => (
              <li key={post.slug}>
                <PostCard post={post} headingLevel="h2" />
              </li>
            ))}
          </ul>
        )}
        <Pagination page={page} pageCount={pageCount} hrefFor={hrefFor} />
      </div>
    </>
  )
}
