import { languageOf, spanishAddress } from '@cep/contracts/language'
import { normaliseUtm, trafficSource } from '@cep/contracts/normalise-utm'
import type { PageView } from '@cep/contracts/page-view'
import pg from 'pg'
import { createBatcher } from '../intake/batcher.ts'

export type StoreView = (view: PageView) => Promise<void>

/** The pages that are about one thing, by the first part of their path. */
const SUBJECTS = { cursos: 'courseSlug', sedes: 'campusSlug', convocatorias: 'runCode' } as const

/** Stores page views, those that arrive together in one statement. Resolves when they are stored. */
export function createViewStore(pool: pg.Pool): StoreView {
  const store = createBatcher<ViewRow, undefined>({
    together: (views) => insertViews(pool, views),
    alone: async (view) => (await insertViews(pool, [view]))[0],
    isUndone: (error) => error instanceof pg.DatabaseError,
    maxItems: 200,
    // One connection is enough for what nobody waits for.
    enoughToOverlap: Number.POSITIVE_INFINITY,
  })
  return (view) => store(rowOf(view))
}

type ViewRow = ReturnType<typeof rowOf>

/** What is kept of a view. Pages after a visit's first came from inside, whatever their address says. */
function rowOf({ path, referrerHost, utmSource, utmCampaign, isEntry }: PageView) {
  const spanish = spanishAddress(path)
  const [, kind, name] = /^\/([^/]+)\/([^/]+)\/?$/.exec(spanish) ?? []
  const subject = SUBJECTS[kind as keyof typeof SUBJECTS]
  const { campaign } = normaliseUtm({
    source: null,
    medium: null,
    campaign: utmCampaign ?? null,
    term: null,
    content: null,
  })
  return {
    path: spanish.length > 1 ? spanish.replace(/\/$/, '') : spanish,
    language: languageOf(path),
    ...(subject ? { [subject]: name } : {}),
    campaign,
    source: isEntry
      ? trafficSource({ utmSource: utmSource ?? null, referrerHost: referrerHost ?? null })
      : 'internal',
    isEntry,
  }
}

async function insertViews(pool: pg.Pool, views: ViewRow[]): Promise<undefined[]> {
  await pool.query({
    name: 'page-views',
    text: `
      INSERT INTO page_views (path, language, course_id, campus_id, campaign_id, source, is_entry)
      SELECT v.path, v.language, coalesce(c.id, r.course_id), coalesce(s.id, r.campus_id), m.id, v.source, v."isEntry"
      FROM jsonb_to_recordset($1::jsonb) AS v(path text, language text, "courseSlug" text, "campusSlug" text,
        "runCode" text, campaign text, source text, "isEntry" boolean)
      LEFT JOIN courses c ON c.slug = v."courseSlug"
      LEFT JOIN campuses s ON s.slug = v."campusSlug"
      LEFT JOIN course_runs r ON r.code = v."runCode"
      LEFT JOIN campaigns m ON m.utm_campaign = v.campaign`,
    values: [JSON.stringify(views)],
  })
  return views.map(() => undefined)
}
