import type { PostCard as Post } from '@cep/contracts/public-api'
import { useFormat } from '../formatting/use-format.ts'
import { LocalLink } from '../language/local-link.tsx'
import { ResponsivePicture } from './responsive-picture.tsx'

type PostCardProps = { post: Post; headingLevel?: 'h2' | 'h3' }

/** A blog post in a list. */
export function PostCard({ post, headingLevel: Heading = 'h3' }: PostCardProps) {
  const format = useFormat()
  return (
    <article className="group relative">
      {post.image ? (
        <ResponsivePicture
          picture={post.image}
          sizes="(min-width: 80rem) 24rem, (min-width: 64rem) 30vw, (min-width: 40rem) 46vw, 92vw"
          isDecorative
          className="aspect-[3/2] w-full rounded object-cover"
        />
      ) : null}
      <p className="mt-4 text-xs font-600 text-soft">
        <time dateTime={post.publishedAt}>{format.fullDate(post.publishedAt)}</time>
      </p>
      <Heading lang="es" className="mt-1 text-xl">
        <LocalLink
          to={`/blog/${post.slug}`}
          prefetch="intent"
          className="decoration-2 underline-offset-4 after:absolute after:inset-0 group-hover:underline"
        >
          {post.title}
        </LocalLink>
      </Heading>
      <p lang="es" className="mt-2 line-clamp-3 text-sm text-soft">
        {post.excerpt}
      </p>
    </article>
  )
}
