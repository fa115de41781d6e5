import { normaliseTag } from '@cep/contracts/mailing-segment'
import { inTransaction } from '@cep/platform/postgres'
import type { Payload } from 'payload'
import type pg from 'pg'
import { adsTemplates } from './content/ads-templates.ts'
import { areas } from './content/areas.ts'
import { campaigns } from './content/campaigns.ts'
import { courses } from './content/courses.ts'
import { mailings } from './content/mailings.ts'
import { users } from './content/users.ts'
import { findOrCreate } from './find-or-create.ts'
import { inParallel } from './in-parallel.ts'
import { lexicalFromBlocks } from './lexical-from-blocks.ts'
import type { Catalogue } from './seed-catalogue.ts'

const DAY_MS = 24 * 60 * 60 * 1000
type Context = { catalogue: Catalogue; users: Map<string, number> }

/** Campaigns with the leads they brought, subscribers, mailings and advertisements. */
export async function seedMarketing(payload: Payload, pool: pg.Pool, context: Context): Promise<void> {
  const createdBy = context.users.get(users.find(({ role }) => role === 'marketing')?.email ?? '')
  const idByUtm = await seedCampaigns(payload, context, createdBy)
  await inParallel(adsTemplates, ({ course, headlines, primaryTexts, ...template }) =>
    findOrCreate(payload, 'ads-templates', {
      key: 'name',
      value: template.name,
      make: () => ({
        ...template,
        createdBy,
        course: context.catalogue.courses.get(course),
        headlines: headlines.map((text) => ({ text })),
        primaryTexts: primaryTexts.map((text) => ({ text })),
      }),
    }),
  )
  const sent = await seedMailings(payload, idByUtm, createdBy)
  await inTransaction(pool, async (client) => {
    await client.query(
      `UPDATE leads SET campaign_id = c.id, first_campaign_id = coalesce(first_campaign_id, c.id)
       FROM campaigns c WHERE c.utm_campaign = leads.utm_campaign AND leads.campaign_id IS NULL`,
    )
    const { rowCount } = await client.query('SELECT FROM subscribers LIMIT 1')
    if (rowCount) return
    await insertSubscribers(client)
    for (const mailing of sent) await deliver(client, mailing)
  })
}

async function seedCampaigns(
  payload: Payload,
  { catalogue }: Context,
  createdBy: number | undefined,
): Promise<Map<string, number>> {
  const ids = await inParallel(campaigns, ({ area, startedDaysAgo, endsInDays, ...campaign }) =>
    findOrCreate(payload, 'campaigns', {
      key: 'utmCampaign',
      value: campaign.utmCampaign,
      make: () => ({
        ...campaign,
        createdBy,
        startDate: inDays(-startedDaysAgo),
        endDate: endsInDays === null ? null : inDays(endsInDays),
        courses: courses
          .filter((course) => course.area === area && course.featured)
          .map(({ code }) => catalogue.courses.get(code)),
      }),
    }),
  )
  return new Map(campaigns.map(({ utmCampaign }, index) => [utmCampaign, ids[index] ?? 0]))
}

type Sent = { id: number; sentAt: string }

async function seedMailings(
  payload: Payload,
  idByUtm: Map<string, number>,
  createdBy: number | undefined,
): Promise<Sent[]> {
  const ids = await inParallel(mailings, ({ content, tags, campaign, sentDaysAgo, ...mailing }) =>
    findOrCreate(payload, 'mailings', {
      key: 'subject',
      value: mailing.subject,
      make: () => ({
        ...mailing,
        createdBy,
        status: sentDaysAgo === null ? 'draft' : 'sent',
        content: lexicalFromBlocks(content),
        segment: { tags: [...tags] },
        campaign: campaign && idByUtm.get(campaign),
      }),
    }),
  )
  return mailings.flatMap(({ sentDaysAgo }, index) =>
    sentDaysAgo === null ? [] : [{ id: ids[index] ?? 0, sentAt: inDays(-sentDaysAgo) }],
  )
}

