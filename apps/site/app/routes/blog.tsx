import { listPosts } from '../api/list-posts.ts'
import { PageHead } from '../components/page-head.tsx'
import { PageHeader } from '../components/page-header.tsx'
import { Pagination } from '../components/pagination.tsx'
import { PostCard } from '../components/post-card.tsx'
import type { Route } from './+types/blog'

export async function loader({ context, request }: Route.LoaderArgs) {
  const page = Number(new URL(request.url).searchParams.get('page'))
  return listPosts(context, Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1)
}

const hrefFor = (page: number) => (page > 1 ? `/blog?page=${page}` : '/blog')

export default function Blog({ loaderData: { items, page, pageCount } }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title={page > 1 ? `Blog, página ${page}` : 'Blog: oficios, ayudas y cómo elegir'}
        description="Ayudas que existen de verdad, oficios contados por quien los hace y consejos para elegir curso sin prisa, escritos por nuestras asesoras y profesores."
        path={hrefFor(page)}
      />
      <PageHeader
        title="Para decidir con calma"
        intro="Oficios contados por quien los hace, ayudas que existen de verdad y cómo elegir curso sin prisa."
      />
      <div className="wrap pt-12 pb-24">
        {items.length === 0 ? (
          <p className="text-lg text-soft">Aún no hay entradas en esta página.</p>
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
