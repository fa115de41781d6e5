import type { Language } from '@cep/contracts/language'
import type { MailingStatus } from '@cep/contracts/vocabulary'
import type { ClientBase, Pool } from 'pg'
import type { RunFacts } from '../mail/load-lead-facts.ts'
import { type LexicalNode, lexicalTree, nodesWhere, rowOf } from './lexical-tree.ts'
import type { MailCourse, MailPicture } from './mail-blocks.ts'

export type Mailing = {
  id: number
  subject: string
  preheader: string | null
  language: Language
  status: MailingStatus
  scheduledAt: Date | null
  startedAt: Date | null
  utm: Record<string, string>
  root: LexicalNode
  courses: Map<number, MailCourse>
  pictures: Map<number, MailPicture>
}

type Row = Omit<Mailing, 'root' | 'courses' | 'pictures' | 'utm'> & {
  content: unknown
  utmSource: string | null
  utmMedium: string | null
  utmCampaign: string | null
}

/** A mailing with everything its content refers to, as it is now. */
export async function loadMailing(
  database: Pool | ClientBase,
  { mailingId, publicUrl }: { mailingId: number; publicUrl: string },
): Promise<Mailing | undefined> {
  const { rows } = await database.query<Row>(
    `SELECT m.id, m.subject, m.preheader, m.language, m.status, m.content,
            m.scheduled_at AS "scheduledAt", m.started_at AS "startedAt",
            c.utm_source AS "utmSource", c.utm_medium AS "utmMedium", c.utm_campaign AS "utmCampaign"
     FROM mailings m LEFT JOIN campaigns c ON c.id = m.campaign_id WHERE m.id = $1`,
    [mailingId],
  )
  const row = rows[0]
  if (!row) return undefined
  const { content, utmSource, utmMedium, utmCampaign, ...mailing } = row
  const { root } = lexicalTree.parse(content)
  const courseIds = nodesWhere(root, ({ fields }) => fields?.blockType === 'course').map(({ fields }) =>
    rowOf(fields?.course),
  )
  const mediaIds = nodesWhere(root, ({ type }) => type === 'upload').map(({ value }) => rowOf(value))
  return {
    ...mailing,
    root,
    utm: utmCampaign
      ? { utm_source: utmSource ?? 'cep', utm_medium: utmMedium ?? 'email', utm_campaign: utmCampaign }
      : {},
    courses: await loadCourses(database, courseIds),
    pictures: await loadPictures(database, mediaIds, publicUrl),
  }
}

/** Courses on the site with the next run that can be joined. */
async function loadCourses(
  database: Pool | ClientBase,
  ids: (number | null)[],
): Promise<Map<number, MailCourse>> {
  const { rows } = await database.query<{ id: number; course: MailCourse['course']; run: RunFacts | null }>(
    `SELECT c.id, json_build_object('name', c.name, 'modality', c.modality, 'slug', c.slug,
              'basePriceCents', coalesce(c.base_price_cents, 0),
              'subsidyPercentage', coalesce(c.subsidy_percentage, 0)) AS course,
            (SELECT json_build_object('code', r.code, 'status', r.status,
                      'startDate', to_char(r.start_date AT TIME ZONE 'Europe/Madrid', 'YYYY-MM-DD'),
                      'weekdays', (SELECT coalesce(json_agg(w.value), '[]') FROM course_runs_weekdays w WHERE w.parent_id = r.id),
                      'startTime', nullif(r.start_time, ''), 'endTime', nullif(r.end_time, ''),
                      'campus', (SELECT name FROM campuses WHERE id = r.campus_id),
                      'seatsLeft', greatest(0, r.max_students - r.seats_taken),
                      'basePriceCents', coalesce(r.price_override_cents, c.base_price_cents, 0),
                      'subsidyPercentage', coalesce(c.subsidy_percentage, 0))
               FROM course_runs r
               WHERE r.course_id = c.id AND r.status IN ('published', 'enrolment_open')
                 AND coalesce(r.enrolment_deadline, r.start_date)
                   >= date_trunc('day', now() AT TIME ZONE 'Europe/Madrid') AT TIME ZONE 'Europe/Madrid'
               ORDER BY r.start_date LIMIT 1) AS run
     FROM courses c WHERE c.id = ANY($1) AND c._status = 'published'`,
    [ids.filter((id) => id !== null)],
  )
  return new Map(rows.map(({ id, course, run }) => [id, { course, run }]))
}

async function loadPictures(
  database: Pool | ClientBase,
  ids: (number | null)[],
  publicUrl: string,
): Promise<Map<number, MailPicture>> {
  const { rows } = await database.query<{ id: number; alt: string; file: string }>(
    `SELECT id, alt, coalesce(sizes_medium_filename, filename) AS file FROM media
     WHERE id = ANY($1) AND mime_type LIKE 'image/%' AND coalesce(sizes_medium_filename, filename) IS NOT NULL`,
    [ids.filter((id) => id !== null)],
  )
  return new Map(
    rows.map(({ id, alt, file }) => [id, { alt, src: `${publicUrl}/media/${encodeURIComponent(file)}` }]),
  )
}