/** Whoever said yes to mail in their lead; most have confirmed it since, one in twenty-five has left again. */
async function insertSubscribers(client: pg.PoolClient): Promise<void> {
  const tagOfArea = Object.fromEntries(areas.map(({ code, name }) => [code, normaliseTag(name)]))
  await client.query(
    `WITH latest AS (
       SELECT DISTINCT ON (email) * FROM leads
       WHERE consent_marketing AND status <> 'spam' AND erased_at IS NULL ORDER BY email, created_at
     ), added AS (
       INSERT INTO subscribers (email, name, language, lead_id, campaign_id, status, opt_in_requested_at,
         opt_in_request_ip, opt_in_confirmed_at, opt_in_text_version, unsubscribed_at, created_at, updated_at)
       SELECT email, first_name || ' ' || last_name, language::text::enum_subscribers_language, id, campaign_id,
         (CASE WHEN id % 9 = 0 THEN 'pending' WHEN id % 25 = 1 THEN 'unsubscribed' ELSE 'subscribed' END)::enum_subscribers_status,
         created_at, consent_ip, CASE WHEN id % 9 <> 0 THEN created_at + interval '7 minutes' END, consent_text_version,
         CASE WHEN id % 9 <> 0 AND id % 25 = 1 THEN now() - interval '3 days' END, created_at, created_at
       FROM latest RETURNING id, lead_id
     )
     INSERT INTO subscribers_texts (parent_id, path, "order", text)
     SELECT added.id, 'tags', row_number() OVER (PARTITION BY added.id), tag
     FROM added JOIN leads l ON l.id = added.lead_id
       LEFT JOIN courses c ON c.id = l.course_id LEFT JOIN areas a ON a.id = c.area_id
       LEFT JOIN campuses p ON p.id = l.campus_id,
       unnest(ARRAY[$1::jsonb->>a.code, p.slug]) AS tag
     WHERE tag IS NOT NULL`,
    [JSON.stringify(tagOfArea)],
  )
}

/** One delivery for each who was subscribed that day, and the counts that follow from them. */
async function deliver(client: pg.PoolClient, { id, sentAt }: Sent): Promise<void> {
  await client.query(
    `INSERT INTO mailing_deliveries (mailing_id, subscriber_id, state, message_id, created_at, sending_at, sent_at,
       delivered_at, opened_at, clicked_at, bounced_at)
     SELECT $1::integer, s.id, CASE WHEN s.id % 37 = 5 THEN 'bounced' ELSE 'sent' END, '<mailing-' || $1::integer || '-' || s.id || '@cepformacion.example>',
       $2::timestamptz, $2, $2, CASE WHEN s.id % 37 <> 5 THEN $2::timestamptz + interval '4 seconds' END,
       CASE WHEN s.id % 37 <> 5 AND s.id % 5 < 2 THEN $2::timestamptz + s.id % 700 * interval '1 minute' END,
       CASE WHEN s.id % 37 <> 5 AND s.id % 10 = 1 THEN $2::timestamptz + (s.id % 700 + 2) * interval '1 minute' END,
       CASE WHEN s.id % 37 = 5 THEN $2::timestamptz + interval '20 seconds' END
     FROM subscribers s WHERE s.opt_in_confirmed_at < $2 AND (s.unsubscribed_at IS NULL OR s.unsubscribed_at > $2)`,
    [id, sentAt],
  )
  await client.query(
    `UPDATE mailings SET started_at = $2, finished_at = $2::timestamptz + interval '2 minutes', scheduled_at = $2,
       counts_recipients = d.recipients, counts_sent = d.recipients, counts_delivered = d.delivered,
       counts_opened = d.opened, counts_clicked = d.clicked, counts_bounced = d.bounced
     FROM (SELECT count(*) AS recipients, count(delivered_at) AS delivered, count(opened_at) AS opened,
             count(clicked_at) AS clicked, count(bounced_at) AS bounced
           FROM mailing_deliveries WHERE mailing_id = $1) AS d
     WHERE mailings.id = $1`,
    [id, sentAt],
  )
}

const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString()
