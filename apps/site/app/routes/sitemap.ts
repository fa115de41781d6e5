import { getSitemap } from '../api/get-sitemap.ts'
import { siteContext } from '../api/site-context.ts'
import { sitemapXml } from '../seo/sitemap-xml.ts'
import type { Route } from './+types/sitemap'

/** Pages that exist whatever the CMS holds. */
const FIXED = ['/', '/cursos', '/ciclos', '/sedes', '/blog', '/faq', '/contacto', '/mis-datos']

export async function loader({ context }: Route.LoaderArgs) {
  const entries = await getSitemap(context)
  const known = new Set(entries.map(({ path }) => path))
  const fixed = FIXED.filter((path) => !known.has(path)).map((path) => ({ path, updatedAt: null }))
  return new Response(sitemapXml([...fixed, ...entries], context.get(siteContext).publicUrl), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  })
}
