import type { SitemapEntry } from '@cep/contracts/public-api'
import type { Answer } from '../answer.ts'
import { momentInUtc } from '../centre-time.ts'
import { isOpenRun } from '../runs/run-summary.ts'

const sitemap = {
  name: 'sitemap',
  text: `
    SELECT path, ${momentInUtc('updated_at')} AS "updatedAt" FROM (
      SELECT 1 AS part, '/cursos/' || slug AS path, updated_at FROM courses WHERE _status = 'published'
      UNION ALL
      SELECT 2, '/convocatorias/' || r.code, r.updated_at
      FROM course_runs r JOIN courses c ON c.id = r.course_id AND c._status = 'published' WHERE ${isOpenRun('r')}
      UNION ALL SELECT 3, '/ciclos/' || slug, updated_at FROM cycles
      UNION ALL SELECT 4, '/sedes/' || slug, updated_at FROM campuses
      UNION ALL SELECT 5, '/blog/' || slug, updated_at FROM posts WHERE _status = 'published'
      UNION ALL SELECT 6, '/' || slug, updated_at FROM pages WHERE _status = 'published'
    ) entry ORDER BY part, path`,
}

/** `GET /sitemap`: what the centre wrote; lists and forms are the site's own to add. */
export const listSitemap: Answer<SitemapEntry[]> = ({ read, today }) => read<SitemapEntry>(sitemap, [today])
