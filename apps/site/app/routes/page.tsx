import { lazy, Suspense } from 'react'
import { getPage } from '../api/get-page.ts'
import { notFound } from '../api/not-found.ts'
import { PageHead } from '../components/page-head.tsx'
import { PageHeader } from '../components/page-header.tsx'
import { Prose } from '../components/prose.tsx'
import { richTextHtml } from '../content/rich-text-html.server.ts'
import { useFormat } from '../formatting/use-format.ts'
import { SpanishOnly } from '../language/spanish-only.tsx'
import { useTexts } from '../language/use-texts.ts'
import { isPreview } from '../visit/is-preview.ts'
import type { Route } from './+types/page'
import { pageTexts } from './page-texts.ts'

const PreviewRefresh = lazy(() => import('../components/preview-refresh.tsx'))

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const page = (await getPage(context, params.slug, request)) ?? (await notFound(context, request))
  const { content, ...rest } = page
  return { page: rest, contentHtml: richTextHtml(content), isDraft: isPreview(request.url) }
}

/** Privacy, cookies, legal notice, and whatever page the centre adds. */
export default function Page({ loaderData: { page, contentHtml, isDraft } }: Route.ComponentProps) {
  const format = useFormat()
  const texts = useTexts(pageTexts)
  return (
    <>
      <PageHead
        title={page.seo.title || page.title}
        description={page.seo.description}
        path={`/${page.slug}`}
        isHiddenFromSearch={isDraft}
      />
      {isDraft ? (
        <Suspense>
          <PreviewRefresh />
        </Suspense>
      ) : null}
      <PageHeader
        title={<span lang="es">{page.title}</span>}
        intro={
          <>
            <p>{texts.updated(format.fullDate(page.updatedAt))}</p>
            <SpanishOnly className="mt-3" />
          </>
        }
      />
      <div className="wrap pt-8 pb-24">
        <Prose html={contentHtml} />
      </div>
    </>
  )
}
