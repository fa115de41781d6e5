import { lazy, Suspense } from 'react'
import { getPost } from '../api/get-post.ts'
import { notFound } from '../api/not-found.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { PageHead } from '../components/page-head.tsx'
import { PostCard } from '../components/post-card.tsx'
import { Prose } from '../components/prose.tsx'
import { ResponsivePicture } from '../components/responsive-picture.tsx'
import { richTextHtml } from '../content/rich-text-html.server.ts'
import { useFormat } from '../formatting/use-format.ts'
import { SpanishOnly } from '../language/spanish-only.tsx'
import { useTexts } from '../language/use-texts.ts'
import { isPreview } from '../visit/is-preview.ts'
import type { Route } from './+types/post'
import { blogTexts } from './blog-texts.ts'

const PreviewRefresh = lazy(() => import('../components/preview-refresh.tsx'))

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const post = (await getPost(context, params.slug, request)) ?? (await notFound(context, request))
  const { content, ...rest } = post
  return { post: rest, contentHtml: richTextHtml(content), isDraft: isPreview(request.url) }
}

export default function Post({ loaderData: { post, contentHtml, isDraft } }: Route.ComponentProps) {
  const path = `/blog/${post.slug}`
  const format = useFormat()
  const texts = useTexts(blogTexts)
  return (
    <>
      <PageHead
        title={post.seo.title || post.title}
        description={post.seo.description || post.excerpt}
        path={path}
        image={post.image}
        type="article"
        isHiddenFromSearch={isDraft}
      />
      {isDraft ? (
        <Suspense>
          <PreviewRefresh />
        </Suspense>
      ) : null}
      <article className="wrap pt-4 pb-20 lg:pt-6">
        <Breadcrumbs
          trail={[
            { name: 'Blog', path: '/blog' },
            { name: post.title, path, isSpanish: true },
          ]}
        />
        <h1 lang="es" className="title mt-6 max-w-4xl lg:mt-10">
          {post.title}
        </h1>
        <p className="mt-4 text-sm font-600 text-soft">
          <time dateTime={post.publishedAt}>{format.fullDate(post.publishedAt)}</time>
          {post.author ? ` · ${post.author}` : ''}
        </p>
        <SpanishOnly className="mt-2" />
        {post.image ? (
          <ResponsivePicture
            picture={post.image}
            sizes="(min-width: 80rem) 74rem, 92vw"
            loading="hero"
            className="mt-8 aspect-[21/9] max-h-[30rem] w-full rounded object-cover max-sm:aspect-[3/2]"
          />
        ) : null}
        <div className="mt-10 grid lg:grid-cols-12">
          <div className="lg:col-span-8 lg:col-start-3">
            <p lang="es" className="max-w-[65ch] text-xl leading-normal font-650">
              {post.excerpt}
            </p>
            <Prose html={contentHtml} className="mt-8" />
          </div>
        </div>
      </article>
      {post.related.length > 0 ? (
        <section className="bg-sunken" aria-labelledby="mas">
          <div className="wrap section">
            <h2 id="mas" className="title">
              {texts.more}
            </h2>
            <ul className="mt-8 grid gap-x-6 gap-y-10 sm:grid-cols-2 lg:grid-cols-3">
              {post.related.slice(0, 3).map((related) => (
                <li key={related.slug}>
                  <PostCard post={related} />
                </li>
              ))}
            </ul>
          </div>
        </section>
      ) : null}
    </>
  )
}
