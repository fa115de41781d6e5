import { siteContext } from '../api/site-context.ts'
import type { Route } from './+types/robots'

/** Pages for one person only (`/gracias`, `/baja`) say noindex themselves: a robot must read them to see it. */
export function loader({ context }: Route.LoaderArgs) {
  const { publicUrl } = context.get(siteContext)
  const lines = [
    'User-agent: *',
    'Disallow: /admin',
    'Disallow: /api/',
    'Disallow: /queues',
    'Allow: /',
    '',
    `Sitemap: ${publicUrl}/sitemap.xml`,
    '',
  ]
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
