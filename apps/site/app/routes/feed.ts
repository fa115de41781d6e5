import { getSettings } from '../api/get-settings.ts'
import { listPosts } from '../api/list-posts.ts'
import { siteContext } from '../api/site-context.ts'
import { feedXml } from '../seo/feed-xml.ts'
import type { Route } from './+types/feed'

export async function loader({ context }: Route.LoaderArgs) {
  const [settings, posts] = await Promise.all([getSettings(context), listPosts(context, 1)])
  return new Response(
    feedXml({ settings, posts: posts.items, publicUrl: context.get(siteContext).publicUrl }),
    {
      headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
    },
  )
}
